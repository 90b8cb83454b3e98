"""Other numbers in nearly the same words."""

from kg.model import Telling
from kg.terms.folding import plain


def other_numbers(one: Telling, other: Telling) -> bool:
    """The words of two statements hold different numbers; where events differ in figures, both are told.

    id: "pidana penjara selama 11 tahun" dan "selama 16 tahun". en: "we lost 3 ships" and "we lost 5 ships".
    """
    if one.kind != "statement":
        return False
    ours, theirs = _numbers(one), _numbers(other)
    return not (ours <= theirs or theirs <= ours)


def _numbers(telling: Telling) -> set[str]:
    return {word for word in plain(telling.words).split() if any(map(str.isdigit, word))}
