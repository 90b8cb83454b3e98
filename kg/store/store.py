"""Triples <-> disk: add an article, retract it, ask.

Every change is one transaction of the database: an article is in the store whole or not at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pyoxigraph as ox

from kg.errors import StoreError
from kg.model import Article
from kg.store import query as queries
from kg.store.answer import Answer
from kg.store.leaving import Leaving
from kg.store.lookup import has, quads, subjects, value_of, values
from kg.store.part import gazetteer, part
from kg.store.place import Place, open_database
from kg.store.questions import ask, named_as
from kg.store.why import Reason, why
from kg.terms.names import ID, iri, local_name
from kg.terms.nodes import article_iri, term

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

WAIT = 5.0
_THINGS = """SELECT ?thing ?kind (COUNT(DISTINCT ?article) AS ?articles) WHERE {
    VALUES ?kind { kg:Person kg:Organization kg:Country kg:Place kg:Group }
    ?claim rdf:predicate rdf:type ; rdf:object ?kind ; rdf:subject ?thing ; kg:inArticle ?article .
} GROUP BY ?thing ?kind"""
_BATCH = 32 << 20  # bytes of N-Triples
_NT = ox.RdfFormat.N_TRIPLES


class ArticleRecord(msgspec.Struct, frozen=True):
    """One article of a store, as ``Store.articles`` lists it."""

    key: str
    source: str
    headline: str | None = None
    date: str | None = None
    lang: str | None = None
    claims: int = 0


class Store:
    """A knowledge graph on disk, or in memory for a while.

    One process may write; several may read while none writes. Use it as a context manager, so that the
    lock is given back.
    """

    def __init__(self, db: ox.Store, place: Place | None = None) -> None:
        self._db: ox.Store | None = db
        self._place = place

    @property
    def db(self) -> ox.Store:
        """The database itself, for what this class does not offer."""
        if self._db is None:
            raise StoreError("the store", "it is closed; open it again")
        return self._db

    @classmethod
    def open(
        cls, folder: Path | str, *, create: bool = False, write: bool = True, wait: float = WAIT
    ) -> "Store":
        """Open the store in ``folder``; ``create`` makes it where there is none.

        Raises ``StoreError`` where the folder is missing, foreign, damaged, of another version, or still in
        use after ``wait`` seconds.
        """
        place = Place(Path(folder), write=write, create=create, wait=wait)
        try:
            if write:
                place.tidy()
            return cls(open_database(place.database, write=write), place)
        except StoreError:
            place.release()
            raise

    @classmethod
    def memory(cls) -> "Store":
        """An empty store that is gone when the program ends."""
        return cls(ox.Store())

    @classmethod
    @contextmanager
    def rebuild(cls, folder: Path | str, *, wait: float = WAIT) -> Iterator["Store"]:
        """A store from nothing that replaces the one in ``folder`` when the block ends without an error."""
        with Place(Path(folder), write=True, create=True, wait=wait) as place:
            place.tidy()
            fresh = place.next_database
            store = _Draft(open_database(fresh, write=True))
            try:
                yield store
                store.db.flush()
            except BaseException:
                store.close()
                place.tidy()
                raise
            store.close()
            place.use(fresh)

    def add(self, article: Article, triples: Sequence[ox.Triple | str]) -> bool:
        """Add what was woven from one article; whether anything changed.

        ``triples`` may also be lines of N-Triples without their full stops, as ``str(triple)`` gives them.
        Where the article is there already, the reading with more metadata stays, of two equally rich ones
        that with the smaller encoding: so the order of additions does not matter.
        """
        node = ox.NamedNode(article_iri(article.key))
        encoded = _encoded(triples)
        former = [quad.triple for quad in quads(self.db, node)]
        if not former:
            self.db.load(encoded, format=_NT, lenient=True)
            return True
        latter = {quad.triple for quad in ox.parse(encoded, format=_NT)}
        if _rank([triple for triple in latter if triple.subject == node]) > _rank(former):
            return False
        return self._replace(node, latter)

    def load(self, path: Path | str) -> None:
        """Load a whole graph that Warta wrote; not one transaction, so for new stores."""
        self.db.bulk_load(path=str(path), lenient=True)

    def retract(self, key: str) -> bool:
        """Take an article out, with everything that rests on it alone; whether it was there."""
        node = ox.NamedNode(article_iri(key))
        if not self.holds(key):
            return False
        self._change(Leaving(self.db, node).quads(), ())
        return True

    def holds(self, key: str) -> bool:
        """Whether the article with that key is in the store."""
        node = ox.NamedNode(article_iri(key))
        return has(self.db, node)

    def articles(self) -> list[ArticleRecord]:
        """Every article of the store, by key."""
        nodes = subjects(self.db, term("rdf:type"), term("kg:Article"))
        return sorted((self._record(node) for node in nodes), key=lambda record: record.key)

    def things(self, lang: str = "id") -> list[tuple[str, str, int]]:
        """Kind, name in ``lang`` and number of articles of every person, body, country, place and group."""
        rows = queries.run(self.db, _THINGS).rows
        return sorted(
            (local_name(value_of(kind)), named_as(self.db, thing, lang), int(value_of(number)))
            for thing, kind, number in rows
            if isinstance(thing, ox.NamedNode)
        )

    def query(self, sparql: str, *, timeout: float | None = None, memory: int | None = None) -> Answer:
        """Answer a SPARQL query; prefixes need not be declared.

        With ``timeout`` (seconds) or ``memory`` (megabytes) it runs in a process of its own that is killed
        when it exceeds them. Raises ``QueryError`` where the query is malformed, forbidden or too slow.
        """
        if self._place is None or (timeout is None and memory is None):
            return queries.run(self.db, sparql)
        return queries.run_guarded(self._place.database, sparql, timeout, memory)

    def ask(self, question: str, *, lang: str = "id", named: bool = True, **params: str) -> Answer:
        """Answer a competency question: ``store.ask("said", who="Herzog")``.

        ``named`` shows labels in ``lang`` in the place of IRIs. Raises ``UsageError`` for an unknown
        question, parameter or name.
        """
        return ask(self.db, question, params, lang=lang, named=named)

    def why(self, what: str) -> list[Reason]:
        """The claims and words that a triple, or a claim's IRI, rests on."""
        return why(self.db, what)

    def triples(self) -> Iterator[ox.Triple]:
        """Every triple, in no particular order."""
        return (quad.triple for quad in self.db)

    def lines(self) -> list[str]:
        """Every triple as a line of N-Triples without its full stop: quicker than triples where text is wanted."""
        dumped = self.db.dump(format=_NT, from_graph=ox.DefaultGraph()) or b""
        return [line.removesuffix(" .") for line in dumped.decode().split("\n") if line]

    def of_article(self, key: str) -> list[ox.Triple]:
        """The part of the graph that one article speaks of, sorted; empty where it is not there."""
        return part(self.db, ox.NamedNode(article_iri(key))) if self.holds(key) else []

    def of_gazetteers(self) -> list[ox.Triple]:
        """What gazetteers say of the things in the graph, as their claims; sorted."""
        return gazetteer(self.db)

    def stats(self) -> dict[str, int]:
        """How many triples, articles, claims and nodes of each kind there are."""
        kinds = ("Article", "Claim", "Event", "Statement", "Figure", "RoleHolding", "Person", "Organization")
        names = {name.lower(): term(f"kg:{name}") for name in (*kinds, "Country", "Place", "Group")}
        counts = {name: self._count(term("rdf:type"), node) for name, node in names.items()}
        return {"triples": len(self.db), **counts}

    def rdflib(self) -> "rdflib.Graph":
        """The graph for rdflib, over the same store."""
        from kg.store.views import rdflib_graph  # rdflib takes longer to load than most runs take

        return rdflib_graph(self.db)

    def networkx(self) -> "nx.MultiDiGraph":
        """The plain triples between things, events and statements, for networkx."""
        from kg.store.views import networkx_graph

        return networkx_graph(self.db)

    def close(self) -> None:
        """Close the database and give the lock back."""
        self._db = None
        if self._place is not None:
            self._place.release()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *trouble: object) -> None:
        self.close()

    def _replace(self, node: ox.NamedNode, triples: Iterable[ox.Triple]) -> bool:
        latter = {ox.Quad(*triple) for triple in triples}
        leaving = Leaving(self.db, node).quads()
        if leaving <= latter and all(quad in self.db for quad in latter):
            return False
        self._change(leaving - latter, latter)
        return True

    def _change(self, leaving: set[ox.Quad], coming: Sequence[ox.Quad] | set[ox.Quad]) -> None:
        """Delete and insert in one transaction."""
        parts = [
            f"{verb} DATA {{\n{_lines(quads)}}}" for verb, quads in (("DELETE", leaving), ("INSERT", coming))
        ]
        # Several operations of one update are one transaction.
        self.db.update(" ;\n".join(parts))

    def _record(self, node: ox.NamedNode) -> ArticleRecord:
        found = values(self.db, node)
        return ArticleRecord(
            key=local_name(node.value),
            source=found.get(iri("dcterms:source"), ""),
            headline=found.get(iri("schema:headline")),
            date=found.get(iri("schema:datePublished")),
            lang=found.get(iri("schema:inLanguage")),
            claims=sum(map(_is_claim, subjects(self.db, term("kg:inArticle"), node))),
        )

    def _count(self, predicate: ox.NamedNode, value: ox.NamedNode) -> int:
        return sum(1 for _ in quads(self.db, None, predicate, value))


