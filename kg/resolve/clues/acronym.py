"""An acronym and the words it stands for."""

from kg.resolve.expansion import abbreviates
from kg.resolve.referent import Referent

_BRACKETED, _INITIALS = 5.0, 3.0
_LEAST = 3


def acronym(one: Referent, other: Referent) -> float:
    """One name is the acronym of the other; more certain where the article puts it in brackets after it.

    id: "Badan Nasional Penanggulangan Bencana (BNPB)". en: "World Food Programme (WFP)".
    """
    if "Person" in (one.kind, other.kind):
        return 0.0
    # Who has a long name of its own is not called by another's: API is not every body of these initials.
    sides = [(a, b) for a, b in ((one, other), (other, one)) if not any(" " in name for name in a.names)]
    pairs = [(short, long) for a, b in sides for short in a.names for long in b.names]
    lang = one.lang or other.lang
    if not any(len(short) >= _LEAST and abbreviates(short, long, lang) for short, long in pairs):
        return 0.0
    return _BRACKETED if one.article and one.article == other.article else _INITIALS
