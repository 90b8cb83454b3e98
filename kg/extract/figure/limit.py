"""Number + the words before its verb -> how exact it is: "setidaknya sudah 15 orang tewas"."""

from kg.extract.reading import Reading
from kg.model import Quantity
from kg.model.tree import tokens_in
from kg.terms.words import words

REACH = 4  # words between a limit and its number
_APART = frozenset({"at-least"})
"""Limits that may stand before the verb that the number belongs to; "sekitar" there limits something else."""
_BETWEEN = frozenset({"AUX", "ADV", "VERB", "PART"})


def limit(reading: Reading, quantity: Quantity) -> str:
    """How exact a number is: by the words right before it, else by those before its verb.

    id: "Gempa itu setidaknya menewaskan 6 orang". en: "The quake has at least left 6 people dead".
    """
    inside = tokens_in(reading.document, quantity.span)
    if quantity.qualifier != "exact" or not inside:
        return quantity.qualifier
    if quantity.high is not None:  # the value is the lower end of "20 sampai 30 orang"
        return "at-least"
    known, tokens = words(reading.document.lang, "number-qualifier"), reading.document.tokens
    for i in range(inside[0] - 1, max(inside[0] - 1 - REACH, reading.sentence(inside[0]).first - 1), -1):
        said = known.get(f"{tokens[i - 1].lower} {tokens[i].lower}" if i else "") or known.get(tokens[i].lower)
        if said in _APART:
            return said
        if tokens[i].upos not in _BETWEEN and i not in reading.trigger_at:
            break
    return quantity.qualifier
