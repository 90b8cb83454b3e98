"""Cue of a quote -> its speaker: by the tree, else the actor next to it."""

from kg.extract.reading import Reading
from kg.extract.statement.utterance import speakers
from kg.extract.triggers import Trigger
from kg.model import Argument
from kg.terms.lexicon import Sense

NEAR = 6  # tokens that an actor may stand away from its cue
_ACTORS = frozenset({"Person", "Organization", "Country", "Group"})


def speaker_of(reading: Reading, trigger: Trigger, sense: Sense) -> tuple[Argument, ...]:
    """Who speaks: what the tree says, if it is an actor, else the nearest actor of the same sentence."""
    return speakers(reading, trigger.head, sense) or _beside(reading, trigger)


def _beside(reading: Reading, trigger: Trigger) -> tuple[Argument, ...]:
    sentence = reading.sentence(trigger.head)
    after = range(trigger.last, min(trigger.last + NEAR, sentence.last))
    before = range(trigger.first - 1, max(trigger.first - 1 - NEAR, sentence.first - 1), -1)
    for side in (after, before):
        for i in side:
            if i in reading.quote_of or reading.document.tokens[i].text in ".:":
                break
            mention = reading.mention(i)
            if mention and mention.kind in _ACTORS:
                return (reading.argument(i),)
    return ()
