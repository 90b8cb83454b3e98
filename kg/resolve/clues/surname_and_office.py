"""A single name beside an office."""

from kg.resolve.personal import agree, parts
from kg.resolve.referent import Referent

_WEIGHT = 5.0


def surname_and_office(one: Referent, other: Referent) -> float:
    """A single name stands beside an office that somebody of that family name holds or held.

    id: "Presiden ICRC Spoljaric". en: "Secretary-General Guterres of the United Nations".
    """
    said, known = (one, other) if other.thing else (other, one)
    if not known.thing or said.kind != "Person" or not _share_body(said, known):
        return 0.0
    single = [parts(name) for name in said.names]
    full = [parts(name) for name in known.names]
    fits = any(len(a) == 1 < len(b) and agree(a[0], b[-1]) in ("same", "sound") for a in single for b in full)
    return _WEIGHT if fits else 0.0


def _share_body(one: Referent, other: Referent) -> bool:
    return bool({held.body for held in one.offices if held.body} & {held.body for held in other.offices})
