"""The same name, letter by letter."""

from kg.resolve.expansion import spelt_apart
from kg.resolve.personal import written_out
from kg.resolve.referent import Referent
from kg.terms.folding import plain

_FULL, _ALONE = 6.0, 2.5


def exact_alias(one: Referent, other: Referent) -> float:
    """Both are called by the same name, apart from capitals, accents and punctuation.

    id: "Jalur Gaza" and "jalur Gaza". en: "António Guterres" and "Antonio Guterres".
    A person's single name ("Smith") says less than a full one, unless the gazetteer lists it. Two bodies of
    one acronym that have long names of their own are called alike by chance.
    """
    shared = {plain(written_out(name)) for name in one.names} & {plain(written_out(name)) for name in other.names}
    if not shared or spelt_apart(one.names, other.names):
        return 0.0
    is_full = "Person" not in (one.kind, other.kind) or one.thing or other.thing or any(" " in name for name in shared)
    return _FULL if is_full else _ALONE
