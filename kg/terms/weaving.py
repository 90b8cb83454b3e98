"""ontology/weave.ttl -> patterns: how each role of a claim becomes a triple."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import msgspec
import pyoxigraph as ox

from kg.errors import OntologyError
from kg.terms.classes import lineage
from kg.terms.files import ontology_dir, triples
from kg.terms.names import KG, PREFIXES
from kg.terms.nodes import term

_FORM = re.compile(
    r"(?P<role>[\w-]+)(:(?P<kind>\w+))? (?P<way>[<>]) (?P<prop>\w+:\w+)"
    r"( =(?P<mark>text|words|same))?( @(?P<strict>!)?(?P<targets>( [\w-]+)+))?"
)


class Pattern(msgspec.Struct, frozen=True):
    """One way from a role to a triple.

    ``outward`` is True where the claim's node is the subject. ``kind`` restricts it to fillers of one class.
    ``targets`` are the roles whose first filler takes the node's place; ``strict`` forbids falling back on
    the node itself. ``mark`` is
    "text" where the words themselves are the object, "words" where they are so for want of a thing.
    """

    role: str
    property: ox.NamedNode
    outward: bool
    kind: str = ""
    mark: str = ""
    targets: tuple[str, ...] = ()
    strict: bool = False


@cache
def patterns(type_: str, role: str) -> tuple[Pattern, ...]:
    """The patterns of ``role`` in a claim of the class ``kg:type_``; empty where the role makes no triple."""
    classes = (*lineage(type_), KG + "Event")
    kinds: dict[str, tuple[Pattern, ...]] = {}
    for name in classes:
        for kind, found in _table().get((name, role), {}).items():
            kinds.setdefault(kind, found)
    return tuple(pattern for found in kinds.values() for pattern in found)


@cache
def _table() -> Mapping[tuple[str, str], Mapping[str, tuple[Pattern, ...]]]:
    found: dict[tuple[str, str], dict[str, tuple[Pattern, ...]]] = defaultdict(dict)
    path = ontology_dir() / "weave.ttl"
    for triple in triples(path):
        if triple.predicate.value == KG + "weaves":
            pattern = _pattern(str(getattr(triple.object, "value", "")), str(path))
            same = found[str(getattr(triple.subject, "value", "")), pattern.role]
            same[pattern.kind] = (*same.get(pattern.kind, ()), pattern)
    return found


def _pattern(text: str, path: str) -> Pattern:
    match = _FORM.fullmatch(text)
    if match is None or match["prop"].partition(":")[0] not in PREFIXES:
        raise OntologyError(f'{path}, "{text}"', "this is not a weaving pattern; see the head of the file")
    return Pattern(
        role=match["role"],
        property=term(match["prop"]),
        outward=match["way"] == "<",
        kind=match["kind"] or "",
        mark=match["mark"] or "",
        targets=tuple((match["targets"] or "").split()),
        strict=bool(match["strict"]),
    )
