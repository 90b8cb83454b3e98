"""Corpora of coreference -> texts with marked mentions: COIN (WebAnno TSV) and the news set of ITB (XML)."""

from __future__ import annotations

import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from kg.model import Article, Block, Span


class Marked(NamedTuple):
    """One text: its article, and its chains of marked spans, chains of one mention left out."""

    article: Article
    chains: tuple[frozenset[Span], ...]


_SAME = ("IDENT", "ALIAS", "APPOS")
_KINDS = ("PROPER", "NOUN", "PRONOUN", "LIST")
_LABEL = re.compile(r"(\w+)\[([\d_]+)\]")
_PARTS = re.compile(r"[.,;:!?)\]”’%]+")
_OPENING = frozenset("([“‘")


def coin(data: Path) -> Iterator[Marked]:
    """The paragraphs of COIN dev; identity, alias and apposition are one chain."""
    rows: list[list[str]] = []
    with gzip.open(data / "coref" / "id_coin" / "dev.tsv.gz", "rt", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith("#Text"):
                yield from _coin(rows)
                rows = []
            elif "\t" in line and not line.startswith("#"):
                rows.append(line.rstrip("\n").split("\t"))
    yield from _coin(rows)


def _coin(rows: Sequence[Sequence[str]]) -> Iterator[Marked]:
    if not rows:
        return
    spans, body = detokenized([row[2] for row in rows])
    tokens: dict[str, list[int]] = defaultdict(list)
    links: list[tuple[str, str]] = []
    for number, row in enumerate(rows):
        for kind, ids in _LABEL.findall(row[3]):
            if kind in _KINDS:
                tokens[ids].append(number)
            elif kind in _SAME and "_" in ids:
                links.append((*ids.split("_", 1),))  # type: ignore[arg-type]
    marks = {mark: Span(spans[found[0]].start, spans[found[-1]].end) for mark, found in tokens.items()}
    yield Marked(_article(body, [len(body)]), joined(marks, links))


def itb(data: Path) -> Iterator[Marked]:
    """The news texts of ITB; a text's first sentence is its headline and stands in a paragraph of its own."""
    folder = data / "coref" / "id_itb"
    with (folder / "document_id.csv").open(encoding="utf-8", newline="") as file:
        text_of = {row["sentence_id"]: row["document_id"] for row in csv.DictReader(file)}
    texts: dict[str, list[ElementTree.Element]] = defaultdict(list)
    for sentence in ElementTree.parse(folder / "full.xml").getroot():
        texts[text_of[sentence.attrib["id"]]].append(sentence)
    for sentences in texts.values():
        yield _itb(sentences)


def _itb(sentences: list[ElementTree.Element]) -> Marked:
    words: list[str] = []
    marks: dict[str, tuple[int, int]] = {}
    links: list[tuple[str, str]] = []
    ends: list[int] = []
    for sentence in sentences:
        for phrase in sentence:
            first = len(words)
            words += [piece for word in (phrase.text or "").split() for piece in _pieces(word.rsplit("\\", 1)[0])]
            if "id" in phrase.attrib and len(words) > first:
                last = len(words)
                while last - 1 > first and _PARTS.fullmatch(words[last - 1]):
                    last -= 1
                marks[phrase.attrib["id"]] = (first, last)
                if "coref" in phrase.attrib:
                    links.append((phrase.attrib["coref"], phrase.attrib["id"]))
        ends.append(len(words))
    spans, body = detokenized(words)
    placed = {mark: Span(spans[first].start, spans[last - 1].end) for mark, (first, last) in marks.items()}
    return Marked(_article(body, [spans[ends[0] - 1].end, len(body)]), joined(placed, links))


def _pieces(word: str) -> list[str]:
    """A word and the punctuation behind it."""
    core = word.rstrip('.,;:!?)”"') or word
    return [core, *([word[len(core) :]] if core != word else [])]


def _article(body: str, ends: list[int]) -> Article:
    starts = [0, *ends[:-1]]
    blocks = tuple(Block(Span(start, end)) for start, end in zip(starts, ends, strict=True) if end > start)
    return Article(body=body, source="corpus", blocks=blocks, lang="id")


def detokenized(words: Sequence[str]) -> tuple[list[Span], str]:
    """Where each word stands in a text set as a newspaper sets it; clitics and punctuation close up."""
    body, spans, glue, quoted = "", [], True, False
    for number, word in enumerate(words):
        straight = word == '"'
        before = words[number - 1] if number else ""
        after = words[number + 1] if number + 1 < len(words) else ""
        closes = bool(_PARTS.fullmatch(word)) or word in ("nya", "nya.") or (straight and quoted)
        hyphen = word == "-" and (after.lower() == "nya" or before.lower() == after.lower())
        if not (glue or closes or hyphen):
            body += " "
        spans.append(Span(len(body), len(body) + len(word)))
        body += word
        glue = word in _OPENING or (straight and not quoted) or hyphen
        quoted ^= straight
    return spans, body


def joined(marks: dict[str, Span], links: list[tuple[str, str]]) -> tuple[frozenset[Span], ...]:
    """The chains that links make of marked spans."""
    chain_of = {mark: {mark} for mark in marks}
    for one, other in links:
        if one in chain_of and other in chain_of and chain_of[one] is not chain_of[other]:
            chain_of[one] |= chain_of[other]
            for mark in chain_of[other]:
                chain_of[mark] = chain_of[one]
    chains = {id(chain): frozenset(marks[mark] for mark in chain) for chain in chain_of.values()}
    return tuple(chain for chain in chains.values() if len(chain) > 1)
