"""Amount of money + the words around it -> whether it is lost or paid, or only planned, alleged or asked for."""

from kg.extract.reading import Reading
from kg.model import Quantity
from kg.model.tree import tokens_in
from kg.terms.words import words

_SAID = "asserted"
_CARRYING = frozenset({"AUX", "ADV", "VERB", "NOUN", "ADJ", "PART"})
_ENDS = (";", ":", ".")
_NEAR = 3  # words before an amount among which "denda" says that it is a penalty
_BEHIND = frozenset({"DET", "AUX", "ADV", "PRON", "PART"})


def mood(reading: Reading, quantity: Quantity) -> str:
    """How an amount that no event carries is meant: by the nearest word before it, or by the auxiliary behind it.

    id: "didakwa menerima suap Rp 2 miliar" is possible, "akan memberi bantuan Rp 5 miliar" planned. en: "a fine of
    $2 million could follow" is possible.
    """
    inside = tokens_in(reading.document, quantity.span)
    sentence, tokens = reading.sentence(inside[0]), reading.document.tokens
    ends = _ENDS if _is_penalty(reading, inside[0]) else (*_ENDS, ",")
    for i in range(inside[0] - 1, sentence.first - 1, -1):
        if tokens[i].text in ends:
            break
        found = _said(reading, i) if tokens[i].upos in _CARRYING else None
        if found:
            return found
    for i in range(inside[-1] + 1, sentence.last):
        if tokens[i].upos not in _BEHIND or tokens[i].lower in reading.words("relativizer"):
            break
        if found := _said(reading, i):
            return found
    return _SAID


def _is_penalty(reading: Reading, first: int) -> bool:
    """Whether an amount is a fine, which stands in a row: "dituntut 5 tahun penjara, denda Rp 1 miliar"."""
    near = reading.document.tokens[max(first - _NEAR, 0) : first]
    return any(token.lower in reading.words("penalty-noun") for token in near)


def _said(reading: Reading, i: int) -> str | None:
    """What a word says of what is around it: planned, possible or demanded; who estimates a loss tells of one."""
    word, lang = reading.document.tokens[i].lower, reading.document.lang
    if word in reading.words("estimate-word"):
        return None
    return words(lang, "modality").get(word) or words(lang, "allegation").get(word)
