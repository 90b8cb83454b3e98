"""Triples <-> disk: add an article, retract it, ask.

Every change is one transaction of the database: an article is in the store whole or not at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pyoxigraph as ox

from kg.errors import StoreError
from kg.model import Article
from kg.store import query as queries
from kg.store.answer import Answer
from kg.store.layer import layer
from kg.store.leaving import Leaving
from kg.store.lookup import has, quads, subjects, value_of, values
from kg.store.part import gazetteer, part
from kg.store.place import Place, open_database
from kg.store.questions import ask, named_as
from kg.store.search import find
from kg.store.texts import GRAPH, lines, ordered, text, texts
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
_BATCH = 64 << 20  # bytes of N-Quads: more at once takes more memory, less leaves more files to look into
_NQ = ox.RdfFormat.N_QUADS


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
    def open(cls, folder: Path | str, *, create: bool = False, write: bool = True, wait: float = WAIT) -> "Store":
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
                # Into as few files as can be: it takes a fifth of the loading and nearly halves every question.
                store.db.optimize()
                store.db.flush()
            except BaseException:
                store.close()
                place.tidy()
                raise
            store.close()
            place.use(fresh)

    def add(self, article: Article, triples: Iterable[ox.Triple] | bytes) -> bool:
        """Add what was woven from one article; whether anything changed.

        ``triples`` may also be N-Triples, which is quicker.
        Where the article is there already, the reading with more metadata stays, of two equally rich ones
        that with the smaller encoding: so the order of additions does not matter.
        """
        node = ox.NamedNode(article_iri(article.key))
        encoded = b"".join(_encoded(node, triples))
        former = list(quads(self.db, node))
        if not former:
            self.db.load(encoded, format=_NQ, lenient=True)
            return True
        latter = set(ox.parse(encoded, format=_NQ))
        if _rank([quad for quad in latter if quad.subject == node and quad.graph_name != GRAPH]) > _rank(former):
            return False
        return self._replace(node, latter)

    def retract(self, key: str) -> bool:
        """Take an article out, with everything that rests on it alone; whether it was there."""
        node = ox.NamedNode(article_iri(key))
        if not self.holds(key):
            return False
        self._change({*Leaving(self.db, node).quads(), *texts(self.db, node)}, ())
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

    def find(self, words: str, *, lang: str = "id", named: bool = True) -> Answer:
        """What is said with all of these ``words`` in it: ``store.find("gencatan senjata")``."""
        return find(self.db, words, lang=lang, named=named)

    def why(self, what: str) -> list[Reason]:
        """The claims and words that a triple, or a claim's IRI, rests on."""
        return why(self.db, what)

    def triples(self) -> Iterator[ox.Triple]:
        """Every triple, in no particular order."""
        return (quad.triple for quad in quads(self.db))

    def ntriples(self) -> Iterator[bytes]:
        """The graph as sorted N-Triples, in pieces of whole lines: quicker than triples where text is wanted.

        It is put together from the texts of the articles. Raises ``StoreError`` at the end where the graph has
        other triples than they account for.
        """
        count = 0
        extra = [f"{quad.triple} .\n".encode() for quad in layer(self.db)]
        for piece in ordered(chain([extra], map(lines, texts(self.db)))):
            count += len(piece)
            yield b"".join(piece)
        if count != self._size():
            fault = f"it holds {self._size():,} triples, and its articles account for {count:,}"
            raise StoreError("the store", f"{fault}; run kg build again")

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
        return {"triples": self._size(), **counts}

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

    def _replace(self, node: ox.NamedNode, latter: set[ox.Quad]) -> bool:
        leaving = Leaving(self.db, node).quads()
        if leaving <= latter and all(quad in self.db for quad in latter if quad.graph_name != GRAPH):
            return False
        self._change({*leaving, *texts(self.db, node)} - latter, latter)
        return True

    def _change(self, leaving: Iterable[ox.Quad], coming: Iterable[ox.Quad]) -> None:
        """Delete and insert in one transaction."""
        parts = [f"{verb} DATA {{\n{_data(found)}}}" for verb, found in (("DELETE", leaving), ("INSERT", coming))]
        # Several operations of one update are one transaction.
        self.db.update(" ;\n".join(parts))

    def _size(self) -> int:
        return len(self.db) - sum(1 for _ in texts(self.db))

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
        self._length = 0
        self._keys: set[str] = set()

    @property
    def db(self) -> ox.Store:
        """The database, with everything in it that was added."""
        db = super().db
        if self._waiting:
            db.bulk_load(b"".join(self._waiting), format=_NQ, lenient=True)
            self._waiting, self._length = [], 0
        return db

    def add(self, article: Article, triples: Iterable[ox.Triple] | bytes) -> bool:
        """Keep the article until a batch is full."""
        if article.key in self._keys:
            return super().add(article, triples)
        self._keys.add(article.key)
        parts = _encoded(ox.NamedNode(article_iri(article.key)), triples)
        self._waiting += parts
        self._length += sum(map(len, parts))
        if self._length > _BATCH:
            _ = self.db
        return True


def _encoded(node: ox.NamedNode, triples: Iterable[ox.Triple] | bytes) -> tuple[bytes, bytes]:
    """The triples and the text that keeps them, as N-Quads."""
    found = triples if isinstance(triples, bytes) else "".join(f"{triple} .\n" for triple in triples).encode()
    return found, text(node, found)


def _is_claim(node: ox.NamedNode) -> bool:
    return node.value.startswith(f"{ID}claim/")


def _data(found: Iterable[ox.Quad]) -> str:
    """The quads as the DATA of an update, which writes no graph behind a triple."""
    return "".join(
        f"GRAPH {quad.graph_name} {{ {quad.triple} }}\n" if quad.graph_name == GRAPH else f"{quad.triple} .\n"
        for quad in found
    )


def _rank(found: Sequence[ox.Quad]) -> tuple[int, list[str]]:
    """More metadata comes first; of equally many, the smaller encoding."""
    return -len(found), sorted(str(quad.triple) for quad in found)
