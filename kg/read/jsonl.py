"""A JSON or JSON-lines file (.gz too) -> its articles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from kg.errors import ReadError
from kg.model import Article
from kg.read.decode import decode, lines
from kg.read.jsonld import is_article
from kg.read.record import Hints, record
from kg.read.unpack import unpack, whole

# Where lists of articles are kept in one JSON object.
_LISTS = ("@graph", "articles", "data", "items", "results", "records")


def jsonl(path: Path, hints: Hints) -> Iterator[Article | ReadError]:
    """One article a line or one a record; a bad line is named with its number and skipped.

    Indonesian: {"judul": …, "isi": …, "tanggal": …}. English: {"title": …, "body": …, "date": …}, and
    schema.org's NewsArticle.
    """
    if path.name.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson")) or _by_lines(path):
        yield from _each_line(path, hints)
    else:
        yield from _each_record(path, hints)


def _by_lines(path: Path) -> bool:
    """Whether the first line alone is a whole JSON object."""
    with unpack(path) as stream:
        first = next((line for _, line in lines(stream, str(path)) if isinstance(line, ReadError) or line.strip()), "")
        more = bool(stream.read(64).strip())
    if isinstance(first, ReadError) or not first.lstrip("\ufeff").startswith("{"):
        return False
    return more and not isinstance(_parse(first, str(path)), ReadError)


def _each_line(path: Path, hints: Hints) -> Iterator[Article | ReadError]:
    with unpack(path) as stream:
        for number, line in lines(stream, str(path)):
            fault = f"{path}, line {number}"
            if isinstance(line, ReadError) or line.strip():
                data = line if isinstance(line, ReadError) else _parse(line, fault)
                yield _article(data, f"{path}#{number}", fault, hints)


def _each_record(path: Path, hints: Hints) -> Iterator[Article | ReadError]:
    data = _parse(decode(whole(path), str(path)), str(path))
    if isinstance(data, ReadError):
        yield data
        return
    records = _records(data)
    for number, one in enumerate(records, 1):
        source = str(path) if len(records) == 1 else f"{path}#{number}"
        yield _article(one, source, f"{path}, record {number}", hints)


def _records(data: Any) -> list[Any]:
    if isinstance(data, dict):
        inner = next((data[name] for name in _LISTS if isinstance(data.get(name), list)), None)
        articles = [node for node in inner or () if isinstance(node, dict) and is_article(node)]
        return [data] if inner is None else articles or inner
    return data if isinstance(data, list) else [data]


def _parse(text: str, fault: str) -> Any:
    try:
        return msgspec.json.decode(text.removeprefix("\ufeff").encode("utf-8", "replace"))
    except RecursionError:
        return ReadError(fault, "the JSON is nested too deep to be articles; check the file")
    except (msgspec.DecodeError, UnicodeError) as error:
        return ReadError(fault, f"this is not valid JSON ({error}); mend or remove it")


def _article(data: Any, source: str, fault: str, hints: Hints) -> Article | ReadError:
    if isinstance(data, ReadError):
        return data
    if not isinstance(data, dict):
        return ReadError(fault, 'this is not a record; write {"title": …, "body": …}')
    try:
        return record(data, source, hints)
    except ReadError as error:
        return ReadError(fault, error.cure)
