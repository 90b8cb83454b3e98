"""Paths in, graph out: what the command line does, for programs.

import kg
report = kg.build(["seeds"], "outputs")
with kg.open("outputs") as store:
    graph = store.rdflib()
"""

import datetime
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, Any, Literal

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError, WartaError
from kg.ledger import Ledger
from kg.model import Article, Ruling
from kg.pipeline import Extraction, Woven, articles, extract_all, weave_all
from kg.show.claims import claims as claim_rows
from kg.show.csv import csv
from kg.show.gexf import gexf
from kg.show.graphml import graphml
from kg.show.jsonld import jsonld
from kg.show.nquads import nquads
from kg.show.page import show as show_page
from kg.show.parquet import parquet
from kg.show.rdf12 import rdf12
from kg.show.trig import trig
from kg.show.turtle import write_turtle
from kg.store import Store, read_judgements, write_judgements
from kg.texts import NAME as TEXTS
from kg.texts import Texts, text_line
from kg.weave.validate import Complaint
from kg.weave.validate import validate as complaints_of
from kg.who import Why, join, thing
from kg.who import why_same as explained

_FORMATS: dict[str, Callable[[Iterable[ox.Triple]], str]] = {
    "rdf12": rdf12, "trig": trig, "nq": nquads, "jsonld": jsonld, "csv": csv,
}  # fmt: skip
_DRAWN: dict[str, Callable[[Any], str]] = {"graphml": graphml, "gexf": gexf}
Seen = Callable[[Woven | WartaError], None]

_THINGS = ("person", "organization", "country", "place", "group")
GRAPH, PAGE, CLAIMS, STORE = "graph.ttl", "graph.html", "claims.jsonl", "store"


class Report(msgspec.Struct, frozen=True):
    """What a run did: the keys of its articles, claims by type, the errors met, and the seconds it took.

    ``complaints`` says what of the added does not fit the shapes; it is added all the same.
    """

    articles: tuple[str, ...]
    claims: dict[str, int]
    errors: tuple[WartaError, ...]
    triples: int
    things: int
    seconds: float
    files: tuple[Path, ...] = ()
    complaints: tuple[Complaint, ...] = ()


def build(
    paths: Iterable[str | Path],
    output: str | Path = "outputs",
    *,
    date: datetime.date | None = None,
    lang: str | None = None,
    jobs: int = 1,
    check: bool = True,
    seen: Seen | None = None,
) -> Report:
    """Make a graph from nothing; the one that ``output`` held is replaced only once the new one is whole.

    ``date`` stands in for articles without one, ``check`` holds what is added against the shapes, ``seen`` is
    called with every article's result. Raises ``UsageError`` where not one article could be read.
    """
    folder = Path(output)
    started = time.monotonic()
    with Ledger(folder) as rows, Ledger(folder, TEXTS) as texts:
        with Store.rebuild(folder / STORE) as store:
            found = weave_all(articles(paths, lang=lang, date=date, skip=[folder]), jobs, check=check)
            report = _fill(store, rows, texts, found, seen)
            if not report.articles:
                raise _nothing(report)
            _join(folder, store)
        rows.keep(former=False)
        texts.keep(former=False)
    return _written(folder, report, started)


def add(
    paths: Iterable[str | Path],
    output: str | Path = "outputs",
    *,
    date: datetime.date | None = None,
    lang: str | None = None,
    jobs: int = 1,
    check: bool = True,
    seen: Seen | None = None,
) -> Report:
    """Add articles to the graph in ``output``, each whole or not at all; one that is there stays."""
    folder = Path(output)
    started = time.monotonic()
    with Ledger(folder) as rows, Ledger(folder, TEXTS) as texts:
        with Store.open(folder / STORE, create=True) as store:
            found = weave_all(articles(paths, lang=lang, date=date, skip=[folder]), jobs, check=check)
            report = _fill(store, rows, texts, found, seen)
            _join(folder, store)
        if not report.articles:
            raise _nothing(report)
        rows.keep(former=True)
        texts.keep(former=True)
    return _written(folder, report, started)


def retract(names: Iterable[str], output: str | Path = "outputs") -> Report:
    """Take articles out again, named by key, source or URL; the graph is as if they had never been added.

    Raises ``UsageError`` where no article has that name.
    """
    folder = Path(output)
    started = time.monotonic()
    with Ledger(folder) as rows, Ledger(folder, TEXTS) as texts:
        with Store.open(folder / STORE) as store:
            keys = tuple(dict.fromkeys(key for name in names for key in _keys(store, name)))
            for key in keys:
                store.retract(key)
            _join(folder, store)
        rows.drop(keys)
        texts.drop(keys)
    return _written(folder, Report(keys, {}, (), 0, 0, 0.0), started)


