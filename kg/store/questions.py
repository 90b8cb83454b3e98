"""A competency question and names -> its answer, with names in the place of IRIs.

A parameter enters the query in one of three places, so that each file also runs as it stands:
``VALUES ?who { UNDEF }`` takes the IRIs of the things meant, ``VALUES ?about { "" }`` takes a text, and
``# only ?whom`` becomes a filter on a variable that need not be bound.
"""

import re
from collections.abc import Iterable, Mapping

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.store.answer import Answer
from kg.store.lookup import quads, value_of
from kg.store.query import run
from kg.terms.names import KG, PREFIXES, local_name
from kg.terms.nodes import term
from kg.terms.questions import Param, Question, questions

_LABELS = (term("skos:prefLabel"), term("rdfs:label"), term("kg:timeText"), term("dcterms:source"))
_FIND = """SELECT DISTINCT ?thing WHERE {
    VALUES ?named { skos:prefLabel skos:altLabel } ?thing ?named ?name .
    FILTER(%s) }"""


def ask(
    db: ox.Store, name: str, params: Mapping[str, str], *, lang: str = "id", named: bool = True
) -> Answer:
    """Answer the question ``name``; ``params`` are its parameters by name.

    Things are meant by any of their names, whatever the case of the letters; where none fits whole, by words
    of a name. With ``named`` the answer shows labels in ``lang`` in the place of IRIs. Raises ``UsageError``
    for an unknown question, parameter or name.
    """
    question = questions().get(name)
    if question is None:
        raise UsageError(name, f"there is no such question; choose one of {', '.join(questions())}")
    _check(question, params)
    query = question.query
    for param in question.params:
        if given := params.get(param.name):
            query = _bound(query, param, _values(db, param, given))
        else:
            query = query.replace(f"VALUES ?{param.name} {{ UNDEF }}", "")
    answer = run(db, query)
    return _with_names(db, answer, lang) if named else answer


def _check(question: Question, params: Mapping[str, str]) -> None:
    known = [param.name for param in question.params]
    for name in params:
        if name not in known:
            cure = f"{question.name} takes {', '.join(f'--{one}' for one in known) or 'no parameter'}"
            raise UsageError(f"--{name}", cure)
    for param in question.params:
        if param.required and not params.get(param.name):
            raise UsageError(f"--{param.name}", f"{question.name} needs it: {param.help}")


def _bound(query: str, param: Param, values: list[ox.NamedNode | ox.Literal]) -> str:
    shown = " ".join(map(str, values))
    listed = ", ".join(map(str, values))
    query = query.replace(f"VALUES ?{param.name} {{ UNDEF }}", f"VALUES ?{param.name} {{ {shown} }}")
    query = query.replace(f'VALUES ?{param.name} {{ "" }}', f"VALUES ?{param.name} {{ {shown} }}")
    return query.replace(f"# only ?{param.name}\n", f"FILTER(?{param.name} IN ({listed}))\n")


def _values(db: ox.Store, param: Param, given: str) -> list[ox.NamedNode | ox.Literal]:
    if param.kind == "text":
        return [ox.Literal(given)]
    if param.kind == "class":
        return [ox.NamedNode(KG + local_name(given).removeprefix("kg:"))]
    if param.kind == "property":
        prefix, _, local = given.rpartition(":")
        return [ox.NamedNode(PREFIXES.get(prefix or "kg", KG) + local)]
    return list(things(db, given))


def things(db: ox.Store, name: str) -> list[ox.NamedNode]:
    """The things that any of their names says, or whose IRI is ``name``.

    A whole name goes before words of a name. Raises ``UsageError`` where nothing is called so.
    """
    if name.startswith(("http://", "https://")):
        return [ox.NamedNode(name)]
    wanted = str(ox.Literal(name.casefold()))
    part = str(ox.Literal(rf"(^|\W){re.escape(name.casefold())}(\W|$)"))
    for test in (f"LCASE(STR(?name)) = {wanted}", f"REGEX(LCASE(STR(?name)), {part})"):
        if found := run(db, _FIND % test).rows:
            return sorted((row[0] for row in found if isinstance(row[0], ox.NamedNode)), key=str)
    raise UsageError(name, "nothing in the graph is called so; kg stats --things lists the names")


def _with_names(db: ox.Store, answer: Answer, lang: str) -> Answer:
    """The same rows with the labels of things, events and articles in the place of their IRIs."""
    head, rows = answer.columns, answer.rows
    labels = {
        value: _label(db, value, lang) for row in rows for value in row if isinstance(value, ox.NamedNode)
    }
    bindings = [
        {name: _binding(value, labels) for name, value in zip(head, row, strict=True) if value is not None}
        for row in rows
    ]
    encoded = msgspec.json.encode({"head": {"vars": head}, "results": {"bindings": bindings}})
    return Answer("rows", encoded)


def _binding(value: object, labels: Mapping[ox.NamedNode, str]) -> dict[str, str]:
    if isinstance(value, ox.NamedNode):
        return {"type": "literal", "value": labels[value]}
    assert isinstance(value, ox.Literal)
    found = {"type": "literal", "value": value.value}
    if value.language:
        return {**found, "xml:lang": value.language}
    return {**found, "datatype": value.datatype.value}


def _label(db: ox.Store, node: ox.NamedNode, lang: str) -> str:
    for name in _LABELS:
        if texts := [quad.object for quad in quads(db, node, name)]:
            return _in_language(texts, lang)
    return local_name(node.value)


def _in_language(texts: Iterable[object], lang: str) -> str:
    def order(text: object) -> tuple[bool, bool, str]:
        own = getattr(text, "language", None)
        return own != lang, own is not None, value_of(text)

    return value_of(min(texts, key=order))
