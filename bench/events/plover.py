"""PLOVER gold records -> how many events are found, with which root, and with which actors."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.events.reading import place, read, tells
from bench.events.root import folded, root
from bench.statements.match import Score
from kg.model import Argument, Claim, Span

SOURCES = ("agent", "speaker", "party", "mediator", "person")
TARGETS = (  # those of an event that is asked for, threatened or refused count as its own
    "patient",
    "addressee",
    "recipient",
    "party",
    "organization",
    "place",
    "topic",
    "person",
)
BOTH = (*TARGETS, "agent")
_MARK = re.compile(r"\((SRC/TAR|SRC|TAR|EVT|LOC): ((?:[^()]|\([^()]*\))*)\)")


class Gold(NamedTuple):
    """One record: the text, its root, and where its event words and actors stand in the text."""

    text: str
    root: str
    words: tuple[Span, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]


def records(path: Path) -> Iterator[Gold]:
    """Every record of the file that has a text and marked event words."""
    for record in json.loads(path.read_text(encoding="utf-8")):
        if record.get("text"):
            gold = _gold(record)
            if gold.words:
                yield gold


def plover(path: Path) -> dict[str, Score]:
    """Scores over all records: events found, roots right of those, actors right of those."""
    total = dict.fromkeys(("found", "root", "source", "target"), Score(0, 0, 0))
    for gold in records(path):
        for name, score in scored(gold, read(gold.text, "en")[1]).items():
            total[name] += score
    return total


def scored(gold: Gold, claims: tuple[Claim, ...]) -> dict[str, Score]:
    """The scores of one record. Its best event is the one with the right root, else with most of its actors."""
    events = [c for c in claims if tells(c) and any(w.overlaps(place(c)) for w in gold.words)]
    if not events:
        return {"found": Score(0, 0, 1)}
    best = max(events, key=lambda c: (root(c) == gold.root, _actors(gold, c)))
    meant = [c for c in claims if any(link.role == "event" and link.claim == c.key for link in best.links)]
    sources, targets = _matched(gold.sources, [best], SOURCES), _matched(gold.targets, [best, *meant], BOTH)
    return {
        "found": Score(1, 1, 1),
        "root": Score(int(root(best) == gold.root), 1, 1),
        "source": Score(sources, len(gold.sources), len(gold.sources)),
        "target": Score(targets, len(gold.targets), len(gold.targets)),
    }


def _gold(record: dict[str, Any]) -> Gold:
    text = record["text"]
    info = record.get("textInfo")
    marked = info.get("markup", "") if isinstance(info, dict) else ""
    words = [w.strip() for kind, w in _MARK.findall(marked) if kind == "EVT"] or record["eventText"].split()
    spans = [Span(m.start(), m.end()) for w in words for m in [re.search(re.escape(w), text)] if m]
    return Gold(text, folded(record["event"]), tuple(spans), _names(record, "source"), _names(record, "target"))


def _names(record: dict[str, Any], side: str) -> tuple[str, ...]:
    actors = record.get(side) or ()
    rows = (actors,) if isinstance(actors, dict) else actors
    return tuple(actor["actorText"].strip() for actor in rows if isinstance(actor, dict) and actor.get("actorText"))


def _actors(gold: Gold, claim: Claim) -> int:
    return _matched(gold.sources, [claim], SOURCES) + _matched(gold.targets, [claim], TARGETS)


def _matched(names: tuple[str, ...], claims: list[Claim], roles: tuple[str, ...]) -> int:
    fillers = [filler for claim in claims for role in roles for filler in claim.fillers(role)]
    return sum(any(same(name, filler) for filler in fillers) for name in names)


def same(name: str, filler: Argument) -> bool:
    """Whether a filler means a gold actor: they share a word of four letters or more, or an acronym."""
    return bool(_keys(name) & (_keys(filler.text) | _keys(filler.name)))


def _keys(text: str) -> set[str]:
    found = re.findall(r"[^\W\d_]+", text.replace("'s", ""))
    return {w.lower()[:6] for w in found if len(w) > 3 or w.isupper()}
