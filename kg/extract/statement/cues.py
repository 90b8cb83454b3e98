"""Triggers that can introduce speech: verbs of saying whose saying is no plan or wish."""

from collections.abc import Iterable, Iterator, Mapping
from weakref import WeakKeyDictionary

from kg.extract.reading import Reading
from kg.extract.slots import follow
from kg.extract.stance import stance
from kg.extract.triggers import Trigger
from kg.model.tree import children, is_dep
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed

_REPORTED = ("content", "topic", "patient")
_APART = ("parataxis", "ccomp", "conj", "advcl", "dep")
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
    clauses = children(reading.document, trigger.head, "ccomp", "xcomp")
    return any(i >= trigger.last and i not in reading.timed for i in clauses)


def _cues(reading: Reading) -> Iterator[Cue]:
    for trigger in reading.triggers:
        senses = [s for s in trigger.senses if _reports(s)]
        free = trigger.head not in reading.quote_of and not _is_manner(reading, trigger.first)
        if senses and free and _is_said(reading, trigger.head):
            yield trigger, _fitting(reading, trigger, senses)


def _is_manner(reading: Reading, first: int) -> bool:
    """Whether a verb only goes on telling how something is done: "terbukti secara sah dan meyakinkan"."""
    tokens, known = reading.document.tokens, reading.words("manner-marker")
    return first >= 3 and tokens[first - 1].upos == "CCONJ" and tokens[first - 3].lower in known


def _reports(sense: Sense) -> bool:
    if sense.pos == "adjective":
        return sense.type == "Attitude"
    return sense.pos == "verb" and is_a(sense.type, "Statement")


def _fitting(reading: Reading, trigger: Trigger, senses: list[Sense]) -> Sense:
    """The first sense with a phrase in a slot of what is reported: "called for a truce" but not "called it a lie"."""
    for sense in senses:
        paths = (path for role in _REPORTED for path in sense.paths(role) if path != "clause")
        if any(follow(reading.document, trigger.head, path) for path in paths):
            return sense
    return senses[0]


def _is_said(reading: Reading, cue: int) -> bool:
    """Whether something was said at all: "untuk memastikan" and "may announce" say nothing yet.

    In ", X said" the clause around the cue is what is reported: its "may" or "will" is not the cue's.
    """
    document = reading.document
    if is_dep(document.tokens[cue], *_APART):
        return not any(
            listed(document.lang, "modality", document.tokens[c].text, document.tokens[c].lemma)
            for c in children(document, cue, "aux", "advmod", "mark")
        )
    return stance(document, cue, own=False)[1] == "asserted"


def is_bare(reading: Reading, i: int) -> bool:
    """Whether token ``i`` is a word of saying that its speaker stands right behind: "tutup Iwan"."""
    token = reading.document.tokens[i]
    return listed(reading.document.lang, "speaker-after", token.text, token.lemma) is not None


def shows(reading: Reading, i: int) -> bool:
    """Whether token ``i`` is a verb that shows a thing where it says nothing: "Judulnya “X” mencerminkan Y"."""
    token = reading.document.tokens[i]
    return listed(reading.document.lang, "showing-verb", token.text, token.lemma) is not None