def validate(output: str | Path = "outputs", names: Iterable[str | Path] = ()) -> list[Complaint]:
    """What in the graph does not fit the shapes of the ontology, in words; all is well where nothing is.

    ``names`` are articles by key, source or URL, or files of them: where the file is at hand, complaints name
    its line, and offsets are checked against its words. Without names all articles are checked.
    """
    found: dict[tuple[str, str], Complaint] = {}
    with open(output) as store:
        parts = ((store.of_article(key), source, body) for key, source, body in _checked(store, list(names)))
        for triples, source, body in chain(parts, [(store.of_gazetteers(), "gazetteers", None)]):
            for complaint in complaints_of(triples, source, body):
                # Things are shared: one fault of theirs is told once.
                found.setdefault((complaint.node, complaint.message), complaint)
    return sorted(found.values())


def judge(
    one: str,
    other: str,
    verdict: Literal["same", "different"],
    output: str | Path = "outputs",
    *,
    undo: bool = False,
) -> Ruling:
    """Rule by hand that two things are the same or different; ``undo`` takes such a ruling back.

    Things are named by IRI, prefixed name or any of their names. The ruling is kept in judgements.jsonl and
    stays through every rebuild. Raises ``UsageError`` where a name is unknown or means several things, or
    where there is nothing to undo.
    """
    folder = Path(output)
    with Store.open(folder / STORE) as store:
        ruling = Ruling.by_hand(thing(store, one), thing(store, other), verdict)
        if ruling.one == ruling.other:
            raise UsageError(one, f"is the same node as {other} already")
        former = [each for each in read_judgements(folder) if each.by == "hand"]
        if undo and ruling not in former:
            cure = f"nobody ruled that they are {verdict}; kg judgements lists the rulings"
            raise UsageError(f"{one}, {other}", cure)
        kept = [each for each in former if each.pair != ruling.pair]
        write_judgements(folder, kept if undo else [*kept, ruling])
        _join(folder, store)
    _written(folder, Report((), {}, (), 0, 0, 0.0), time.monotonic())
    return ruling


def judgements(output: str | Path = "outputs") -> tuple[Ruling, ...]:
    """Every ruling on which things are one, by hand and by clue."""
    return read_judgements(Path(output))


def why_same(one: str, other: str, output: str | Path = "outputs") -> Why:
    """What speaks for and against two things being one, with the words that name them."""
    folder = Path(output)
    with open(folder) as store:
        return explained(store, read_judgements(folder), thing(store, one), thing(store, other))


def extract(
    paths: Iterable[str | Path],
    *,
    date: datetime.date | None = None,
    lang: str | None = None,
    jobs: int = 1,
) -> Iterator[Extraction | WartaError]:
    """The claims of every article, without a store; an error stands for an article that fails."""
    return extract_all(articles(paths, lang=lang, date=date), jobs)


def open(output: str | Path = "outputs") -> Store:
    """The graph in ``output`` for reading: ``query``, ``ask``, ``why``, ``rdflib()``, ``networkx()``."""
    return Store.open(Path(output) / STORE, write=False)


def lines(found: Extraction, *, body: bool = False) -> Iterator[str]:
    """The claims of one article as JSON lines; with ``body`` each has the text that its offsets refer to."""
    for line in claim_rows(found.article, found.claims):
        if body:
            row = json.loads(line)
            row["article"]["body"] = found.article.body
            line = json.dumps(row, ensure_ascii=False)
        yield line


def export(store: Store, format_: str, to: Path | IO[bytes]) -> None:
    """Write the whole graph: "turtle", "rdf12", "trig", "nt", "nq", "jsonld", "csv", "parquet", "graphml" or "gexf".

    A file at ``to`` is replaced once the new one is whole. Turtle and N-Triples take no more memory for a large
    graph than for a small one. Raises ``UsageError`` where a format needs what is not installed.
    """
    if isinstance(to, Path):
        with _replacing(to) as file:
            return export(store, format_, file)
    if format_ == "turtle":
        write_turtle(store.ntriples(), to)
    elif format_ == "nt":
        to.writelines(store.ntriples())
    elif format_ == "parquet":
        to.write(parquet(store.triples()))
    elif format_ in _DRAWN:
        to.write(_DRAWN[format_](store.networkx()).encode())
    else:
        to.write(_FORMATS[format_](store.triples()).encode())


