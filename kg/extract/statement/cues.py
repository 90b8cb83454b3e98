"""Triggers that can introduce speech: verbs of saying whose saying is no plan or wish."""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from kg.extract.reading import Reading
from kg.extract.stance import stance
from kg.extract.triggers import Trigger
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a

_FOUND: WeakKeyDictionary[Reading, tuple[tuple[Trigger, Sense], ...]] = WeakKeyDictionary()


def cues(reading: Reading) -> tuple[tuple[Trigger, Sense], ...]:
    """Every verb of saying outside the quotes, with its sense; looked for once, as every quote asks for them."""
    if reading not in _FOUND:
        _FOUND[reading] = tuple(_cues(reading))
    return _FOUND[reading]


def _cues(reading: Reading) -> Iterator[tuple[Trigger, Sense]]:
    for trigger in reading.triggers:
        sense = next((s for s in trigger.senses if is_a(s.type, "Statement") and s.pos == "verb"), None)
        if sense and trigger.head not in reading.quote_of and _is_said(reading, trigger.head):
            yield trigger, sense


def _is_said(reading: Reading, cue: int) -> bool:
    """Whether something was said at all: "untuk memastikan" and "may announce" say nothing yet."""
    return stance(reading.document, cue, own=False)[1] == "asserted"
