"""Reading -> statements: every construction of reported speech, each in a file of its own."""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.statement.according import according
from kg.extract.statement.around import around
from kg.extract.statement.bare import bare
from kg.extract.statement.clausal import clausal
from kg.extract.statement.colon import colon
from kg.extract.statement.nominal import nominal
from kg.extract.statement.pointing import pointing
from kg.extract.statement.quoted import quoted
from kg.extract.statement.signed import signed
from kg.extract.statement.trailing import trailing
from kg.extract.statement.utterance import Utterance, claim
from kg.model import Claim

CONSTRUCTIONS = (signed, bare, quoted, around, trailing, clausal, according, nominal, colon, pointing)


def statement(reading: Reading) -> Iterator[Claim]:
    """Who said what, to whom, through which medium: direct, indirect and mixed.

    id: "Kami siap," kata Herzog. en: Smith said the talks had moved on.

    Where two constructions find the same words the first one keeps them.
    """
    kept: list[Utterance] = []
    for construction in CONSTRUCTIONS:
        for said in construction(reading):
            if not any(_same(said, other) for other in kept):
                kept.append(said)
    for said in sorted(kept, key=lambda u: u.content):
        yield claim(reading, said)


def _same(said: Utterance, other: Utterance) -> bool:
    """Whether two findings share their cue, or most of their words without either inside the other's cue."""
    if said.cue is not None and said.cue == other.cue:
        return True
    mine, theirs = said.content[0], other.content[0]
    shared = min(mine.end, theirs.end) - max(mine.start, theirs.start)
    return shared > 0.8 * max(len(mine), len(theirs))
