"""An HTML page -> one article: the story out of the page, with its metadata."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import trafilatura
from lxml import html as markup

from kg.errors import ReadError
from kg.model import Article
from kg.read.decode import decode
from kg.read.jsonld import jsonld
from kg.read.record import Hints, article, language_tag
from kg.read.unpack import whole

# No search through the whole page: a date found in a story or in a footer is not its date of publication.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2200-12-31"}
_LARGEST_PAGE = 20_000_000
# What is left of a page of menus is a word or two.
_SHORTEST = 40
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def html(path: Path, hints: Hints) -> Iterator[Article]:
    """One article a page: body, headline, date, author, publisher, address and language.

    Indonesian and English alike: a page saved from a news site with its menus and teasers.
    """
    yield page(decode(whole(path), str(path)), str(path), hints)


def page(source: str, name: str, hints: Hints, url: str | None = None) -> Article:
    """The article of a page's source. Raises ``ReadError`` when the page holds none."""
    if len(source) > _LARGEST_PAGE:
        raise ReadError(name, f"an HTML page of more than {_LARGEST_PAGE // 1_000_000} million characters; split it")
    tree = _tree(_DECLARATION.sub("", source), name)
    declared = jsonld(tree)
    spoken = _language(tree, declared)
    found = _extract(tree, url, name)
    if found is None or len(found.text or "") < _SHORTEST:
        raise ReadError(name, "no article was found on this page; save its text as .txt")
    return article(
        found.text.strip(),
        name,
        hints,
        title=declared.get("headline") or found.title,
        date=declared.get("datePublished") or found.date,
        author=declared.get("author") or found.author,
        publisher=declared.get("publisher") or found.sitename,
        url=url or found.url,
        lang=spoken,
    )


def _tree(source: str, name: str) -> Any:
    try:
        # As bytes: lxml refuses text that declares an encoding.
        parser = markup.HTMLParser(encoding="utf-8", huge_tree=False)
        tree = markup.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except Exception as fault:
        raise ReadError(name, f"this HTML cannot be read ({type(fault).__name__}); save its text as .txt") from fault
    return tree


def _extract(tree: Any, url: str | None, name: str) -> Any:
    try:
        return trafilatura.bare_extraction(
            tree,
            url=url,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except Exception as fault:
        # Hostile markup finds new ways to fail inside the extractor; the run goes on without the page.
        raise ReadError(name, f"this HTML cannot be read ({type(fault).__name__}); save its text as .txt") from fault


def _language(tree: Any, declared: dict[str, Any]) -> str | None:
    """The language that the page declares, None where its declarations differ."""
    locale = tree.xpath("//meta[@property='og:locale']/@content")
    said = [declared.get("inLanguage"), *locale[:1], *tree.xpath("/html/@lang")[:1]]
    tags = {tag for value in said if (tag := language_tag(value))}
    return tags.pop() if len(tags) == 1 else None
