"""A noun of saying with what is said as its clause.

id: Laporan PBB bahwa bantuan tertahan dibantah Israel. en: The minister's claim that the dam was safe.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.slots import follow, undergone
from kg.extract.statement.speaker import speakers
from kg.extract.statement.utterance import Utterance, told
from kg.extract.statement.words import words_of
from kg.extract.triggers import Trigger
from kg.model import Span
from kg.model.tree import children, run_around, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a

_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM"})


def nominal(reading: Reading) -> Iterator[Utterance]:
    """Every noun of saying that a complement clause follows, with whoever it belongs to."""
    for trigger in reading.triggers:
        sense = next((s for s in trigger.senses if s.pos == "noun" and is_a(s.type, "Statement")), None)
        content = _content(reading, trigger, sense) if sense and trigger.head not in reading.quote_of else None
        received = content is None or undergone(reading.document, trigger.head)
        who = () if received else speakers(reading, trigger.head, sense)
        if sense and content and who:
            yield from told(reading, (trigger.head, sense), (content,), who, "nominal", 0.75)


def _content(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    """The clause right behind the noun that a complementizer opens, or the infinitive or phrase its slots name."""
    document = reading.document
    known = reading.words("complementizer")
    for child in children(document, trigger.head, "acl", "ccomp", "advcl", "xcomp", "dep"):
        marks = [m for m in children(document, child, "mark") if document.tokens[m].lower in known]
        if marks and child > trigger.head:
            return words_of(reading, [i for i in subtree(document, child) if i > marks[0]])
    if (loose := _loose(reading, trigger)) is not None:
        return words_of(reading, range(loose + 1, reading.sentence(trigger.head).last))
    heads = [h for path in sense.paths("content") for h in follow(document, trigger.head, path) if h > trigger.head]
    wanted = heads or [c for c in _infinitives(reading, trigger) if "clause" in sense.paths("content")]
    return words_of(reading, run_around(_behind(reading, wanted[0]), wanted[0])) if wanted else None


def _loose(reading: Reading, trigger: Trigger) -> int | None:
    """The complementizer behind a noun and whose it is, where the tree hangs the clause on another verb."""
    tokens, known = reading.document.tokens, reading.words("complementizer")
    for i in range(trigger.last, reading.sentence(trigger.head).last):
        if tokens[i].lower in known and tokens[i].upos == "SCONJ":
            return i
        if tokens[i].upos not in _PHRASE:
            return None
    return None


def _infinitives(reading: Reading, trigger: Trigger) -> list[int]:
    """What the noun's owner is to do: "the mayor's plan to close the market"."""
    tokens = reading.document.tokens
    found = children(reading.document, trigger.head, "acl", "xcomp", "advcl")
    return [c for c in found if c > trigger.head and "VerbForm=Inf" in tokens[c].feats]


def _behind(reading: Reading, head: int) -> list[int]:
    marks = {i for m in children(reading.document, head, "case") for i in subtree(reading.document, m)}
    return [i for i in subtree(reading.document, head) if i not in marks]
