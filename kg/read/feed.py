"""An RSS or Atom feed -> the articles that it carries in full."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from lxml import html as markup

from kg.errors import ReadError
from kg.model import Article
from kg.read.decode import refuse_binary
from kg.read.record import Hints, article
from kg.read.unpack import whole

# Shorter than this an entry is an announcement of its article, not the article.
_FULL = 400
_BLOCKS = frozenset(["p", "br", "div", "li", "blockquote", "tr", "ul", "ol", *(f"h{n}" for n in range(1, 7))])
_HIDDEN = frozenset(["script", "style", "figcaption", "iframe", "noscript"])
_MANY = 10_000


def feed(path: Path, hints: Hints) -> Iterator[Article | ReadError]:
    """One article an entry with full content; entries with a mere summary are counted and named at the end.

    Indonesian and English alike: content:encoded of RSS, content of Atom.
    """
    data = whole(path)
    refuse_binary(data, str(path))
    root = _root(data, path)
    spoken = _text(root, "channel", "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    publisher = _text(root, "channel", "title") or _text(root, "title")
    short = 0
    for number, entry in enumerate(_entries(root), 1):
        body = _body(entry)
        if len(body) < _FULL:
            short += 1
            continue
        try:
            about = _about(entry) | {"lang": spoken, "publisher": publisher}
            yield article(body, f"{path}#{number}", hints, **about)
        except ReadError as error:
            yield error
    if short:
        yield ReadError(str(path), f"{short} of its entries hold a summary only; save their pages and read those")


def _root(data: bytes, path: Path) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise ReadError(str(path), f"this is not valid XML ({fault}); get the feed again") from fault
    if root is None or _name(root) not in ("rss", "feed", "RDF"):
        raise ReadError(str(path), "this XML is no RSS or Atom feed; save the article as .html or .txt")
    return root


def _name(node: Any) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _entries(root: Any) -> Iterator[Any]:
    found = (node for node in root.iter() if _name(node) in ("item", "entry"))
    yield from (entry for _, entry in zip(range(_MANY), found, strict=False))


def _text(node: Any, *names: str) -> str | None:
    """The text of the first child of that name, and so on down."""
    for name in names:
        node = next((child for child in node if _name(child) == name), None)
        if node is None:
            return None
    return (node.text or "").strip() or None


def _about(entry: Any) -> dict[str, Any]:
    link = next((child.get("href") for child in entry if _name(child) == "link" and child.get("href")), None)
    dated = ("pubDate", "published", "date", "updated")
    return {
        "title": _text(entry, "title"),
        "url": link or _text(entry, "link"),
        "date": next((date for name in dated if (date := _text(entry, name))), None),
        "author": _text(entry, "creator") or _text(entry, "author", "name") or _text(entry, "author"),
    }


def _body(entry: Any) -> str:
    parts = [child for child in entry if _name(child) in ("encoded", "content", "description", "summary")]
    return max((_plain(part) for part in parts), key=len, default="")


def _plain(part: Any) -> str:
    """The text of an entry's markup, a paragraph a line."""
    if len(part):
        source = "".join(etree.tostring(child, encoding="unicode") for child in part)
    else:
        source = part.text or ""
    if "<" not in source:
        return source.strip()
    try:
        root = markup.fragment_fromstring(source, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return ""
    pieces = "".join(_walk(root)).split("\n")
    return "\n".join(line for piece in pieces if (line := " ".join(piece.split())))


def _walk(root: Any) -> Iterator[str]:
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        name = _name(node).lower() if event in ("start", "end") else ""
        if event == "start":
            yield "\n" if name in _BLOCKS else ""
            yield " ".join((node.text or "").split("\n")) if name not in _HIDDEN else ""
        else:
            yield "\n" if name in _BLOCKS else ""
            yield " ".join((node.tail or "").split("\n")) if node is not root else ""
