"""Bodies told in full and in short before whose they are -> one name: "Kejaksaan Negeri (Kejari) Batam"."""

from collections.abc import Iterator, Sequence

from kg.analyze.mentions.spelling import is_acronym
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.words import words

_LONGEST = 4  # words of a body's full form


def local(document: Document, names: Sequence[Name]) -> list[Name]:
    """The names, a local body's with the place behind the bracket that has its short form, a board's with its party.

    id: Pemerintah Provinsi (Pemprov) Jawa Barat; Dewan Pimpinan Pusat (DPP) Partai Tani. en: none.
    """
    tokens, known, boards = document.tokens, words(document.lang, "local-body"), words(document.lang, "board-body")
    begins = {name.first: name for name in names if name.label != "PER"}
    found = list(names)
    for i in range(1, len(tokens) - 3) if known else ():
        short = tokens[i + 1].lower
        if (tokens[i].text, tokens[i + 2].text) != ("(", ")") or (short not in known and short not in boards):
            continue
        place = begins.get(i + 3)
        first = _first(document, i, found)
        labels = [label for label, short_of in (("LOC", known), ("ORG", boards)) if short in short_of]
        if place is None or place.label not in labels or first == i:
            continue
        found = [name for name in found if name.last <= first or name.first >= place.last]
        found.append(Name(first, place.last, "ORG"))
    return list(_boards(document, sorted(found)))


def _boards(document: Document, names: Sequence[Name]) -> Iterator[Name]:
    """Names, that of a board with its party's behind it: "Pengurus DPD" + "Partai Tani Bali"."""
    held: Name | None = None
    for name in names:
        board = held is not None and document.tokens[held.last - 1].lower in words(document.lang, "board-body")
        after = document.tokens[min(name.last, len(document.tokens) - 1)]
        told = after.text == "(" or is_acronym(after)  # "DPP Partai Tani (PT)"
        if held and board and not told and held.last == name.first and held.label == name.label == "ORG":
            held = held._replace(last=name.last)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _first(document: Document, end: int, names: Sequence[Name]) -> int:
    """Where the body's full form begins that ends before token ``end``."""
    known, start = words(document.lang, "local-body"), document.sentences[document.sentence_of[end]].first
    named = next((name.first for name in names if name.last == end and name.label != "PER"), end)
    sizes = range(min(_LONGEST, end - start), 0, -1)
    full = (end - n for n in sizes if " ".join(t.lower for t in document.tokens[end - n : end]) in known)
    return min(named, next(full, end))
