"""A person is no organisation, country or place."""

from kg.resolve.referent import Referent


def person_or_body(one: Referent, other: Referent) -> bool:
    """One is a person and the other a body, a country or a place.

    id: "Gibran" bukan partai. en: "Jordan" the player and Jordan the country.
    """
    return (one.kind == "Person") != (other.kind == "Person")