def show(
    output: str | Path = "outputs",
    page: Path | None = None,
    *,
    view: str | None = None,
    about: str | None = None,
    depth: int = 2,
    article: str | None = None,
    construct: str | None = None,
    lang: str = "id",
    kind: Literal["html", "svg", "png"] = "html",
) -> Path:
    """Draw a view of the graph as one offline page, or as a picture, and return the file.

    ``about`` with ``depth``, ``article`` and ``construct`` (a SPARQL CONSTRUCT) choose a part of the graph.
    Where ``page`` is named its ending decides whether it is a page or a picture. Without any wish the page
    that ``build`` made is returned. Raises ``UsageError`` where a picture needs what is not installed.
    """
    folder = Path(output)
    part = about or article or construct
    if not (page or view or part or kind != "html") and (folder / PAGE).is_file():
        return folder / PAGE
    name = f"{view or 'graph'}{'-part' if part else ''}.{kind}"
    with open(folder) as store:
        return show_page(
            store.db,
            out=page or folder / name,
            view=view,
            lang=lang,
            about=about,
            depth=depth,
            article=article,
            triples=_constructed(store, construct) if construct else None,
            bodies=Texts(folder),
        )


def _constructed(store: Store, sparql: str) -> list[ox.Triple]:
    answer = store.query(sparql)
    if answer.kind != "triples":
        raise UsageError(sparql, "gives no triples to draw; write CONSTRUCT { ?s ?p ?o } WHERE { … }")
    return answer.triples


def _fill(store: Store, rows: Ledger, texts: Ledger, found: Iterable[Woven | WartaError], seen: Seen | None) -> Report:
    keys: dict[str, None] = {}
    errors: list[WartaError] = []
    complaints: list[Complaint] = []
    counts: Counter[str] = Counter()
    for result in found:
        if isinstance(result, WartaError):
            errors.append(result)
        else:
            article = result.extraction.article
            store.add(article, result.triples)
            complaints += result.complaints
            if article.key not in keys:
                counts.update(claim.type for claim in result.extraction.claims)
                rows.add(article.key, lines(result.extraction))
                texts.add(article.key, [text_line(article)])
            keys[article.key] = None
        if seen:
            seen(result)
    told = tuple(complaints)
    return Report(tuple(keys), dict(counts), tuple(errors), 0, 0, 0.0, complaints=told)


def _checked(store: Store, names: list[str | Path]) -> Iterator[tuple[str, str, str | None]]:
    """Key, source and body, where it is at hand, of the articles meant."""
    records = {record.key: record for record in store.articles()}
    if not names:
        yield from ((key, record.source, None) for key, record in records.items())
    for name in names:
        if not Path(name).exists():
            yield from ((key, records[key].source, None) for key in _keys(store, str(name)))
            continue
        for found in articles([name]):
            if isinstance(found, Article) and found.key in records:
                yield found.key, found.source, found.body
            else:
                fault = getattr(found, "source", str(found))
                raise UsageError(fault, "is not in this graph as it stands in the file; run kg add first")


def _join(folder: Path, store: Store) -> None:
    """Say anew which things are one, as they are now and as people ruled."""
    by_hand = [ruling for ruling in read_judgements(folder) if ruling.by == "hand"]
    write_judgements(folder, join(store, by_hand))


def _nothing(report: Report) -> UsageError:
    first = f" ({report.errors[0]})" if report.errors else ""
    return UsageError("", f"no article could be read{first}; name files or folders of articles")


def _keys(store: Store, name: str) -> list[str]:
    records = store.articles()
    matching = [r.key for r in records if {name, name.rsplit("/", 1)[-1]} & {r.key, r.source}]
    if not matching:
        raise UsageError(name, "no article of the store has this key or source; kg stats --articles lists them")
    return matching


def _written(folder: Path, report: Report, started: float) -> Report:
    """Write the graph and its page beside the store."""
    with open(folder) as store:
        counts = store.stats()
        export(store, "turtle", folder / GRAPH)
        show_page(store.db, out=folder / PAGE, bodies=Texts(folder))
        things = sum(counts[kind] for kind in _THINGS)
    files = tuple(folder / name for name in (GRAPH, PAGE, CLAIMS, STORE))
    return msgspec.structs.replace(
        report, triples=counts["triples"], things=things, seconds=time.monotonic() - started, files=files
    )


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