class _Draft(Store):
    """A store in the making: nobody reads it before it is whole, so articles go in by the thousand."""

    def __init__(self, db: ox.Store) -> None:
        super().__init__(db)
        self._waiting: list[bytes] = []
        self._size = 0
        self._keys: set[str] = set()

    @property
    def db(self) -> ox.Store:
        """The database, with everything in it that was added."""
        db = super().db
        if self._waiting:
            db.bulk_load(b"".join(self._waiting), format=_NT, lenient=True)
            self._waiting, self._size = [], 0
        return db

    def add(self, article: Article, triples: Sequence[ox.Triple | str]) -> bool:
        """Keep the article until a batch is full."""
        if article.key in self._keys:
            return super().add(article, triples)
        self._keys.add(article.key)
        encoded = _encoded(triples)
        self._waiting.append(encoded)
        self._size += len(encoded)
        if self._size > _BATCH:
            _ = self.db
        return True


def _encoded(triples: Sequence[ox.Triple | str]) -> bytes:
    return "".join(f"{triple} .\n" for triple in triples).encode()


def _is_claim(node: ox.NamedNode) -> bool:
    return node.value.startswith(f"{ID}claim/")


def _lines(quads: Sequence[ox.Quad] | set[ox.Quad]) -> str:
    return "".join(f"{quad.triple} .\n" for quad in quads)


def _rank(triples: Sequence[ox.Triple]) -> tuple[int, list[str]]:
    """More metadata comes first; of equally many, the smaller encoding."""
    return -len(triples), sorted(map(str, triples))
