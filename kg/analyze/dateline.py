"""First paragraph -> dateline: where the story was filed, and where its first sentence begins.

"JAKARTA, KOMPAS.com - …", "Liputan6.com, Jakarta – …", "FLINT, Mich., Oct. 4 (UPI) — …"
"""

import re

from kg.model import Article, Mention, Span
from kg.terms.gazetteer import gazetteer

# Capitalised words, dots, commas, digits and one bracket, then a dash: no sentence looks like that.
_LINE = re.compile(r"\s*((?:[^\W\d_a-z][\w.'’/]*|\d{1,4}|[,.]|\([^()\n]{2,40}\)|\s)+?)\s*(?:[-–—]|--)\s+(?=[\"“'‘]?\w)")
_PART = re.compile(r"[^,()]+")
LONGEST = 90
_PLACES = frozenset({"Place", "Country"})


def dateline(article: Article, lang: str) -> tuple[Span, Mention | None] | None:
    """The dateline's span and the place it names, None where the story opens without one."""
    first = next((block.span for block in article.blocks if block.kind == "text"), None)
    found = _LINE.match(article.body, first.start, min(first.end, first.start + LONGEST)) if first else None
    if found is None or not any(char.isalpha() for char in found[1]):
        return None
    return Span(found.start(1), found.end()), _place(article.body, Span(*found.span(1)), lang)


def _place(body: str, span: Span, lang: str) -> Mention | None:
    for part in _PART.finditer(body, span.start, span.end):
        text = part[0].strip()
        start = part.start() + part[0].index(text) if text else part.start()
        name = text.title() if text.isupper() else text
        known = gazetteer().lookup(name, lang) if text else ()
        if known and known[0].kind in _PLACES:
            return Mention(Span(start, start + len(text)), -1, known[0].kind, "name", name)
    return None
