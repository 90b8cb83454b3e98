"""path -> its format, by the file's name and, where that says nothing, by its first characters."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.model import Article
from kg.read.csv import csv
from kg.read.decode import decode
from kg.read.feed import feed
from kg.read.html import html
from kg.read.jsonl import jsonl
from kg.read.record import Hints
from kg.read.text import text
from kg.read.unpack import unpack
from kg.read.warc import warc

Format = Callable[[Path, Hints], Iterator[Article | ReadError]]

_BY_NAME: dict[str, Format] = {
    ".txt": text,
    ".md": text,
    ".html": html,
    ".htm": html,
    ".xhtml": html,
    ".json": jsonl,
    ".jsonl": jsonl,
    ".ndjson": jsonl,
    ".jsonld": jsonl,
    ".csv": csv,
    ".tsv": csv,
    ".rss": feed,
    ".atom": feed,
    ".xml": feed,
    ".warc": warc,
}
_BY_START: tuple[tuple[str, Format], ...] = (
    (r"WARC/", warc),
    (r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", feed),
    (r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", html),
    (r"\{\s*\"|\[\s*\{", jsonl),
)
# Files that someone may take for articles: they are read, so that the error can say what they are.
_DOCUMENTS = frozenset({"", ".pdf", ".doc", ".docx", ".rtf", ".odt", ".epub", ".text", ".zip", ".gz"})


def sniff(path: Path) -> Format:
    """The reader of the file's format. Raises ``ReadError`` when the file holds no text.

    Indonesian and English alike: "berita.html" is a page; "berita" that begins with "<html" is one too.
    """
    by_name = _BY_NAME.get(suffix(path))
    if by_name and by_name is not feed:
        return by_name
    with unpack(path) as stream:
        head = decode(stream.read(4096), str(path)).lstrip("\ufeff \t\r\n")
    for start, by_start in _BY_START:
        if re.match(start, head, re.I | re.S):
            return by_start
    return by_name or text


def suffix(path: Path) -> str:
    """The extension that tells the format: the one before ".gz" where there is one."""
    name = path.name.lower()
    return Path(name.removesuffix(".gz")).suffix if name.endswith(".gz") else path.suffix.lower()


def worth_reading(path: Path) -> bool:
    """Whether a file found in a folder is taken for an article: pictures, styles and the like are not."""
    return suffix(path) in _BY_NAME or suffix(path) in _DOCUMENTS
