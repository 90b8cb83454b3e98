"""Reported words that oblige somebody by name -> demands.

id: Guterres mengatakan Israel harus membuka perbatasan. en: Russia said that Sudan must return the helicopter.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.roles.fillers import ACTORS
from kg.extract.slots import subject
from kg.model import Argument, Claim, Evidence, Span
from kg.model.tree import children, is_dep, run_around, span_over, subtree
from kg.terms.ontology import is_a

_NAMED = frozenset({"Country", "Organization", "Person"})
_CONFIDENCE = 0.6


def demand(reading: Reading) -> Iterator[Claim]:
    """Who says that somebody else must do something, which is to demand it.

    id: Guterres mengatakan Israel harus membuka perbatasan. en: Russia said that Sudan must return the helicopter.
    """
    document, known = reading.document, reading.words("obligation")
    for token in document.tokens:
        duty = document.tokens[token.head]
        if token.lower in known and is_dep(token, "aux", "advmod") and is_dep(duty, "ccomp", "parataxis"):
            told = [h for h in children(document, duty.i, "nsubj") if _is_named(reading, h)]
            sayers = [h for h in _sayers(reading, duty.head) if reading.argument(h).kind in ACTORS]
            if told and sayers:
                yield _claim(reading, token.i, duty.i, reading.argument(sayers[0]), reading.argument(told[0]))


def _sayers(reading: Reading, verb: int) -> tuple[int, ...]:
    """The subject of a verb of saying, none of another verb."""
    trigger = reading.trigger_at.get(verb)
    cued = trigger is not None and any(is_a(sense.type, "Statement") for sense in trigger.senses)
    return subject(reading.document, verb, False) if cued else ()


def _is_named(reading: Reading, head: int) -> bool:
    mention = reading.mention(head)
    return mention is not None and mention.form == "name" and mention.kind in _NAMED


def _claim(reading: Reading, word: int, duty: int, speaker: Argument, addressee: Argument) -> Claim:
    run = run_around(subtree(reading.document, duty), duty)
    content = reading.words_at(span_over(reading.document, run))
    token = reading.document.tokens[word]
    spans = [speaker.span, content.span]
    evidence = Evidence.at(Span(min(s.start for s in spans), max(s.end for s in spans)), reading.body)
    return Claim(
        article=reading.key,
        type="Demand",
        trigger=Span(token.start, token.end),
        roles=(("addressee", (addressee,)), ("content", (content,)), ("speaker", (speaker,))),
        evidence=(evidence,),
        finder="demand",
        confidence=_CONFIDENCE,
    )
