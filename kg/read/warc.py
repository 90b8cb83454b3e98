"""A web archive (.warc, .warc.gz) -> the articles of its HTML pages."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.model import Article
from kg.read.decode import decode
from kg.read.html import page
from kg.read.record import Hints

_LARGEST_PAGE = 20_000_000


def warc(path: Path, hints: Hints) -> Iterator[Article | ReadError]:
    """One article an archived page that was answered with HTML; other records are passed over.

    Indonesian and English alike: an archive of news pages made by a crawler.
    """
    archive = _library(path)
    try:
        with path.open("rb") as stream:
            for number, found in enumerate(archive.ArchiveIterator(stream), 1):
                if _is_page(found):
                    yield _page(found, f"{path}#{number}", hints)
    except OSError as fault:
        raise ReadError(str(path), f"cannot be opened ({fault.strerror}); check its permissions") from fault
    except ReadError:
        raise
    except Exception as fault:
        # The library raises whatever a damaged record leads it to.
        raise ReadError(str(path), f"the archive is damaged ({type(fault).__name__}); get it again") from fault


def _library(path: Path) -> Any:
    try:
        return importlib.import_module("warcio.archiveiterator")
    except ImportError as missing:
        cure = "web archives need one more package; install it with: pip install 'warta[warc]'"
        raise ReadError(str(path), cure) from missing


def _is_page(found: Any) -> bool:
    if found.rec_type != "response" or found.http_headers is None:
        return False
    kind = found.http_headers.get_header("Content-Type") or ""
    return found.http_headers.get_statuscode() == "200" and "html" in kind.lower()


def _page(found: Any, source: str, hints: Hints) -> Article | ReadError:
    url = found.rec_headers.get_header("WARC-Target-URI")
    data = found.content_stream().read(_LARGEST_PAGE)
    try:
        return page(decode(data, source), source, hints, url=url)
    except ReadError as error:
        return error
