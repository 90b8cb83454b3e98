"""First paragraph -> dateline: where the story was filed, and where its first sentence begins.

"JAKARTA, KOMPAS.com - …", "Liputan6.com, Jakarta – …", "FLINT, Mich., Oct. 4 (UPI) — …", "KUALA LUMPUR: …"
"""

import re

from kg.model import Article, Mention, Span
from kg.terms.gazetteer import gazetteer

_DASH = re.compile(r"(?:\s*(?:--+|[-–—―])\s+|\s(?:--+|[-–—―]))(?=[\"“'‘]?\w)")  # a space on one side at least
_COLON = re.compile(r":\s+(?=[\"“'‘]?\w)")
_BRACKET = re.compile(r"\([^()\n]{2,40}\)")
# A capitalised word or a day; no sentence is made of them alone.
_PIECE = re.compile(r"(?:[^\W\d_]|\d{1,4})[\w.'’/&:-]*\Z")
_PART = re.compile(r"[^,()/]+")
LONGEST = 90
_SITE = re.compile(r"[^\s,]*\w\.[a-z]{2,3},\s+")
_CITY = re.compile(r"([A-Z]{4,}(?: [A-Z]{3,})*)[-–—](?=[\"“]?[A-Z])")
_NAMES = tuple(re.compile(rf"([A-Z][a-z]+(?: [A-Z][a-z]+){{{more}}})\s*(?=[A-Z\d\"“'‘])") for more in (2, 1, 0))
"""Three, two or one capitalised words before another, which may be glued to them."""
_PLACES = frozenset({"Place", "Country"})


def dateline(article: Article, lang: str) -> tuple[Span, Mention | None] | None:
    """The dateline's span and the place it names, None where the story opens without one."""
    block = next((block.span for block in article.blocks if block.kind == "text"), None)
    if block is None:
        return None
    start, end = block.start, min(block.end, block.start + LONGEST)
    while start < end and article.body[start].isspace():
        start += 1
    return (
        _dashed(article, start, end, lang)
        or _tied(article.body, start, end, lang)
        or _coloned(article.body, start, end, lang)
        or _unmarked(article.body, start, end, lang)
    )


def _dashed(article: Article, start: int, end: int, lang: str) -> tuple[Span, Mention | None] | None:
    """A line that ends with a dash: "JAKARTA, KOMPAS.com - …"."""
    for dash in _DASH.finditer(article.body, start, end):
        line = Span(start, dash.start())
        if not _is_line(line.of(article.body)):
            return None
        # A hyphen without a space before it may stand inside a name; the dash behind it then ends the line.
        if dash[0][0].isspace() or not _goes_on(article.body, dash.end(), end):
            place = _place(article.body, line, lang)
            return (Span(start, dash.end()), place) if place or _has_desk(line.of(article.body)) else None
    return None


def _tied(body: str, start: int, end: int, lang: str) -> tuple[Span, Mention | None] | None:
    """A known place in capitals and a dash without blanks around it: "MALANG–Pemerintah Kota …"."""
    city = _CITY.match(body, start, end)
    place = _place(body, Span(*city.span(1)), lang) if city else None
    return (Span(start, city.end()), place) if city and place else None


def _coloned(body: str, start: int, end: int, lang: str) -> tuple[Span, Mention | None] | None:
    """A place before a colon, as papers of Malaysia and Singapore set it; a country, which may speak, in capitals."""
    colon = _COLON.search(body, start, end)
    line = Span(start, colon.start()) if colon else Span(start, start)
    place = _place(body, line, lang) if _is_line(line.of(body)) else None
    if colon is None or place is None or place.span.start != start:
        return None
    told = place.kind == "Place" or place.span.of(body).isupper()
    return (Span(start, colon.end()), place) if told else None


def _unmarked(body: str, start: int, end: int, lang: str) -> tuple[Span, Mention | None] | None:
    """A site, a comma and a place, to which the story is glued: "Liputan6.com, JakartaKementerian Agama …"."""
    site = _SITE.match(body, start, end)
    names = (name.match(body, site.end(), end) for name in _NAMES) if site else ()
    for named in filter(None, names):
        place = _place(body, Span(*named.span(1)), lang)
        if place:
            return Span(start, named.end()), place
    return None


def _has_desk(text: str) -> bool:
    """Whether a place in capitals, a site or a bracket shows that the words are no name: "GROBOGAN -"."""
    return "(" in text or any((piece.isupper() and len(piece) > 1) or _is_site(piece) for piece in text.split())


def _is_line(text: str) -> bool:
    """Whether nothing but capitalised words, days and one bracket stands before the dash."""
    pieces = _BRACKET.sub(" ", text).replace(",", " ").split()
    named = any(piece[:1].isalpha() for piece in pieces) or _BRACKET.search(text) is not None
    return named and all((_PIECE.match(piece) and not piece[:1].islower()) or _is_site(piece) for piece in pieces)


def _is_site(piece: str) -> bool:
    """Whether a word in small letters is the address of a site: "detik.com"."""
    return "." in piece[1:-1]


def _goes_on(body: str, at: int, end: int) -> bool:
    following = _DASH.search(body, at, end)
    return following is not None and _is_line(body[at : following.start()])


def _place(body: str, span: Span, lang: str) -> Mention | None:
    for part in _PART.finditer(body, span.start, span.end):
        text = part[0].strip()
        start = part.start() + part[0].index(text) if text else part.start()
        name = text.title() if text.isupper() else text
        known = gazetteer().lookup(name, lang) if text else ()
        if known and known[0].kind in _PLACES:
            return Mention(Span(start, start + len(text)), -1, known[0].kind, "name", name)
    return None
