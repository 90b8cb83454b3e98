"""PFSA-ID dev-40 (Indonesian, Kompas): direct quotes and their cues, exact, and whether the speaker is in sight."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.statements.match import Score
from kg.model import Article, Block, Span
from kg.pipeline import extract

_PEOPLE = ("PERSON", "PERSONCOREF", "ROLE", "AFFILIATION")
_CLOSING = re.compile(r"[,.:;?!)\]%]|”")
Tagged = tuple[str, str]


class Gold(NamedTuple):
    """One article set as text, with its tagged spans and the sentence of every character."""

    article: Article
    spans: dict[str, set[tuple[int, int]]]
    people: list[tuple[int, int, int]]
    sentence_of: list[int]


def sentences(path: Path) -> Iterator[list[Tagged]]:
    """The tagged sentences of the corpus."""
    for chunk in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [tuple(line.split("\t")) for line in chunk.splitlines() if "\t" in line]
        if rows:
            yield rows


def documents(path: Path) -> Iterator[list[list[Tagged]]]:
    """Articles, cut where a dateline opens ("JAKARTA, KOMPAS")."""
    current: list[list[Tagged]] = []
    for sentence in sentences(path):
        if current and any("KOMPAS" in word for word, _ in sentence[:6]) and sentence[0][0].isupper():
            yield current
            current = []
        current.append(sentence)
    if current:
        yield current


def untokenized(document: list[list[Tagged]]) -> Gold:
    """The article as it was set: quotation marks and punctuation close to their words."""
    body, spans, people, sentence_of = "", {}, [], []
    blocks, inside, glue, block_start = [], False, True, 0
    opened: dict[str, int] = {}
    for number, sentence in enumerate(document):
        for word, tag in sentence:
            is_quote = word[:1] in "”“"
            closes = bool(_CLOSING.match(word)) and not (is_quote and not inside)
            body += "" if closes or glue or not body else " "
            start = len(body)
            body += word
            sentence_of += [number] * (len(body) - len(sentence_of))
            glue = word in ("(", "[") or (is_quote and not inside and len(word) == 1)
            inside = not inside if is_quote else inside
            _collect(tag, start, len(body), number, opened, spans, people)
        if not inside:
            blocks.append(Block(Span(block_start, len(body))))
            body += "\n"
            block_start, glue = len(body), True
        sentence_of += [number] * (len(body) - len(sentence_of))
    if block_start < len(body):
        blocks.append(Block(Span(block_start, len(body))))
    article = Article(body=body, source="pfsa", blocks=tuple(blocks), lang="id")
    return Gold(article, spans, people, sentence_of)


def _collect(tag, start, end, number, opened, spans, people):
    place, _, label = tag.partition("-")
    if place in ("B", "U"):
        opened[label] = start
    if place in ("L", "U") and label in opened:
        spans.setdefault(label, set()).add((opened.pop(label), end))
    if label in _PEOPLE:
        people.append((start, end, number))


def pfsa(path: Path, limit: int | None = None) -> dict[str, Score]:
    """STATEMENT and CUE exact, and the share of matched quotes with a speaker in sight of a person's tag."""
    totals = {"statement": Score(0, 0, 0), "cue": Score(0, 0, 0), "speaker": Score(0, 0, 0)}
    for document in list(documents(path))[:limit]:
        for name, score in scored(untokenized(document)).items():
            totals[name] += score
    return totals


def scored(gold: Gold) -> dict[str, Score]:
    """The three scores of one article."""
    body = gold.article.body
    found = extract(gold.article).claims
    public = public_names(found)
    claims = [c for c in found if c.type == "Statement" and c.form == "direct" and is_public(c, public)]
    quotes = {outer(body, c.fillers("content")[0].start, c.fillers("content")[0].end): c for c in claims}
    wanted = gold.spans.get("STATEMENT", set())
    cues = {(a.start, whole_word(body, a.end)) for c in claims for a in c.fillers("cue")}
    wanted_cues = gold.spans.get("CUE", set()) | gold.spans.get("CUECOREF", set())
    matched = [quotes[span] for span in quotes if span in wanted]
    in_sight = sum(1 for claim in matched if sees_person(claim, gold))
    return {
        "statement": Score(len(matched), len(quotes), len(wanted)),
        "cue": Score(len(cues & wanted_cues), len(cues), len(wanted_cues)),
        "speaker": Score(in_sight, len(matched), len(matched)),
    }


def public_names(claims) -> set[str]:
    """The names that an office or a body stands beside somewhere in the article."""
    held = {a.name for c in claims if c.type == "RoleHolding" for a in c.fillers("person")}
    return held | {a.name for c in claims for a in c.fillers("speaker") if a.kind in ("Organization", "Country")}


def is_public(claim, public: set[str]) -> bool:
    """Whether the corpus would tag the quote: it leaves out those of people without an office or a body."""
    speakers = claim.fillers("speaker")
    return not speakers or any(a.name in public or a.thing is None or a.kind != "Person" for a in speakers)


def outer(body: str, start: int, end: int) -> tuple[int, int]:
    """A content with the quotation marks and the comma that the corpus counts in."""
    if start and body[start - 1] in "”“":
        start -= 1
    rest = re.match(r"[,.?! ]*[”“]", body[end : end + 4])
    return start, end + (rest.end() if rest else 0)


def whole_word(body: str, end: int) -> int:
    """The end of the word with its clitic, as the corpus does not split "katanya"."""
    return end + len(re.match(r"\w*", body[end:]).group())


def sees_person(claim, gold: Gold) -> bool:
    """Whether the speaker overlaps a person's tag of the quote's sentences or their neighbours."""
    content = claim.fillers("content")[0]
    near = range(gold.sentence_of[content.start] - 1, gold.sentence_of[content.end - 1] + 2)
    tagged = [(s, e) for s, e, number in gold.people if number in near]
    return any(s < a.end and a.start < e for a in claim.fillers("speaker") for s, e in tagged) or any(
        set(a.name.split()) & set(gold.article.body[s:e].split()) for a in claim.fillers("speaker") for s, e in tagged
    )


