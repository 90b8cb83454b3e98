"""The corridor: files -> articles -> documents -> claims -> things -> triples, on one screen."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from kg.analyze import analyze
from kg.errors import ReadError, WartaError
from kg.extract import extract as find_claims
from kg.model import Article, Claim, Document, Thing
from kg.read import read
from kg.resolve import resolve
from kg.weave import weave
from kg.weave.validate import Complaint, validate
from kg.workers import spread


class Extraction(NamedTuple):
    """What one article holds: the article with its language, its resolved claims and the things they name."""

    article: Article
    claims: tuple[Claim, ...]
    things: Mapping[str, Thing]


class Woven(NamedTuple):
    """An extraction with its triples as N-Triples, ready for the store, and what is wrong with them."""

    extraction: Extraction
    triples: bytes
    complaints: tuple[Complaint, ...] = ()


def articles(
    paths: Iterable[str | Path],
    *,
    lang: str | None = None,
    date: datetime.date | None = None,
    skip: Iterable[str | Path] = (),
) -> Iterator[Article | WartaError]:
    """Every article below the paths in order, and an error in the place of each that cannot be read."""
    return read(list(paths), lang=lang, date=date, skip=skip)


def extract(article: Article) -> Extraction:
    """One article through analysis, extraction and resolution.

    Raises ``LanguageError`` where its language has no pipeline, ``ReadError`` where it cannot be analysed.
    """
    document = _document(article)
    claims, things = resolve(document, find_claims(document))
    return Extraction(document.article, claims, things)


def extract_all(articles: Iterable[Article | WartaError], jobs: int = 1) -> Iterator[Extraction | WartaError]:
    """All articles in their order, by ``jobs`` worker processes; an error stands for one that fails."""
    return spread(_extract_safely, articles, jobs)


def weave_all(
    articles: Iterable[Article | WartaError], jobs: int = 1, *, check: bool = True
) -> Iterator[Woven | WartaError]:
    """As ``extract_all``, with the triples of each article; ``check`` holds them against the shapes."""
    return spread(partial(_weave_safely, check=check), articles, jobs)


def _document(article: Article) -> Document:
    document = analyze(article)
    return msgspec.structs.replace(document, article=msgspec.structs.replace(article, lang=document.lang))


def _extract_safely(article: Article | WartaError) -> Extraction | WartaError:
    if isinstance(article, WartaError):
        return article
    try:
        return extract(article)
    except WartaError as error:
        return type(error)(f"{article.source}: {error.fault}", error.cure)
    except (ArithmeticError, LookupError, MemoryError, RecursionError, TypeError, ValueError) as fault:
        # One article that trips a rule must not end a run of thousands.
        return ReadError(article.source, f"cannot be analysed ({type(fault).__name__}: {fault}); please report it")


def _weave_safely(article: Article | WartaError, check: bool) -> Woven | WartaError:
    found = _extract_safely(article)
    if isinstance(found, WartaError):
        return found
    lines = [str(triple) for triple in weave(found.article, found.claims, found.things)]
    complaints = validate(lines, found.article.source, found.article.body) if check else ()
    # One text crosses to the writing process in a fraction of the time of its lines.
    return Woven(found, "".join(f"{line} .\n" for line in lines).encode(), tuple(complaints))
