"""The triples of one article -> what is wrong with them, in words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import cache

import msgspec
import pyoxigraph as ox

from kg.terms.names import ID, iri
from kg.terms.shapes import Check, literal, shapes

_TYPE, _EVIDENCE, _SUBJECT = f"<{iri('rdf:type')}>", f"<{iri('kg:evidence')}>", f"<{iri('rdf:subject')}>"
_SELECTOR, _EXACT = f"<{iri('oa:hasSelector')}>", f"<{iri('oa:exact')}>"
_START, _END = f"<{iri('oa:start')}>", f"<{iri('oa:end')}>"
_OPENS = {f"<{iri('sh:IRI')}>": "<", f"<{iri('sh:Literal')}>": '"'}
_STRING = f"<{iri('xsd:string')}>"
_FORMS = {
    f"<{iri('xsd:integer')}>": re.compile(r"[+-]?\d+"),
    f"<{iri('xsd:decimal')}>": re.compile(r"[+-]?\d+(\.\d+)?"),
    f"<{iri('xsd:date')}>": re.compile(r"-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"),
}
Values = Sequence[str]


class Complaint(msgspec.Struct, frozen=True, order=True):
    """One fault: where it is (line 0: not known), what should hold, the node, value and words at fault."""

    source: str
    line: int
    message: str
    node: str
    property: str = ""
    value: str = ""
    words: str = ""

    def __str__(self) -> str:
        where = f"{self.source}, line {self.line}" if self.line else self.source
        value = f" (it is {self.value})" if self.value else ""
        words = f" «{self.words}»" if self.words else ""
        return f"{where}: {self.message}{value}:{words} {self.node.removeprefix(ID)}"


class Graph:
    """Triples by subject and property, every term written as in N-Triples."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.nodes: dict[str, dict[str, list[str]]] = defaultdict(dict)
        for line in lines:
            subject, predicate, value = line.split(" ", 2)
            values = self.nodes[subject].setdefault(predicate, [])
            if value not in values:
                values.append(value)

    def all(self, node: str, property_: str) -> list[str]:
        """The values of a property of a node."""
        return self.nodes.get(node, {}).get(property_, [])

    def sources(self, property_: str) -> Mapping[str, list[str]]:
        """Object -> subjects of a property."""
        found: dict[str, list[str]] = defaultdict(list)
        for node, parts in self.nodes.items():
            for value in parts.get(property_, ()):
                found[value].append(node)
        return found


def validate(
    triples: Iterable[ox.Triple | str], source: str, body: str | None = None, lang: str = "en"
) -> list[Complaint]:
    """Check what was woven from one article against the shapes, and its offsets against its body.

    Triples may also come as lines of N-Triples without their full stops. An empty list means that all is
    well; without ``body`` no line is told and offsets are not checked. ``lang`` chooses the language of the
    messages.
    """
    graph = Graph(map(str, triples))
    faults = [*_shape_faults(graph, lang), *(_offset_faults(graph, body) if body is not None else ())]
    return sorted({_complaint(graph, fault, source, body) for fault in faults}) if faults else []


Test = Callable[[Graph, str, Values, Values], Iterable[str]]


class _Fault(msgspec.Struct, frozen=True):
    node: str
    message: str
    property: str = ""
    value: str = ""


def _shape_faults(graph: Graph, lang: str) -> Iterator[_Fault]:
    every = shapes()
    inverse = {check.paths[0] for checks in every.values() for check in checks if check.inverse}
    backward = {path: graph.sources(path) for path in inverse}
    for node, parts in graph.nodes.items():
        for kind in parts.get(_TYPE, ()):
            for check, optional, path, tests in _compiled().get(kind, ()):
                values: Values = parts.get(path, ())
                if check.inverse:
                    values = backward[path].get(node, ())
                elif len(check.paths) > 1:
                    values = [value for one in check.paths for value in parts.get(one, ())]
                if optional and not values:
                    continue
                for test, operands in tests:
                    for value in test(graph, node, values, operands):
                        yield _Fault(node, _message(check, lang), path, value)


@cache
def _compiled() -> Mapping[str, Sequence[tuple[Check, bool, str, Sequence[tuple[Test, Values]]]]]:
    """Class -> its checks with their tests looked up."""
    return {
        kind: [(one, one.optional, one.paths[0], [(_TESTS[name], need) for name, need in one.needs]) for one in checks]
        for kind, checks in shapes().items()
    }


