"""Text -> lines and widths, without a font at hand."""

import unicodedata
from functools import cache

# Advance widths of a plain sans serif in thousandths of the type size, by what a character looks like.
_NARROW = frozenset("fijlrtI.,:;!'|()[]/ ‘’")
_BROAD = frozenset("mwMW@%—")


def width(text: str, size: float) -> float:
    """About how wide a line is when set in ``size``."""
    return sum(_advance(char) for char in text) * size


@cache
def _advance(char: str) -> float:
    if char in _NARROW:
        return 0.3
    if char in _BROAD:
        return 0.88
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.67 if char.isupper() else 0.55


def wrap(text: str, room: float, size: float, most: int) -> list[str]:
    """At most ``most`` lines no wider than ``room``; what does not fit ends in an ellipsis.

    A word that is wider than the line is cut: a name of ten thousand letters stays a small label.
    """
    lines = [""]
    rest = text[:2000].split()
    for at, word in enumerate(rest):
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= room:
            lines[-1] = longer
        elif len(lines) == most:
            lines[-1] = clip(" ".join([lines[-1], *rest[at:]]).strip(), room, size)
            break
        else:
            lines.append(clip(word, room, size))
    return [line for line in lines if line] or [""]


def clip(text: str, room: float, size: float) -> str:
    """The text, or as much of its beginning as fits with an ellipsis."""
    if width(text[:400], size) <= room and len(text) <= 400:
        return text
    kept = text[: max(1, int(room / size * 4))]
    while len(kept) > 1 and width(kept + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def clean(text: str) -> str:
    """The text without control, zero-width and direction-switching characters, which could disguise it."""
    plain = "".join(" " if c in "\t\r\n" else c for c in text if c in "\t\r\n" or unicodedata.category(c)[0] != "C")
    return " ".join(plain.split())


def number(value: str, lang: str) -> str:
    """A count as the language writes it: 19667 is 19.667 in Indonesian and 19,667 in English."""
    try:
        grouped = f"{float(value):,.10g}" if "." in value else f"{int(value):,}"
    except ValueError:
        return value
    return grouped.translate(str.maketrans(",.", ".,")) if lang == "id" else grouped
