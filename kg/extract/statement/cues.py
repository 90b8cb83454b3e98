"""Triggers that can introduce speech: verbs of saying whose saying is no plan or wish."""

from collections.abc import Iterable, Iterator, Mapping
from weakref import WeakKeyDictionary

from kg.extract.reading import Reading
from kg.extract.stance import stance
from kg.extract.triggers import Trigger
from kg.model.tree import children
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a

Cue = tuple[Trigger, Sense]
_FOUND: WeakKeyDictionary[Reading, Mapping[int, Cue]] = WeakKeyDictionary()


def cues(reading: Reading) -> Iterable[Cue]:
    """Every verb of saying outside the quotes, with its sense, in text order."""
    return cue_at(reading).values()


def cue_at(reading: Reading) -> Mapping[int, Cue]:
    """Head token -> verb of saying with its sense; looked for once, as every quote asks for them."""
    if reading not in _FOUND:
        _FOUND[reading] = {trigger.head: (trigger, sense) for trigger, sense in _cues(reading)}
    return _FOUND[reading]


def says_on(reading: Reading, trigger: Trigger) -> bool:
    """Whether a cue reports something behind itself, so that what stands before it need not be its content."""
    tokens, sentence = reading.document.tokens, reading.sentence(trigger.head)
    if trigger.last < sentence.last and tokens[trigger.last].lower in reading.words("complementizer"):
        return True
    clauses = children(reading.document, trigger.head, "ccomp")
    return any(i >= trigger.last and tokens[i].upos in ("VERB", "AUX") for i in clauses)


def _cues(reading: Reading) -> Iterator[Cue]:
    for trigger in reading.triggers:
        sense = next((s for s in trigger.senses if is_a(s.type, "Statement") and s.pos == "verb"), None)
        if sense and trigger.head not in reading.quote_of and _is_said(reading, trigger.head):
            yield trigger, sense


def _is_said(reading: Reading, cue: int) -> bool:
    """Whether something was said at all: "untuk memastikan" and "may announce" say nothing yet."""
    return stance(reading.document, cue, own=False)[1] == "asserted"
