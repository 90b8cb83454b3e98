"""Fields of one record, page or feed entry -> Article."""

import datetime
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec
from babel import Locale

from kg.errors import ReadError
from kg.model import Article
from kg.read.cues import every
from kg.read.dates import dates
from kg.read.decode import LARGEST_BODY, mend
from kg.read.furniture import furniture

_MOST_LINES = 50_000
_TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-_.]*)?$")
# Codes that were withdrawn but are still written: in -> id, iw -> he.
_RENAMED = {"in": "id", "iw": "he"}


class Hints(msgspec.Struct, frozen=True):
    """What the user says about the articles: ``lang`` overrides, ``date`` is for those without one."""

    lang: str | None = None
    date: datetime.date | None = None


def article(body: str, source: str, hints: Hints, **fields: Any) -> Article:
    """An article of its body and whatever metadata is known. Raises ``ReadError`` when there is no body."""
    body = mend(body)
    if not body.strip():
        raise ReadError(source, "there is no text in it; leave it out")
    if len(body) > LARGEST_BODY:
        raise ReadError(source, f"one article of more than {LARGEST_BODY // 1_000_000} million characters; split it")
    if body.count("\n") > _MOST_LINES:
        raise ReadError(source, f"one article of more than {_MOST_LINES:,} lines; split it into articles")
    lang = hints.lang or language_tag(fields.get("lang"))
    title = one_line(fields.get("title"))
    return Article(
        body=body,
        source=source,
        blocks=furniture(body, title),
        lang=lang,
        date=dates(fields.get("date"), lang) or hints.date,
        title=title,
        publisher=one_line(fields.get("publisher")),
        author=one_line(fields.get("author")),
        url=one_line(fields.get("url")),
    )


def record(fields: Mapping[str, Any], source: str, hints: Hints) -> Article:
    """An article of a record, whatever its fields are called: body, text, articleBody, isi …

    Raises ``ReadError`` when no field holds the text.
    """
    known = _known(fields)
    body = known.pop("body", "")
    if not body:
        raise ReadError(source, 'no field with the text of the article; name one "body"')
    return article(body, source, hints, **known)


def _known(fields: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    names = every("record-field")
    for key in sorted(str(key) for key in fields):
        kind, value = names.get(key.strip().lower()), fields.get(key)
        if kind == "body":
            longest = max((found.get("body", ""), value if isinstance(value, str) else ""), key=len)
            found["body"] = longest
        elif kind and value and not found.get(kind) and (kind != "date" or dates(value)):
            found[kind] = value
    return found


def one_line(value: Any) -> str | None:
    """A name as one clean line: of a string, of {"name": …}, or of a list of these; None when empty."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("@id")
    if isinstance(value, list | tuple):
        value = ", ".join(filter(None, (one_line(part) for part in value[:20] if not isinstance(part, list))))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(mend(str(value)[:2000]).split()) or None


def language_tag(value: Any) -> str | None:
    """The primary subtag of a language: "id-ID", "in" and "Indonesian" are all "id"; None when unknown."""
    name = one_line(value)
    if name is None:
        return None
    tag = _TAG.match(name)
    if tag:
        primary = tag[1].lower()
        return _RENAMED.get(primary, primary)
    return _language_names().get(name.casefold())


@cache
def _language_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for locale in ("id", "en"):
        names |= {name.casefold(): tag for tag, name in Locale(locale).languages.items() if len(tag) == 2}
    return names
