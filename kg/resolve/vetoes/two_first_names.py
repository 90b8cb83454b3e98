"""Two people of one family."""

from kg.resolve.clues.gazetteer_name import one_entry
from kg.resolve.personal import agree, contains, parts
from kg.resolve.referent import Referent


def two_first_names(one: Referent, other: Referent) -> bool:
    """Both are named in full and their first names differ.

    id: "Megawati" dan "Rachmawati Soekarnoputri". en: Joe Biden and Hunter Biden.
    """
    if one.kind != "Person" or other.kind != "Person" or one_entry(one, other):
        return False
    ours = [parts(name) for name in one.names]
    theirs = [parts(name) for name in other.names]
    pairs = [(a, b) for a in ours for b in theirs if len(a) > 1 and len(b) > 1]
    return bool(pairs) and not any(agree(a[0], b[0]) or contains(a, b) or contains(b, a) for a, b in pairs)
