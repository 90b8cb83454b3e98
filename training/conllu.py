"""CoNLL-U files -> sentences of syntactic words."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Sent:
    """One sentence: parallel lists over its syntactic words; a head of -1 is the root, None is unknown."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def text(self) -> str:
        """The sentence as written."""
        return "".join(word + " " * space for word, space in zip(self.words, self.spaces, strict=True)).strip()


def open_text(path: Path) -> Iterator[str]:
    """Lines of a plain or gzipped file, without their ends."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        yield from (line.rstrip("\n") for line in lines)


def blocks(path: Path) -> Iterator[list[list[str]]]:
    """Rows of one sentence after another, comments left out."""
    rows: list[list[str]] = []
    for line in open_text(path):
        if not line and rows:
            yield rows
            rows = []
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
    if rows:
        yield rows


def multiword(rows: list[list[str]]) -> tuple[set[int], dict[int, bool]]:
    """Ids that are glued to the next word, and for the last word of each range whether a space follows."""
    glued: set[int] = set()
    last: dict[int, bool] = {}
    for row in rows:
        if "-" in row[0]:
            first, end = map(int, row[0].split("-"))
            glued |= set(range(first, end))
            last[end] = "SpaceAfter=No" not in row[9]
    return glued, last


def to_sent(rows: list[list[str]]) -> Sent:
    """Rows of one sentence -> a Sent; ranges become glued words, empty nodes are dropped."""
    glued, last = multiword(rows)
    sent = Sent()
    for row in rows:
        if not row[0].isdigit():
            continue
        number = int(row[0])
        space = last.get(number, "SpaceAfter=No" not in row[9]) and number not in glued
        sent.words.append(row[1].replace(" ", "\u00a0"))
        sent.spaces.append(space)
        sent.lemmas.append(row[2])
        sent.upos.append(row[3])
        sent.feats.append("" if row[5] == "_" else row[5])
        sent.heads.append(int(row[6]) - 1)
        sent.deps.append(row[7])
    return sent


def read_conllu(path: Path) -> list[Sent]:
    """All sentences of a CoNLL-U file."""
    return [to_sent(rows) for rows in blocks(path)]
