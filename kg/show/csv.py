"""Triples -> a table of claims."""

import csv as tables
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.terms.names import iri, local_name

COLUMNS = (
    "claim",
    "subject",
    "property",
    "object",
    "subject_iri",
    "object_iri",
    "stands",
    "polarity",
    "modality",
    "according_to",
    "words",
    "start",
    "end",
    "article",
    "date",
    "finder",
    "confidence",
    "inferred_by",
)
_NAMES = ("skos:prefLabel", "rdfs:label", "kg:timeText", "dcterms:source")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")

Values = dict[str, list[ox.NamedNode | ox.Literal]]


def csv(triples: Iterable[ox.Triple], lang: str = "id") -> str:
    """One row a claim and piece of evidence: names, words, offsets, source, finder.

    A cell that a spreadsheet would take for a formula begins with an apostrophe. ``lang`` is the language of
    the names.
    """
    return "".join(_line(cells) for cells in ([*COLUMNS], *rows(triples, lang)))


def rows(triples: Iterable[ox.Triple], lang: str = "id") -> Iterator[list[str]]:
    """The cells of the table, in the order of ``COLUMNS``, as they are."""
    index = _Index(triples, lang)
    for claim in sorted(node for node in index.nodes if index.all(node, "kg:evidence")):
        for evidence in sorted(value.value for value in index.all(claim, "kg:evidence")):
            yield _cells(index, claim, evidence)


class _Index:
    """Values of every node by property, and names in one language."""

    def __init__(self, triples: Iterable[ox.Triple], lang: str) -> None:
        self._lang = lang
        self.nodes: dict[str, Values] = defaultdict(lambda: defaultdict(list))
        for triple in set(triples):
            subject, object_ = triple.subject, triple.object
            if isinstance(subject, ox.NamedNode) and isinstance(object_, ox.NamedNode | ox.Literal):
                self.nodes[subject.value][triple.predicate.value].append(object_)

    def first(self, node: str, name: str) -> str:
        """The smallest value of a property as text, "" where there is none."""
        return min((value.value for value in self.all(node, name)), default="")

    def all(self, node: str, name: str) -> list[ox.NamedNode | ox.Literal]:
        """All values of a property."""
        return self.nodes[node].get(iri(name), []) if node in self.nodes else []

    def name(self, node: ox.NamedNode | ox.Literal) -> str:
        """What a node is called; a literal says so itself."""
        if isinstance(node, ox.Literal):
            return node.value
        for name in _NAMES:
            if labels := [value for value in self.all(node.value, name) if isinstance(value, ox.Literal)]:
                return min(labels, key=lambda label: (label.language != self._lang, label.value)).value
        return local_name(node.value)


def _cells(index: _Index, claim: str, evidence: str) -> list[str]:
    parts = ("rdf:subject", "rdf:predicate", "rdf:object")
    subject, property_, object_ = (index.all(claim, part)[0] for part in parts)
    article = index.first(claim, "kg:inArticle")
    return [
        claim,
        index.name(subject),
        local_name(property_.value),
        index.name(object_),
        subject.value,
        object_.value if isinstance(object_, ox.NamedNode) else "",
        "no" if index.all(claim, "kg:onlyClaimed") else "yes",
        index.first(claim, "kg:polarity"),
        index.first(claim, "kg:modality"),
        "; ".join(sorted(index.name(actor) for actor in index.all(claim, "kg:accordingTo"))),
        index.first(f"{evidence}-quote", "oa:exact"),
        index.first(f"{evidence}-position", "oa:start"),
        index.first(f"{evidence}-position", "oa:end"),
        index.first(article, "dcterms:source"),
        index.first(article, "schema:datePublished"),
        index.first(claim, "kg:finder"),
        index.first(claim, "kg:confidence"),
        index.first(claim, "kg:inferredBy"),
    ]


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    tables.writer(out, lineterminator="\n").writerow([safe(cell) for cell in cells])
    return out.getvalue()


def safe(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
