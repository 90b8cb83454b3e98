"""A number of the same sentence -> whether it is another reading of the toll before it: "bertambah dari 8 orang"."""

from kg.extract.reading import Reading
from kg.extract.slots import subject
from kg.model import Claim, Quantity
from kg.model.tree import tokens_in
from kg.terms.words import listed

_STEPS = 2  # words between a verb of measure and the number it gives


def is_earlier(reading: Reading, quantity: Quantity, whole: Claim) -> bool:
    """Whether a verb of measure says what the toll before was, or what "it" has become.

    id: "37 orang tewas, bertambah dari 8 orang". en: "put the toll at 14; it had climbed to 29".
    """
    inside = tokens_in(reading.document, quantity.span)
    if not inside or not reading.sentence_span(inside[0]).covers(whole.trigger):
        return False
    verb = _verb(reading, inside[0])
    if verb is None:
        return False
    if reading.document.tokens[verb + 1].lower in reading.words("origin"):
        return True
    tops = subject(reading.document, verb, False)
    return bool(tops) and all(reading.document.tokens[top].upos == "PRON" for top in tops)


def _verb(reading: Reading, first: int) -> int | None:
    """The verb of measure right before a number, over a preposition or a limit."""
    tokens = reading.document.tokens
    for i in range(first - 1, max(first - 2 - _STEPS, reading.sentence(first).first - 1), -1):
        if listed(reading.document.lang, "measure-verb", tokens[i].text, tokens[i].lemma):
            return i
        if tokens[i].upos not in ("ADP", "ADV", "ADJ"):
            return None
    return None
