"""PolNeAR dev (English news of 2016): attributions by the overlap of their content, and their sources."""

import tarfile
from collections.abc import Iterator
from pathlib import Path

from bench.statements.match import Chars, Score, chars, pairs
from kg.model import Article
from kg.pipeline import extract
from kg.read import furniture

Attribution = tuple[Chars, Chars]


def gold(archive: Path) -> Iterator[tuple[str, str, list[Attribution]]]:
    """Name, text and attributions (content, source) of each article of the dev part.

    A few articles are annotated by several people; the first annotation counts, so that each article counts once.
    """
    seen = set()
    with tarfile.open(archive) as tar:
        files = {m.name: tar.extractfile(m).read().decode("utf-8") for m in tar if m.isfile()}
    for name, annotation in sorted(files.items()):
        if name.startswith("dev/attributions/") and name.endswith(".ann"):
            stem = Path(name).stem.rpartition("_")[0]
            text = next((body for path, body in files.items() if path.startswith(f"dev/text/{stem}")), None)
            if text and stem not in seen:
                seen.add(stem)
                yield stem, text, list(attributions(annotation))


def attributions(annotation: str) -> Iterator[Attribution]:
    """The attributions of one brat file."""
    spans, events = {}, []
    for line in annotation.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            where = rest.split("\t")[0].split(" ", 1)[1]
            spans[key] = chars(*(tuple(map(int, part.split())) for part in where.split(";")))
        elif key.startswith("E"):
            events.append([part.split(":") for part in rest.split()])
    for event in events:
        content = frozenset().union(*(spans[ref] for role, ref in event if role.startswith("Content")))
        source = frozenset().union(*(spans[ref] for role, ref in event if role.startswith("Source")))
        if content:
            yield content, source


def found(text: str) -> list[Attribution]:
    """What Warta finds: one attribution a cue, quotes that go on without a cue joined to the one before."""
    article = Article(body=text, source="polnear", blocks=furniture(text), lang="en")
    claims = [c for c in extract(article).claims if c.form]
    rows: list[list[Chars]] = []
    for claim in sorted(claims, key=lambda c: c.trigger):
        content = chars(*((a.start, a.end) for a in claim.fillers("content")))
        source = chars(*((a.start, a.end) for a in claim.fillers("speaker")))
        if rows and claim.form == "direct" and not claim.fillers("cue") and source == rows[-1][1]:
            rows[-1][0] |= content
        else:
            rows.append([content, source])
    return [(content, source) for content, source in rows]


def polnear(archive: Path) -> dict[str, Score]:
    """Scores at an overlap of 0.3 and 0.8, and of the sources on what matched at 0.3."""
    totals = {"content >= 0.3": Score(0, 0, 0), "content >= 0.8": Score(0, 0, 0), "source": Score(0, 0, 0)}
    for _, text, wanted in gold(archive):
        mine = found(text)
        contents = [c for c, _ in mine], [c for c, _ in wanted]
        for least in (0.3, 0.8):
            matched = pairs(*contents, least)
            totals[f"content >= {least}"] += Score(len(matched), len(mine), len(wanted))
        matched = [(i, j) for i, j in pairs(*contents, 0.3) if wanted[j][1]]
        right = sum(1 for i, j in matched if mine[i][1] & wanted[j][1])
        totals["source"] += Score(right, len(matched), len(matched))
    return totals
