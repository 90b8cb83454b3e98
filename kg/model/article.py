"""One news article as it was read."""

import datetime
import hashlib
import unicodedata

import msgspec

from kg.model.span import Span


class Block(msgspec.Struct, frozen=True, gc=False):
    """One paragraph of the body and what it is.

    ``kind`` is "text" for what the article says; anything else is site furniture that no claim may come
    from: "headline", "byline", "biography", "teaser", "related", "caption", "notice".
    """

    span: Span
    kind: str = "text"


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """Body, blocks and metadata of one article.

    ``body`` is the text as read (line ends as LF, byte-order mark and mojibake mended); every offset in
    the system counts Unicode code points into it. ``blocks`` are its paragraphs in order. ``lang`` is a
    BCP 47 primary tag or None before it is identified. ``source`` is the file name or URL it came from.
    """

    body: str
    source: str
    blocks: tuple[Block, ...]
    lang: str | None = None
    date: datetime.date | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None

    @property
    def sha256(self) -> str:
        """Hex digest of the body's UTF-8 bytes."""
        return hashlib.sha256(self.body.encode()).hexdigest()

    @property
    def key(self) -> str:
        """What makes the article itself: a digest of its NFC body and its URL, 16 hex digits."""
        said = unicodedata.normalize("NFC", self.body) + "\0" + (self.url or "")
        return hashlib.sha256(said.encode()).hexdigest()[:16]
