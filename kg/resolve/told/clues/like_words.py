"""The words themselves."""

from kg.model import Telling
from kg.resolve.told.actors import actors, name
from kg.resolve.told.shingles import shingles
from kg.terms.folding import plain

_NEARLY, _MOSTLY = 0.85, 0.5
_LONG, _SHORT = 8, 5
_WHOLE = 0.5
_WEIGHTS = {(True, True): 6.0, (True, False): 4.5, (False, True): 4.0, (False, False): 1.0}


def like_words(one: Telling, other: Telling) -> float:
    """Both use nearly the same words; the more words, the less by chance. Names of shared actors do not count.

    id: "Kami tidak akan mundur dari perundingan ini," in two newspapers. en: one agency's report in two.
    """
    ours, theirs = shingles(one.words), shingles(other.words)
    shared = len(ours & theirs) / max(min(len(ours), len(theirs)), 1)
    number = min(_telling(one, other), _telling(other, one))
    if shared < _MOSTLY or number < _SHORT:
        return 0.0
    # Of two quotes that one longer quote holds, the one that is nearly all of it comes first.
    whole = len(ours & theirs) / len(ours | theirs)
    return round(_WEIGHTS[number >= _LONG, shared >= _NEARLY] + _WHOLE * whole, 2)


def _telling(one: Telling, other: Telling) -> int:
    """How many words say more than who the shared actors are."""
    shared = {*actors(one)} & {*actors(other)}
    names = frozenset[str]().union(*(name(thing) for _, thing in shared))
    return len([word for word in plain(one.words).split() if word not in names])
