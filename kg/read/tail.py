"""The end of an article: lists of other articles, tags, initials and the author's biography."""

import re

from kg.read.cues import every, pattern
from kg.read.lines import Line, capitals

_QUOTED = re.compile(r"""^["“‘'](?P<inner>[^"“”]+)["”’']\.?$""")
_FRAGMENT = re.compile(r"[.?!;|•]+(?:\s+|$)")

Kinds = list[str | None]


def tail(lines: list[Line], kinds: Kinds) -> None:
    """Marks what follows the story's last paragraph."""
    _under_headings(lines, kinds)
    _loose_end(lines, kinds)
    _biographies(lines, kinds)


def _under_headings(lines: list[Line], kinds: Kinds) -> None:
    """Titles under a heading such as "More Stories" or "Berita terkait" are related articles."""
    listing = False
    for i, kind in enumerate(kinds):
        if kind == "related":
            listing = True
        elif kind in (None, "headline"):
            listing = listing and lines[i].titular
            kinds[i] = "related" if listing else kind


def _loose_end(lines: list[Line], kinds: Kinds) -> None:
    """Unfinished lines after the story: tags after its closing mark, or a run of titles without a heading."""
    first = len(lines)
    while first and (kinds[first - 1] is not None or _loose(lines[first - 1])):
        first -= 1
    loose = [i for i in range(first, len(lines)) if kinds[i] in (None, "headline")]
    if first == 0 or not loose:
        return
    closed = next((i for i in range(first, len(lines)) if kinds[i] in ("byline", "related")), len(lines))
    titles = _are_titles(lines, loose) and not lines[first - 1].text.endswith(":")
    small = [i for i in loose if lines[i].text[0].islower() and lines[i].words < 6]
    for i in loose:
        if i > closed or titles or (len(small) > 1 and i >= small[0]):
            kinds[i] = "notice" if lines[i].words < 5 else "related"


def _loose(line: Line) -> bool:
    return not line.finished and not line.item and line.words < 27 and not line.text.endswith((":", ";", ","))


def _are_titles(lines: list[Line], loose: list[int]) -> bool:
    """Headlines, three or in capitals, after a story that is told in sentences."""
    told = [line.finished for line in lines[: loose[0]]]
    in_sentences = sum(told) * 4 >= len(told) * 3
    heads = all(is_headline(lines[i]) for i in loose) and len(loose) < 13
    return in_sentences and heads and (len(loose) > 2 or all(capitals(lines[i].text) for i in loose))


def is_headline(line: Line) -> bool:
    """A title and not a line of a table ("20:45 WIB Iran vs Qatar") or of a line-up ("Jepang: …")."""
    label = line.text.find(":")
    table = line.text[0].isdigit() or line.text[-1].isdigit() or 0 <= label < 20 or line.text.count(",") > 2
    return line.titular and 5 <= line.words < 27 and not table


def _biographies(lines: list[Line], kinds: Kinds) -> None:
    """The author's own description, the last paragraph before what the site adds."""
    last = next((i for i in reversed(range(len(lines))) if kinds[i] is None), 0)
    if last > 0 and (_describes_self(lines[last].text) or _is_note(lines[last])):
        kinds[last] = "biography"


def _describes_self(text: str) -> bool:
    """A run of short descriptions without a verb or a person: "Pelopor musik. Pencinta kopi." """
    quoted = _QUOTED.match(text)
    inner = quoted["inner"] if quoted else text
    if any(c.isdigit() or c in ',:"“”' for c in inner):
        return False
    fragments = [part.split() for part in _FRAGMENT.split(inner) if part.strip()]
    words = [word.lower() for part in fragments for word in part]
    short = len(fragments) > 2 and all(len(part) <= 7 for part in fragments) and len(words) <= 5 * len(fragments)
    return short and not any(word in every("biography-stop") for word in words)


def _is_note(line: Line) -> bool:
    """ "Ana Lim is a reporter at …": who the author is and where she works."""
    if line.words > 60:
        return False
    name = r"^(?-i:(?:[A-Z][\w.'’\-]+ ){1,4})"
    copula = pattern("biography-copula", name, r"(?!\w)").match(line.text)
    trade = copula and pattern("biography-trade", r"(?: [\w'’-]+){0,5}? ").match(line.text, copula.end())
    return bool(trade and pattern("biography-tie", r"[^.]{0,40}?\b", r"\b").match(line.text, trade.end()))
