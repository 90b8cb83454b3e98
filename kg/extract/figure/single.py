"""Words for one of somebody -> the number one: "seorang warga tewas", "a man was killed"."""

from collections.abc import Iterator
from decimal import Decimal

from kg.extract.figure.group import part_behind, says
from kg.extract.reading import Reading
from kg.model import Quantity, Span
from kg.model.tree import is_dep, tokens_in
from kg.terms.words import listed, words

DONE = frozenset({"Killed", "Injured", "Missing", "Detained", "Hostage", "Released", "Rescued", "Infected"})
"""What is done to one person that a reader counts."""
_PEOPLE = ("person-noun", "group-noun")
_ONE = Decimal(1)


def singles(reading: Reading) -> Iterator[tuple[Quantity, int]]:
    """Every word such as "seorang" as a number, with the noun it stands before; no "tidak seorang pun".

    id: "Banjir itu menewaskan seorang balita". en: "The flood killed a toddler".
    """
    known = words(reading.document.lang, "one-of-somebody")
    taken = {i for quantity in reading.document.quantities for i in tokens_in(reading.document, quantity.span)}
    for token in reading.document.tokens:
        if token.lower in known and not _is_nobody(reading, token.i) and token.i not in taken:
            found = _alone(reading, token.i) if known[token.lower] != "before" else None
            found = found or (_noun(reading, token.i) if known[token.lower] != "bare" else None)
            if found:
                yield found


def _is_nobody(reading: Reading, i: int) -> bool:
    """Whether the word is one of a denial: "tidak seorang pun", "not a person"."""
    tokens, first = reading.document.tokens, reading.sentence(i).first
    denied = any(tokens[j].lower in reading.words("negator") for j in range(max(first, i - 2), i))
    even = i + 1 < len(tokens) and tokens[i + 1].lower in reading.words("even-marker")
    return denied or even


def _alone(reading: Reading, i: int) -> tuple[Quantity, int] | None:
    """The word where no noun stands behind it: "seorang tewas", "seorang di antaranya anak"."""
    token = reading.document.tokens[i]
    quantity = Quantity(Span(token.start, token.end), Span(token.start, token.end), _ONE)
    after = i + 1
    last = reading.sentence(i).last
    while after < last and reading.document.tokens[after].lower in reading.words("group-tail"):
        after += 1
    said = after < last and says(reading, after)
    return (quantity, i) if said or part_behind(reading, quantity) else None


def _noun(reading: Reading, i: int) -> tuple[Quantity, int] | None:
    """The word with the person it stands before: "seorang warga sipil", "a 12-year-old boy"."""
    tokens, lang = reading.document.tokens, reading.document.lang
    above = tokens[i].head
    at = above if above > i and is_dep(tokens[i], "det", "nummod", "clf") else i + 1
    if at >= reading.sentence(i).last or tokens[at].upos != "NOUN":
        return None
    noun = tokens[at]
    known = any(listed(lang, name, noun.text, noun.lemma) for name in _PEOPLE)
    if not known and listed(lang, "unit-kind", noun.text, noun.lemma) != "People":
        return None
    return Quantity(Span(tokens[i].start, noun.end), Span(tokens[i].start, tokens[i].end), _ONE, unit=noun.lower), at
