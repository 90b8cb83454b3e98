"""Statements -> whom the words of the first person mean: whoever says "saya" or "I" in quotation marks.

id: in "Saya menolak usul itu," kata Sari it is Sari who rejects. en: in "I resign," said Anna Reyes it is she.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.model import Argument, Claim
from kg.model.tree import tokens_in
from kg.terms.words import words

_ONE = "1s"
"""The person and number of "saya" and "I"; whom "kami" and "we" take in nobody knows."""


def first(reading: Reading, said: Iterable[Claim]) -> dict[int, Argument]:
    """Token of a word of the first person -> who it means, under the name he or she is known by.

    Only one person alone can be meant, and not by what he or she quotes from others.
    """
    known, found = words(reading.document.lang, "pronoun"), dict[int, Argument]()
    inner = {i for quote in reading.quotes if quote.depth for i in tokens_in(reading.document, quote.span)}
    for claim in said:
        speakers = claim.fillers("speaker")
        if claim.form != "direct" or len(speakers) != 1 or speakers[0].kind != "Person":
            continue
        for content in claim.fillers("content"):
            for i in tokens_in(reading.document, content.span):
                token = reading.document.tokens[i]
                if known.get(token.lower) == _ONE and i not in inner:
                    found[i] = replace(speakers[0], start=token.start, end=token.end, text=token.text)
    return found
