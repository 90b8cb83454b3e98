"""Money and areas + the events around them -> what an amount is of: a loss, what is given or paid, what burned."""

from collections.abc import Sequence

from kg.extract.fillers import HARM
from kg.extract.reading import Reading
from kg.model import Claim, Quantity
from kg.model.tree import ancestors, tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed

REACH = 6  # tokens between "kerugian" and its amount
_FAR = 4  # steps up the tree from an amount to the event it belongs to
_AREAS = frozenset({"ha", "acre", "km2", "m2", "mile2"})
_LOSS = "Loss"
_GIVING = ("Aid", "Seizure", "Ruling", "Sanction", "Agreement")
"""What money is given, taken or paid in."""


def is_amount(quantity: Quantity) -> bool:
    """Whether a number is one of money or of an area, and counts nobody."""
    unit = quantity.unit or ""
    return unit in _AREAS or (len(unit) == 3 and unit.isupper())


def amount(
    reading: Reading, quantity: Quantity, head: int, event_at: dict[int, Claim]
) -> tuple[str, Claim | None] | None:
    """The class of an amount and the event it belongs to; None where no word says what it is for.

    id: "bantuan senilai Rp 10 miliar", "menghanguskan 250 hektare lahan". en: "put the damage at $2.5 billion".
    """
    above = [head, *list(ancestors(reading.document, head))[:_FAR]]
    event = next((event_at[i] for i in above if i in event_at), None)
    if quantity.unit in _AREAS:
        harmed = event is not None and any(is_a(event.type, kind) for kind in HARM)
        return ("Area", event) if harmed else None
    if _is_loss(reading, quantity, above):
        return _LOSS, event if event is not None and any(is_a(event.type, kind) for kind in HARM) else None
    given = event is not None and any(is_a(event.type, kind) for kind in _GIVING)
    return ("Money", event) if given else None


def _is_loss(reading: Reading, quantity: Quantity, above: Sequence[int]) -> bool:
    """Whether a word such as "kerugian" governs the amount, or stands before it with no other number between."""
    tokens, inside = reading.document.tokens, tokens_in(reading.document, quantity.span)
    near: list[int] = []
    for i in range(inside[0] - 1, max(inside[0] - 1 - REACH, reading.sentence(inside[0]).first - 1), -1):
        if tokens[i].upos in ("NUM", "PUNCT"):
            break
        near.append(i)
    known = (listed(reading.document.lang, "counted-noun", tokens[i].text, tokens[i].lemma) for i in (*above, *near))
    return any(counts == _LOSS for counts in known)
