"""A competency question and names -> its answer, with names in the place of IRIs.

A parameter enters the query in one of three places, so that each file also runs as it stands:
``VALUES ?who { UNDEF }`` takes the IRIs of the things meant, ``VALUES ?about { "" }`` takes a text, and
``# only ?whom`` becomes a filter on variables that need not be bound: one of them is such a thing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.store.answer import Answer
from kg.store.folding import ARTICLE, as_one, folded
from kg.store.layer import canonical, members
from kg.store.lookup import has, quads, value_of
from kg.store.order import ordered, unordered
from kg.store.query import run
from kg.terms.names import ID, KG, PREFIXES, local_name
from kg.terms.nodes import term
from kg.terms.ontology import label as word
from kg.terms.questions import Param, Question, questions

_LABELS = (term("skos:prefLabel"), term("rdfs:label"), term("kg:timeText"), term("dcterms:source"))
# What most nodes of a kind are labelled with: asking for that first spares three look-ups a node.
_OWN_LABEL = {"article": term("dcterms:source"), "event": term("rdfs:label"), "time": term("kg:timeText")}
_BETWEEN = " · "
_MOST = 8  # articles in a cell: hundreds may tell of one death
_FIND = """SELECT DISTINCT ?thing WHERE {
    VALUES ?named { skos:prefLabel skos:altLabel } ?thing ?named ?name .
    FILTER(%s) }"""


def ask(db: ox.Store, name: str, params: Mapping[str, str], *, lang: str = "id", named: bool = True) -> Answer:
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
    query, order = unordered(query)
    answer = ordered(run(db, query), order)
    if not named:
        return answer
    return with_names(db, answer, lang, question.joined, told=question.told, hidden=question.hidden)


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
    only = re.compile(rf"# only \?{param.name}((?: \?\w+)*)\n")
    return only.sub(lambda found: f"FILTER({_among([f'?{param.name}', *found[1].split()], listed)})\n", query)


def _among(variables: Sequence[str], listed: str) -> str:
    return " || ".join(f"COALESCE({one} IN ({listed}), false)" for one in variables)


def _values(db: ox.Store, param: Param, given: str) -> list[ox.NamedNode | ox.Literal]:
    if param.kind == "text":
        return [ox.Literal(given)]
    if param.kind == "class":
        return [ox.NamedNode(KG + local_name(given).removeprefix("kg:"))]
    if param.kind == "property":
        prefix, _, local = given.rpartition(":")
        return [ox.NamedNode(PREFIXES.get(prefix or "kg", KG) + local)]
    return list(things(db, given))


def with_names(
    db: ox.Store, answer: Answer, lang: str, joined: Sequence[str] = (), *, told: str = "", hidden: bool = False
) -> Answer:
    """The answer with the labels of things, events and articles in the place of their IRIs.

    Rows that differ in the columns ``joined`` alone become one, and so do those about one statement or event
    of the column ``told`` in several articles; ``hidden`` leaves that column out.
    """
    head = answer.columns
    rows = folded(head, as_one(db, head, answer.rows, told), (*joined, ARTICLE) if told else joined)
    kept = [n for n, name in enumerate(head) if not (hidden and name == told)]
    nodes = {value for row in rows for cell in row for value in cell if isinstance(value, ox.NamedNode)}
    labels = {node: ox.Literal(named_as(db, node, lang)) for node in nodes}
    shown = [tuple(_joined([_shown(value, labels) for value in row[n]], head[n]) for n in kept) for row in rows]
    # The same name in two languages is one row to a reader.
    different = {tuple(map(value_of, row)): row for row in reversed(shown)}
    names = [head[n] for n in kept]
    bindings = [
        {name: _binding(value) for name, value in zip(names, row, strict=True) if value is not None}
        for row in reversed(different.values())
    ]
    encoded = msgspec.json.encode({"head": {"vars": names}, "results": {"bindings": bindings}})
    return Answer("rows", encoded)


def named_as(db: ox.Store, node: ox.NamedNode, lang: str) -> str:
    """What a node is called in ``lang``, or in another language, or by the end of its IRI."""
    if node.value.startswith(KG):
        return word(local_name(node.value), lang)
    node = canonical(db, node)
    own = [name for folder, name in _OWN_LABEL.items() if node.value.startswith(f"{ID}{folder}/")]
    for name in dict.fromkeys([*own, *_LABELS]):
        if texts := [quad.object for quad in quads(db, node, name)]:
            return _in_language(texts, lang)
    return local_name(node.value)


def things(db: ox.Store, name: str) -> list[ox.NamedNode]:
    """The things that ``name`` means, together with all that are judged to be the same."""
    return list(dict.fromkeys(one for node in named(db, name) for one in members(db, node)))


def named(db: ox.Store, name: str) -> list[ox.NamedNode]:
    """The things that any of their names says, or whose IRI is ``name``, whole or with a prefix.

    A whole name goes before words of a name. Raises ``UsageError`` where nothing is called so.
    """
    if name.startswith(("http://", "https://")):
        return [ox.NamedNode(name)]
    prefix, _, local = name.partition(":")
    if prefix in PREFIXES and local and has(db, node := ox.NamedNode(PREFIXES[prefix] + local)):
        return [node]
    wanted = str(ox.Literal(name.casefold()))
    part = str(ox.Literal(rf"(^|\W){re.escape(name.casefold())}(\W|$)"))
    for test in (f"LCASE(STR(?name)) = {wanted}", f"REGEX(LCASE(STR(?name)), {part})"):
        if found := run(db, _FIND % test).rows:
            return sorted((row[0] for row in found if isinstance(row[0], ox.NamedNode)), key=str)
    raise UsageError(name, "nothing in the graph is called so; kg stats --things lists the names")


def _shown(value: object, labels: Mapping[ox.NamedNode, ox.Literal]) -> object:
    return labels[value] if isinstance(value, ox.NamedNode) else value


def _joined(values: Sequence[object], column: str) -> object:
    if len(values) < 2:
        return next(iter(values), None)
    texts = list(dict.fromkeys(map(value_of, values)))
    more = len(texts) - _MOST if column == ARTICLE else 0
    return ox.Literal(_BETWEEN.join([*texts[:_MOST], f"+{more}"] if more > 0 else texts))


def _binding(value: object) -> dict[str, str]:
    assert isinstance(value, ox.Literal)
    found = {"type": "literal", "value": value.value}
    if value.language:
        return {**found, "xml:lang": value.language}
    return {**found, "datatype": value.datatype.value}


def _in_language(texts: Iterable[object], lang: str) -> str:
    def order(text: object) -> tuple[bool, bool, str]:
        own = getattr(text, "language", None)
        return own != lang, own is not None, value_of(text)

    return value_of(min(texts, key=order))
