"""A page -> what its publisher declares of the article in JSON-LD."""

from collections.abc import Iterator
from typing import Any

import msgspec

_MANY = 200


def jsonld(tree: Any) -> dict[str, Any]:
    """The fields of the page's schema.org article: headline, datePublished, author …; empty without one."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()")[:20]:
        try:
            data = msgspec.json.decode(str(script))
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            continue
        for node in nodes(data):
            if is_article(node):
                return node
    return {}


def nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document: itself, its list, its @graph."""
    for part in data[:_MANY] if isinstance(data, list) else [data]:
        if isinstance(part, dict):
            yield part
            graph = part.get("@graph")
            yield from ((node for node in graph[:_MANY] if isinstance(node, dict)) if isinstance(graph, list) else ())


def is_article(node: dict[str, Any]) -> bool:
    """Whether a JSON-LD object is a schema.org Article of any kind."""
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(("Article", "Posting", "Report")) for kind in kinds)
