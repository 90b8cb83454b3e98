"""The places around two places."""

from kg.resolve.referent import Referent

_INSIDE, _APART = 1.5, -3.0


def place_in_place(one: Referent, other: Referent) -> float:
    """Two places of one name lie in the same country or province; if they lie in two, that speaks against.

    id: "Bali" di Indonesia dan "Bali" di India. en: "Birmingham" in England and in Alabama.
    """
    if not one.around or not other.around:
        return 0.0
    return _INSIDE if set(one.around) & set(other.around) else _APART
