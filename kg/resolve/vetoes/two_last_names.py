"""Two people of one first name."""

from kg.resolve.clues.gazetteer_name import one_entry
from kg.resolve.personal import aligned, contains, parts
from kg.resolve.referent import Referent


def two_last_names(one: Referent, other: Referent) -> bool:
    """Both are named in full and no part after the first agrees, or as many parts and one of them differs.

    id: "Mohammed bin Salman" dan "Mohammed bin Zayed". en: Kim Jong Un and Kim Jong Il.
    """
    if one.kind != "Person" or other.kind != "Person" or one_entry(one, other):
        return False
    pairs = [(parts(a), parts(b)) for a in one.names for b in other.names]
    full = [(a, b) for a, b in pairs if len(a) > 1 and len(b) > 1]
    return bool(full) and not any(aligned(a, b) or contains(a, b) or contains(b, a) for a, b in full)
