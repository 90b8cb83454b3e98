"""Percentages of a poll or a vote -> shares: "73,6 persen responden menyatakan puas"."""

from kg.extract.reading import Reading
from kg.model import Quantity, Span
from kg.model.tree import span_over, tokens_in
from kg.terms.words import listed

COUNTS = "Share"
LONGEST = 16  # words that tell what a share holds
BEFORE = 8  # words from "elektabilitas" to its number
_ENDS = frozenset({"PUNCT", "NUM", "SYM"})
_PEOPLE = ("group-noun", "person-noun")


def share(reading: Reading, quantity: Quantity) -> str | None:
    """Whether a percentage is the share of people polled or of votes; None for all other percentages.

    id: "Sebanyak 73,6 persen responden puas", "elektabilitasnya 35 persen". en: "52 percent of voters back the law".
    """
    return COUNTS if quantity.unit == "percent" and told(reading, quantity) else None


def told(reading: Reading, quantity: Quantity) -> Span | None:
    """The words that tell what the share is of: who with what they do, or the measure before the number."""
    last = tokens_in(reading.document, quantity.span)[-1]
    holders = _holders(reading, last)
    if holders is not None:
        first = tokens_in(reading.document, quantity.number)[0]
        return span_over(reading.document, list(range(first, _clause(reading, holders))))
    measure = _measure(reading, quantity)
    return None if measure is None else span_over(reading.document, list(range(measure, last + 1)))


def _holders(reading: Reading, last: int) -> int | None:
    """The noun right behind a percentage that names voters, or people at all where a poll is told of."""
    tokens, sentence = reading.document.tokens, reading.sentence(last)
    at = last + 1
    while at < sentence.last and tokens[at].upos in ("ADP", "DET", "ADJ") and at < last + 3:
        at += 1
    if at >= sentence.last:
        return None
    noun, lang = tokens[at], reading.document.lang
    if listed(lang, "share-holder", noun.text, noun.lemma):
        return at
    people = any(listed(lang, name, noun.text, noun.lemma) for name in _PEOPLE)
    polled = any(t.lower in reading.words("poll-noun") for t in tokens[sentence.first : sentence.last])
    return at if people and polled else None


def _clause(reading: Reading, at: int) -> int:
    """Where the words end that tell what the holders do."""
    end = at + 1
    limit = min(reading.sentence(at).last, at + LONGEST)
    while end < limit and reading.document.tokens[end].upos not in _ENDS:
        end += 1
    while end > at + 1 and reading.document.tokens[end - 1].upos in ("ADP", "CCONJ", "AUX"):
        end -= 1
    return end


def _measure(reading: Reading, quantity: Quantity) -> int | None:
    """The word before a percentage that names a share of people: "elektabilitas", "turnout"."""
    first = tokens_in(reading.document, quantity.span)[0]
    tokens, lang = reading.document.tokens, reading.document.lang
    for i in range(first - 1, max(first - 1 - BEFORE, reading.sentence(first).first - 1), -1):
        if tokens[i].upos in ("NUM", "SCONJ") or tokens[i].text in (";", ":", ","):
            return None
        if listed(lang, "share-measure", tokens[i].text, tokens[i].lemma):
            return i
    return None
