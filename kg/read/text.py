"""A plain text or Markdown file -> one article."""

from collections.abc import Iterator
from pathlib import Path

from kg.model import Article
from kg.read.decode import decode
from kg.read.record import Hints, article
from kg.read.unpack import whole


def text(path: Path, hints: Hints) -> Iterator[Article]:
    """One article a file, all of it body; a first line that is a headline also gives the title.

    Indonesian and English alike: "banjir.txt", "ceasefire.md".
    """
    read = article(decode(whole(path), str(path)), str(path), hints)
    first = read.blocks[0]
    if first.kind == "headline":
        title = first.span.of(read.body).lstrip("# ").strip()
        read = article(read.body, str(path), hints, title=title)
    yield read
