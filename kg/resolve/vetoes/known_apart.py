"""Two entries of the gazetteer."""

from kg.resolve.clues.gazetteer_name import likeliest
from kg.resolve.referent import Referent, candidates


def known_apart(one: Referent, other: Referent) -> bool:
    """The gazetteer knows both names, each for another thing and neither for the other's.

    id: "Iran" dan "Irak". en: "Gaza City" and "Gaza Strip".
    """
    ours, theirs = likeliest(one), likeliest(other)
    if not ours or not theirs or ours == theirs:
        return False
    meant, others = (
        {entry.iri for entry in candidates(each)} | {best} for each, best in ((one, ours), (other, theirs))
    )
    return ours not in others and theirs not in meant
