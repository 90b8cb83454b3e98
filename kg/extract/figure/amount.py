"""Money and areas + the events around them -> what an amount is of: a loss, what is given or paid, what burned."""

from collections.abc import Sequence

from kg.extract.reading import Reading
from kg.extract.roles.fillers import HARM
from kg.model import Claim, Quantity
from kg.model.tree import ancestors, tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed

REACH = 6  # tokens between "kerugian" and its amount
_FAR = 4  # steps up the tree from an amount to the event it belongs to
_NEAR = 2  # steps up to a word that gives an amount its meaning
_AREAS = frozenset({"ha", "acre", "km2", "m2", "mile2"})
_LOSS, _MONEY = "Loss", "Money"
_GIVING = ("Aid", "Seizure", "Ruling", "Sanction")
"""What money is given, taken or paid in."""
_DEALS = ("Agreement",)
"""What is worth its money: the noun itself, since who signs one may also be paid for something else."""
_COINS = frozenset({"SYM", "PROPN", "NOUN", "X", "PUNCT"})
_BOUNDS = frozenset({"at-least", "less-than"})


def is_amount(quantity: Quantity) -> bool:
    """Whether a number is one of money or of an area, and counts nobody."""
    return (quantity.unit or "") in _AREAS or is_money(quantity)


def is_money(quantity: Quantity) -> bool:
    """Whether a number is one of money."""
    unit = quantity.unit or ""
    return len(unit) == 3 and unit.isupper()


def coin_start(reading: Reading, quantity: Quantity) -> int:
    """Where a sum begins with its coin, which may stand before the number: "lebih dari | US$ 16 miliar"."""
    tokens, first = reading.document.tokens, tokens_in(reading.document, quantity.number)[0]
    while first and tokens[first - 1].upos in _COINS and tokens[first - 1].start >= quantity.span.start:
        first -= 1
    return tokens[first].start


def amount(
    reading: Reading, quantity: Quantity, head: int, event_at: dict[int, Claim]
) -> tuple[str, Claim | None] | None:
    """The class of an amount and the event it belongs to; None where no word says what it is for.

    id: "bantuan senilai Rp 10 miliar", "menghanguskan 250 hektare lahan". en: "put the damage at $2.5 billion".
    """
    above = [head, *list(ancestors(reading.document, head))[:_FAR]]
    event = next((event_at[i] for i in above if i in event_at), None)
    harmed = event is not None and any(is_a(event.type, kind) for kind in HARM)
    if quantity.unit in _AREAS:
        return ("Area", event) if harmed else None
    named = _named(reading, quantity, above)
    if named == _LOSS:
        return _LOSS, event if harmed else None
    if _is_by_law(reading, quantity):
        return None
    given = event is not None and any(is_a(event.type, kind) for kind in _GIVING)
    if event is not None and (given or _is_deal(reading, event, event_at, above)):
        return _MONEY, event
    return (_MONEY, None) if named else None


def _named(reading: Reading, quantity: Quantity, above: Sequence[int]) -> str | None:
    """What the nearest word says that an amount is: a loss, or money given, taken or paid."""
    for i in (*_near(reading, quantity), *above[:_NEAR]):
        for known in ("counted-noun", "loss-word", "money-noun"):
            token = reading.document.tokens[i]
            found = listed(reading.document.lang, known, token.text, token.lemma)
            if found in (_LOSS, _MONEY):
                return _MONEY if _is_repaid(reading, i) else found
    far = (reading.document.tokens[i] for i in above[_NEAR:])
    lost = any(listed(reading.document.lang, "counted-noun", t.text, t.lemma) == _LOSS for t in far)
    return _LOSS if lost else None


def _is_repaid(reading: Reading, i: int) -> bool:
    """Whether a word for a loss is one of making it good: "ganti rugi"."""
    return i > 0 and reading.document.tokens[i - 1].lower in reading.words("repay-word")


def _near(reading: Reading, quantity: Quantity) -> list[int]:
    """The words by an amount, from the nearest, up to another number: "bantuan senilai …", "$5 million in aid"."""
    tokens, inside = reading.document.tokens, tokens_in(reading.document, quantity.span)
    found: list[int] = []
    for i in range(inside[0] - 1, max(inside[0] - 1 - REACH, reading.sentence(inside[0]).first - 1), -1):
        if tokens[i].upos in ("NUM", "PUNCT"):
            break
        found.append(i)
    last = inside[-1] + 1
    linked = last + 1 < reading.sentence(inside[0]).last and tokens[last].upos == "ADP"
    return [*found, last + 1] if linked else found


def _is_by_law(reading: Reading, quantity: Quantity) -> bool:
    """Whether an amount is the bound of what a law threatens with: "denda paling banyak Rp 1 miliar"."""
    known = reading.words("penalty-noun")
    first = tokens_in(reading.document, quantity.span)[0]
    row = reading.document.tokens[reading.sentence(first).first : first]
    return quantity.qualifier in _BOUNDS and any(t.lower in known or t.lemma in known for t in row)


def _is_deal(reading: Reading, event: Claim, event_at: dict[int, Claim], above: Sequence[int]) -> bool:
    """Whether an event is an agreement on whose noun the amount hangs: "kesepakatan senilai Rp 3 triliun"."""
    nouns = (i for i in above[: _NEAR + 1] if reading.document.tokens[i].upos != "VERB")
    return any(is_a(event.type, kind) for kind in _DEALS) and any(event_at.get(i) == event for i in nouns)
