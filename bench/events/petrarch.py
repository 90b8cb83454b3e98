"""PETRARCH validation records -> for how many gold codes an event of the same PLOVER root is found.

Most of the codes are WEIS, some are CAMEO, some are invented: a code is right by either scheme, and codes of neither
(90 and up, four digits, comments) are left out. The records code every pair of a source and a target ("A and B met" is
two codes), so an event counts once for every pair of its actors.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import unescape

from bench.events.reading import read, tells
from bench.events.root import folded, root
from bench.statements.match import Score
from kg.model import Claim

_SENTENCE = re.compile(r"<Sentence [^>]*>(.*?)</Sentence>", re.DOTALL)
_CODE = re.compile(r'<EventCoding [^>]*eventcode="(\d{2,4})"')
_TEXT = re.compile(r"<Text>(.*?)</Text>", re.DOTALL)
_LINE = re.compile(r"^(\d{2,4}):\s*(\w+)", re.MULTILINE)
WEIS = {
    "01": "CONCEDE RETREAT", "03": "CONSULT", "04": "SUPPORT", "05": "AGREE", "06": "COOPERATE SUPPORT CONCEDE AGREE",
    "07": "AID", "08": "AGREE SUPPORT COOPERATE", "09": "REQUEST", "10": "REQUEST", "11": "REJECT",
    "12": "ACCUSE REJECT", "13": "ACCUSE REJECT", "14": "REJECT", "15": "REQUEST", "16": "WARNING THREATEN",
    "17": "THREATEN", "18": "PROTEST", "19": "SANCTION REJECT", "20": "COERCE", "21": "COERCE", "22": "ASSAULT",
}  # fmt: skip
"""WEIS root -> the PLOVER roots that mean the same."""


class Gold(NamedTuple):
    """One record: its text and the PLOVER roots of its codes."""

    text: str
    roots: tuple[frozenset[str], ...]


def petrarch(records_path: Path, map_path: Path) -> dict[str, Score]:
    """Recall of roots over all records with a code."""
    roots = crosswalk(map_path.read_text(encoding="utf-8"))
    total = Score(0, 0, 0)
    for gold in records(records_path.read_text(encoding="utf-8", errors="replace"), roots):
        total += scored(gold, read(gold.text, "en")[1])
    return {"root": total}


def crosswalk(table: str) -> Mapping[str, str]:
    """CAMEO code -> PLOVER root, as the table of the manual says."""
    return {code: folded(name) for code, name in _LINE.findall(table)}


def records(text: str, roots: Mapping[str, str]) -> Iterator[Gold]:
    """Every record that has a text and a code with a root."""
    for sentence in _SENTENCE.findall(text):
        words = _TEXT.search(sentence)
        codes = [code for code in _CODE.findall(sentence) if len(code) < 4 and code[:2] in WEIS]
        found = tuple(frozenset({*WEIS[code[:2]].split(), *filter(None, [roots.get(code)])}) for code in codes)
        if words and found:
            yield Gold(" ".join(unescape(words[1]).split()), found)


def pairs(claim: Claim) -> int:
    """How many pairs of a source and a target an event has: parties are both to one another."""
    sources = sum(len(claim.fillers(role)) for role in ("agent", "speaker", "mediator"))
    targets = sum(len(claim.fillers(role)) for role in ("patient", "addressee", "recipient"))
    parties = len(claim.fillers("party"))
    return max(1, max(1, sources) * max(1, targets), parties * (parties - 1))


def scored(gold: Gold, claims: tuple[Claim, ...]) -> Score:
    """How many of the roots one of the events has, each event counted once for every pair of its actors."""
    found = [c for c in claims if tells(c)]
    left = [root(c) or c.type.upper() for c in found for _ in range(pairs(c))]
    events, right = len(found), 0
    for names in gold.roots:
        match = next((name for name in left if name in names), None)
        if match:
            left.remove(match)
            right += 1
    return Score(right, events, len(gold.roots))
