"""Two of a numbered kind."""

import re

from kg.resolve.referent import Referent

_NUMBER = re.compile(r"\b(?:\d+|[IVXL]+(?=\b))")


def other_number(one: Referent, other: Referent) -> bool:
    """The names of two bodies or places hold different numbers.

    id: "Komisi XI DPR" dan "Komisi XII DPR". en: "the 5th Fleet" and "the 7th Fleet".
    """
    if "Person" in (one.kind, other.kind):
        return False
    ours, theirs = ([numbers for name in each.names if (numbers := _numbers(name))] for each in (one, other))
    return bool(ours and theirs) and not any(a == b for a in ours for b in theirs)


def _numbers(name: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(name))
