"""One name carried into Latin letters in two ways."""

from kg.resolve.personal import aligned, is_common, parts
from kg.resolve.referent import Referent
from kg.terms.folding import plain, same_spelling

_SOUND, _COMMON, _NEAR = 5.0, 4.0, 3.0
_LONG = 5


def transliteration(one: Referent, other: Referent) -> float:
    """The names sound alike and differ only in how they were carried into Latin letters.

    id: "Abdurrahman" and "Abdulrahman", "Soeharto" and "Suharto". en: "Mohammed" and "Muhammad".
    Where every part is one that many people have ("Muhammad Nasir") that says less.
    """
    return max((_alike(a, b, one.kind) for a in one.names for b in other.names), default=0.0)


def _alike(one: str, other: str, kind: str) -> float:
    if plain(one) == plain(other):
        return 0.0
    if kind != "Person":
        return _SOUND if len(one) > _LONG and same_spelling(one, other) else 0.0
    ways = set(aligned(parts(one), parts(other)))
    if not ways or ways & {"nickname", "initial"}:
        return 0.0
    if "near" in ways:
        return _NEAR
    return _COMMON if all(map(is_common, (*parts(one), *parts(other)))) else _SOUND
