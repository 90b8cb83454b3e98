"""A short form of a given name."""

from kg.resolve.personal import aligned, is_common, parts
from kg.resolve.referent import Referent

_RARE, _COMMON = 5.0, 4.0


def nickname(one: Referent, other: Referent) -> float:
    """The family names agree and one given name is a short or foreign form of the other.

    It says more where few people have the family name.

    id: "Bill Burns" and "William Burns". en: "Tony Blair" and "Anthony Blair".
    """
    if one.kind != "Person" or other.kind != "Person":
        return 0.0
    pairs = [(parts(a), parts(b)) for a in one.names for b in other.names]
    alike = [a for a, b in pairs if "nickname" in aligned(a, b)]
    if not alike:
        return 0.0
    return _COMMON if all(is_common(part) for said in alike for part in said[1:]) else _RARE
