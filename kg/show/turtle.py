"""Triples -> Turtle."""

import re
from collections.abc import Iterable

import pyoxigraph as ox

from kg.terms.names import PREFIXES


def turtle(triples: Iterable[ox.Triple | str]) -> str:
    """The graph as a Turtle file: one block a subject, sorted, the same for the same graph.

    Every kind of node has a prefix of its own, so that the file says ``person:Isaac_Herzog``; a blank line
    stands between subjects, and only prefixes that occur are declared. Triples may also be lines of N-Triples
    without their full stops.
    """
    lines = sorted(set(map(str, triples)))
    found = ox.parse("".join(f"{line} .\n" for line in lines), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    # TriG of one graph is Turtle, and takes the quads as they come.
    encoded = ox.serialize(found, format=ox.RdfFormat.TRIG, prefixes=PREFIXES)
    return tidy((encoded or b"").decode())


def tidy(text: str) -> str:
    """Sort the prefixes, drop those that do not occur, and set subjects apart."""
    heads = re.findall(r"^@prefix .*\n", text, re.MULTILINE)
    body = text[sum(map(len, heads)) :]
    kept = sorted(head for head in heads if _occurs(head.split()[1], body))
    # Line ends inside literals are escaped, so each of these ends a subject.
    return "".join(kept) + "\n" + body.replace(" .\n", " .\n\n").rstrip("\n") + "\n"


def _occurs(prefix: str, body: str) -> bool:
    return any(f"{before}{prefix}" in body for before in ("\n", " ", "\t", "^")) or body.startswith(prefix)
