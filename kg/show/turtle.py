"""Triples -> Turtle."""

import re
from collections.abc import Iterable

import pyoxigraph as ox

from kg.terms.names import ID, PREFIXES

_FOLDERS = (
    "article",
    "claim",
    "country",
    "day",
    "event",
    "evidence",
    "figure",
    "group",
    "organization",
    "person",
    "place",
    "role",
    "statement",
    "time",
)


def turtle(triples: Iterable[ox.Triple]) -> str:
    """The graph as a Turtle file: one block a subject, sorted, the same for the same graph.

    Every kind of node has a prefix of its own, so that the file says ``person:Isaac_Herzog``; a blank line
    stands between subjects, and only prefixes that occur are declared.
    """
    lines = sorted(set(map(str, triples)))
    found = ox.parse("".join(f"{line} .\n" for line in lines), format=ox.RdfFormat.N_TRIPLES)
    encoded = ox.serialize((quad.triple for quad in found), format=ox.RdfFormat.TURTLE, prefixes=prefixes())
    return tidy((encoded or b"").decode())


def prefixes() -> dict[str, str]:
    """All prefixes of the graph, those of its own kinds of nodes included."""
    return {**PREFIXES, **{_prefix(folder): f"{ID}{folder}/" for folder in _FOLDERS}}


def _prefix(folder: str) -> str:
    # OWL-Time has the prefix that the folder of times would take.
    return f"w{folder}" if folder in PREFIXES else folder


def tidy(text: str) -> str:
    """Sort the prefixes, drop those that do not occur, and set subjects apart."""
    heads = re.findall(r"^@prefix .*\n", text, re.MULTILINE)
    body = text[sum(map(len, heads)) :]
    used = set(re.findall(r"(?:^|[\s,;(^])([\w-]*):", body, re.MULTILINE))
    kept = sorted(head for head in heads if head.split()[1].removesuffix(":") in used)
    return "".join(kept) + re.sub(r"^(?=\S)", "\n", body, flags=re.MULTILINE)
