"""MEANTIME documents -> are the participants of the events found also those a reader marked?"""

import tarfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from bench.events.reading import place, read, tells
from bench.statements.match import Score
from kg.model import Claim, Document, Span

ROLES = ("agent", "speaker", "patient", "party", "mediator", "recipient", "addressee", "person", "organization")


class Gold(NamedTuple):
    """One document: its text, and for each event mention its span and its participants' spans."""

    text: str
    events: tuple[tuple[Span, tuple[Span, ...]], ...]


def meantime(path: Path) -> dict[str, Score]:
    """Precision of the participants of the events that both found, and how many of the marked ones are found."""
    total = Score(0, 0, 0)
    for gold in records(path):
        document, claims = read(gold.text, "en")
        total += scored(gold, document, claims)
    return {"participants": total}


def scored(gold: Gold, document: Document, claims: tuple[Claim, ...]) -> Score:
    """Fillers that overlap a participant, fillers, and participants, of the events both found."""
    right = found = marked = 0
    for claim in claims:
        shared = [those for span, those in gold.events if tells(claim) and span.overlaps(place(claim))]
        spans = [span for those in shared for span in those]
        if spans:
            fillers = [f.span for role in ROLES for f in claim.fillers(role)]
            right += sum(any(span.overlaps(filler) for span in spans) for filler in fillers)
            found, marked = found + len(fillers), marked + len(spans)
    return Score(right, found, marked)


def records(path: Path) -> Iterator[Gold]:
    """Every annotated document in the archive, in the order of their names."""
    with tarfile.open(path) as archive:
        for name in sorted(n for n in archive.getnames() if n.endswith(".xml")):
            member = archive.extractfile(name)
            if member:
                yield gold_of(ElementTree.parse(member).getroot())


def gold_of(root: ElementTree.Element) -> Gold:
    """One document: tokens joined by spaces, a line a sentence; participants with what corefers with them."""
    text, place = _text(root)
    spans = {
        mention.get("m_id", ""): _span(mention, place)
        for mention in root.find("Markables") or ()
        if mention.find("token_anchor") is not None
    }
    same = _same(root)
    members: dict[str, list[str]] = defaultdict(list)
    for link in (root.find("Relations") or ElementTree.Element("none")).iter("HAS_PARTICIPANT"):
        for source in link.findall("source"):
            members[source.get("m_id", "")] += [t.get("m_id", "") for t in link.findall("target")]
    events = [
        (spans[event], tuple(spans[m] for one in those for m in same.get(one, (one,)) if m in spans))
        for event, those in members.items()
        if event in spans
    ]
    return Gold(text, tuple(events))


def _text(root: ElementTree.Element) -> tuple[str, dict[str, Span]]:
    text, place, sentence = "", {}, None
    for token in root.iter("token"):
        if sentence is not None:
            text += " " if token.get("sentence") == sentence else "\n"
        sentence = token.get("sentence")
        place[token.get("t_id", "")] = Span(len(text), len(text) + len(token.text or ""))
        text += token.text or ""
    return text, place


def _span(mention: ElementTree.Element, place: dict[str, Span]) -> Span:
    parts = [place[a.get("t_id", "")] for a in mention.findall("token_anchor")]
    return Span(min(p.start for p in parts), max(p.end for p in parts))


def _same(root: ElementTree.Element) -> dict[str, tuple[str, ...]]:
    """Mention -> the mentions of the same entity."""
    found = {}
    for link in (root.find("Relations") or ElementTree.Element("none")).iter("REFERS_TO"):
        row = tuple(source.get("m_id", "") for source in link.findall("source"))
        found.update(dict.fromkeys(row, row))
    return found
