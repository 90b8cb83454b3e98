"""Triples -> JSON-LD."""

import json
from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox

from kg.terms.names import PREFIXES, iri

Json = str | dict[str, str]

_TYPE, _STRING = iri("rdf:type"), iri("xsd:string")


def jsonld(triples: Iterable[ox.Triple]) -> str:
    """The graph as JSON-LD with a context: one object a subject, sorted, every IRI with its short prefix."""
    nodes: dict[str, dict[str, list[Json]]] = {}
    for triple in sorted(set(triples), key=str):
        name = short(getattr(triple.subject, "value", ""))
        key = "@type" if triple.predicate.value == _TYPE else short(triple.predicate.value)
        nodes.setdefault(name, {}).setdefault(key, []).append(_value(triple.object, key))
    context = {name: base for name, base in PREFIXES.items() if name}
    graph = [{"@id": name, **_single(parts)} for name, parts in nodes.items()]
    return json.dumps({"@context": context, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


@cache
def short(full: str) -> str:
    """An IRI with the longest fitting prefix, or whole where none fits."""
    fitting = [(len(base), name) for name, base in PREFIXES.items() if name and full.startswith(base)]
    if not fitting:
        return full
    length, name = max(fitting)
    return f"{name}:{full[length:]}"


def _single(parts: dict[str, list[Json]]) -> dict[str, Json | list[Json]]:
    return {key: values[0] if len(values) == 1 else values for key, values in parts.items()}


def _value(value: object, key: str) -> Json:
    if not isinstance(value, ox.Literal):
        name = short(getattr(value, "value", ""))
        return name if key == "@type" else {"@id": name}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value == _STRING:
        return value.value
    return {"@value": value.value, "@type": short(value.datatype.value)}
