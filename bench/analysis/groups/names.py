"""Names of people, organisations and places: exact spans and labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.analysis.pipelines import load
from bench.analysis.table import Row
from training.names import Named, read_iob, read_men

FLOORS = {"id": 86, "en": 80}


def held_out(data: Path) -> Iterator[tuple[str, str, list[Named]]]:
    """Language, name and texts of each set that is kept out of training."""
    yield "id", "idner2k dev", read_iob(data / "ner" / "id_idner2k" / "dev.txt")
    yield "en", "MEN, every fifth article", read_men(data / "relations" / "en_men", held_out=True)


def matches(lang: str, texts: list[Named]) -> Counter[str]:
    """Counts of gold, found and right spans, in all and for each label."""
    count: Counter[str] = Counter()
    for (_, gold), doc in zip(texts, load(lang).pipe(text for text, _ in texts), strict=True):
        mine = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
        for kind, spans in (("gold", set(gold)), ("mine", mine), ("right", set(gold) & mine)):
            count.update([kind] * len(spans))
            count.update(f"{kind} {name}" for *_, name in spans)
    return count


def f1(count: Counter[str], suffix: str = "") -> float:
    """F1 in percent."""
    return 200 * count["right" + suffix] / max(1, count["gold" + suffix] + count["mine" + suffix])


def names(data: Path) -> Iterator[Row]:
    """One row a language, and one for each label."""
    for lang, title, texts in held_out(data):
        count = matches(lang, texts)
        precision, recall = (100 * count["right"] / max(1, count[whole]) for whole in ("mine", "gold"))
        note = f"P {precision:.1f}, R {recall:.1f}"
        yield Row("names F1", title, f1(count), FLOORS[lang], note)
        for name in ("PER", "ORG", "LOC"):
            yield Row(f"names F1, {name}", title, f1(count, f" {name}"))
