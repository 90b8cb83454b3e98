"""The answer of a query -> table, CSV, TSV, JSON, XML, Turtle."""

from collections.abc import Iterator, Sequence

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.terms.names import PREFIXES

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "nt")
_RESULTS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_GRAPHS = {"turtle": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES}


class Answer(msgspec.Struct, frozen=True):
    """Rows of a SELECT, yes or no of an ASK, or triples of a CONSTRUCT.

    ``kind`` is "rows", "truth" or "triples"; ``encoded`` is the answer in the SPARQL JSON format, or in
    N-Triples. It crosses process borders and is read only when it is looked at.
    """

    kind: str
    encoded: bytes

    @property
    def columns(self) -> list[str]:
        """The names of the variables; "answer" for yes or no, the three parts for triples."""
        if self.kind == "rows":
            return [variable.value for variable in self._solutions().variables]
        return ["answer"] if self.kind == "truth" else ["subject", "predicate", "object"]

    @property
    def rows(self) -> list[tuple[Term | None, ...]]:
        """The values of each solution in the order of ``columns``; None where one is unbound."""
        if self.kind == "rows":
            solutions = self._solutions()
            names = solutions.variables
            return [tuple(solution[name] for name in names) for solution in solutions]
        if self.kind == "truth":
            return [(ox.Literal(self.truth),)]
        return [tuple(triple) for triple in self.triples]

    @property
    def truth(self) -> bool:
        """Yes or no; for rows and triples whether there are any."""
        if self.kind == "truth":
            return bool(ox.parse_query_results(self.encoded, format=ox.QueryResultsFormat.JSON))
        return bool(self.rows)

    @property
    def triples(self) -> list[ox.Triple]:
        """The triples of a CONSTRUCT, sorted; none for other queries."""
        if self.kind != "triples":
            return []
        found = {quad.triple for quad in ox.parse(self.encoded, format=ox.RdfFormat.N_TRIPLES)}
        return sorted(found, key=str)

    def texts(self) -> list[list[str]]:
        """The rows as people read them: names shortened by prefixes, literals bare."""
        return [["" if value is None else plain(value) for value in row] for row in self.rows]

    def text(self, format_: str) -> str:
        """The answer in one of ``FORMATS``. Raises ``UsageError`` where the format does not fit the query."""
        if format_ == "table":
            return "\n".join(_table(self.columns, self.texts())) + "\n"
        if self.kind == "triples":
            return self._graph(format_)
        if format_ not in _RESULTS:
            raise UsageError(format_, f"this query has rows; choose one of {', '.join(['table', *_RESULTS])}")
        results = ox.parse_query_results(self.encoded, format=ox.QueryResultsFormat.JSON)
        encoded = results.serialize(format=_RESULTS[format_])
        return (encoded or b"").decode().replace("\r\n", "\n")

    def _graph(self, format_: str) -> str:
        if format_ not in _GRAPHS:
            raise UsageError(format_, f"this query makes triples; choose one of {', '.join(['table', *_GRAPHS])}")
        prefixes = PREFIXES if format_ == "turtle" else None
        encoded = ox.serialize(self.triples, format=_GRAPHS[format_], prefixes=prefixes)
        return (encoded or b"").decode()

    def _solutions(self) -> ox.QuerySolutions:
        results = ox.parse_query_results(self.encoded, format=ox.QueryResultsFormat.JSON)
        assert isinstance(results, ox.QuerySolutions)
        return results


def plain(value: object) -> str:
    """A term as people read it: ``kg:said`` for an IRI, the text alone for a literal."""
    if isinstance(value, ox.Literal):
        return value.value
    if isinstance(value, ox.NamedNode):
        return short(value.value)
    return str(value)


def short(iri: str) -> str:
    """An IRI with the longest fitting prefix, or whole where none fits."""
    fitting = [(base, name) for name, base in PREFIXES.items() if iri.startswith(base)]
    if not fitting:
        return iri
    base, name = max(fitting, key=lambda pair: len(pair[0]))
    return f"{name}:{iri.removeprefix(base)}"


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    flat = [[cell.replace("\n", " ").replace("\t", " ") for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(columns, *flat, strict=True)]
    for row in (list(columns), ["-" * width for width in widths], *flat):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