def _message(check: Check, lang: str) -> str:
    found = dict(check.messages)
    return found.get(lang) or next(iter(found.values()), f"{check.paths[0]} is wrong")


def _offset_faults(graph: Graph, body: str) -> Iterator[_Fault]:
    for node, parts in graph.nodes.items():
        if _SELECTOR not in parts:
            continue
        exact, start, end = (
            [value for one in parts[_SELECTOR] for value in graph.all(one, name)] for name in (_EXACT, _START, _END)
        )
        if exact and start and end and body[_count(start[0]) : _count(end[0])] != literal(exact[0])[1]:
            message = f"the words do not stand at {_count(start[0])} to {_count(end[0])} of the body"
            yield _Fault(node, message, value=exact[0])


def _complaint(graph: Graph, fault: _Fault, source: str, body: str | None) -> Complaint:
    start, words = _place(graph, fault.node)
    return Complaint(
        source=source,
        line=body.count("\n", 0, start) + 1 if body is not None and start >= 0 else 0,
        message=fault.message,
        node=fault.node.strip("<>"),
        property=fault.property.strip("<>"),
        value=_text(fault.value),
        words=words[:80],
    )


def _place(graph: Graph, node: str) -> tuple[int, str]:
    """Where the first evidence that the node leads to begins, -1 where there is none, and its words."""
    claims = [node, *(one for one, parts in graph.nodes.items() if node in parts.get(_SUBJECT, ()))]
    evidence = [node, *(one for claim in claims for one in graph.all(claim, _EVIDENCE))]
    found = [(-1, "")]
    for one in evidence:
        selectors = [one, *graph.all(one, _SELECTOR)]
        starts = [_count(value) for part in selectors for value in graph.all(part, _START)]
        words = [literal(value)[1] for part in selectors for value in graph.all(part, _EXACT)]
        found += [(start, next(iter(words), "")) for start in starts]
    return min(found[1:], default=found[0])


def _number(term: str) -> Decimal:
    try:
        return Decimal(literal(term)[1]) if term.startswith('"') else Decimal("NaN")
    except InvalidOperation:
        return Decimal("NaN")


@cache
def _operand(term: str) -> Decimal:
    return _number(term)


def _count(term: str) -> int:
    found = literal(term)[1]
    return int(found) if found.isdecimal() else -1


def _is(value: str, datatype: str) -> bool:
    if datatype == _STRING:
        return value.startswith('"') and value.endswith('"')
    form = _FORMS.get(datatype)
    return value.endswith(f"^^{datatype}") and (form is None or bool(form.fullmatch(literal(value)[1])))


def _languages(values: Values) -> Iterator[str]:
    seen = set()
    for lang in (literal(value)[0] for value in values if value.startswith('"')):
        if lang and lang in seen:
            yield lang
        seen.add(lang)


def _text(value: str) -> str:
    return literal(value)[1] if value.startswith('"') else value.strip("<>")


# Each SHACL component -> the values at fault; "" stands for one that is missing or one too many.
_TESTS: Mapping[str, Test] = {
    "minCount": lambda graph, node, values, need: [""] if len(values) < _operand(need[0]) else [],
    "maxCount": lambda graph, node, values, need: [""] if len(values) > _operand(need[0]) else [],
    "datatype": lambda graph, node, values, need: (v for v in values if not any(_is(v, one) for one in need)),
    "class": lambda graph, node, values, need: (v for v in values if need[0] not in graph.all(v, _TYPE)),
    "nodeKind": lambda graph, node, values, need: (v for v in values if not v.startswith(_OPENS[need[0]])),
    "in": lambda graph, node, values, need: (v for v in values if v not in need),
    "hasValue": lambda graph, node, values, need: [""] if need[0] not in values else [],
    "pattern": lambda graph, node, values, need: (v for v in values if not re.search(literal(need[0])[1], _text(v))),
    "minInclusive": lambda graph, node, values, need: (v for v in values if not _number(v) >= _operand(need[0])),
    "maxInclusive": lambda graph, node, values, need: (v for v in values if not _number(v) <= _operand(need[0])),
    "lessThan": lambda graph, node, values, need: (
        v for v in values for other in graph.all(node, need[0]) if not _number(v) < _number(other)
    ),
    "minLength": lambda graph, node, values, need: (v for v in values if len(_text(v)) < _operand(need[0])),
    "uniqueLang": lambda graph, node, values, need: _languages(values),
}
