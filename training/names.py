"""Name corpora -> Docs with PER, ORG and LOC over runtime tokens."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

LABELS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "LOC": "LOC",
    "PLACE": "LOC",
    "LOCATION": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
}
NO_SPACE_BEFORE = set(".,;:!?)]}%”’")
NO_SPACE_AFTER = set("([{“‘")
Named = tuple[str, list[tuple[int, int, str]]]


def iob_blocks(path: Path) -> Iterator[list[tuple[str, str]]]:
    """(word, tag) lists, one a sentence; the word is the first column, the tag the last."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf8").splitlines(), ""]:
        parts = line.split()
        if len(parts) >= 2:
            rows.append((parts[0], parts[-1]))
        elif rows:
            yield rows
            rows = []


def glue(words: list[str]) -> tuple[str, list[int]]:
    """Words -> running text with usual spacing, and where each word starts."""
    text, starts, quoted, previous = "", [], False, ""
    for word in words:
        closes = word == '"' and quoted
        opened = previous in NO_SPACE_AFTER or (previous == '"' and quoted)
        quoted = quoted != (word == '"')
        text += "" if not text or word in NO_SPACE_BEFORE or closes or opened else " "
        starts.append(len(text))
        text, previous = text + word, word
    return text, starts


def join(rows: list[tuple[str, str]]) -> Named:
    """Tagged words -> running text with character spans."""
    text, starts = glue([word for word, _ in rows])
    spans: list[tuple[int, int, str]] = []
    before = "O"
    for (word, tag), start in zip(rows, starts, strict=True):
        kind, end = tag[2:], start + len(word)
        if tag[:1] == "I" and before[2:] == kind:
            spans[-1] = (spans[-1][0], end, kind)
        elif tag != "O":
            spans.append((start, end, kind))
        before = tag
    return text, [(start, end, LABELS[kind]) for start, end, kind in spans if kind in LABELS]


def read_iob(path: Path) -> list[Named]:
    """An IOB file as texts with spans."""
    return [join(rows) for rows in iob_blocks(path)]


def to_named_doc(nlp: Language, named: Named) -> Doc:
    """A text and its spans as a Doc; a span that cuts a token covers all of it."""
    text, spans = named
    doc = nlp.make_doc(text)
    ents = [doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in spans]
    taken: set[int] = set()
    kept = []
    for ent in ents:
        if ent is not None and not taken & set(range(ent.start, ent.end)):
            taken |= set(range(ent.start, ent.end))
            kept.append(ent)
    doc.set_ents(kept, default="outside")
    return doc


MEN_LABELS = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC", "FACILITY": "LOC"}
MEN_FIFTH = 5
Span = tuple[int, int, str]


def within(inner: Span, outer: Span) -> bool:
    """Whether one span lies in another one."""
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def flat(spans: set[Span]) -> list[Span]:
    """Nested names -> one layer: of a person the bare name without titles, of others the widest span."""
    people = {span for span in spans if span[2] == "PER"}
    others = spans - people
    bare = {span for span in people if not any(within(other, span) for other in people)}
    wide = {span for span in others if not any(within(span, other) for other in others)}
    return sorted(bare | wide)


def read_men(folder: Path, held_out: bool) -> list[Named]:
    """MEN articles: every fifth one is held out for measuring, the others are for training."""
    articles = json.loads((folder / "annotated_odd.json").read_text(encoding="utf8"))
    out = []
    with tarfile.open(folder / "article_text_odd.tar.gz") as texts:
        for number, article in enumerate(articles):
            if (number % MEN_FIFTH == MEN_FIFTH - 1) != held_out:
                continue
            body = texts.extractfile(f"data/article_text/{article['id']}.txt")
            assert body is not None, article["id"]
            spans = {
                (
                    entity["position"]["start_offset"],
                    entity["position"]["end_offset"],
                    MEN_LABELS[entity["label"]],
                )
                for entity in article["entities"]
                if entity["label"] in MEN_LABELS
            }
            out.append((body.read().decode("utf8"), flat(spans)))
    return out
