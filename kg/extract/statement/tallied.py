"""How many came to what, right behind a cue, where the tree takes them for what is reported to somebody."""

from kg.extract.reading import Reading
from kg.extract.slots.marks import is_relative
from kg.extract.statement.extent import end_of
from kg.extract.statement.words import words_of
from kg.extract.triggers import Trigger
from kg.model import Span
from kg.model.tree import children, subtree, tokens_in
from kg.terms.lexicon import Sense

_BEFORE = frozenset({"ADV", "NOUN", "DET"})
_NEAR = 2  # words between a cue and the number: "sebanyak", "lebih dari"


def tallied(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    """A number with what is told of those it counts: "melaporkan 27 orang tewas", but not "tiga akun ke polisi"."""
    if sense.type != "Statement" or trigger.last >= reading.sentence(trigger.head).last:
        return None
    counted = next((q for q in reading.document.quantities if _opens(reading, trigger, q.span)), None)
    if counted is None:
        return None
    inside = tokens_in(reading.document, counted.span)
    noun = max((reading.document.tokens[i].head for i in inside), default=inside[-1])
    behind = [c for c in children(reading.document, noun, "amod", "acl", "advcl") if c > noun]
    if noun < trigger.last or not (_names_count(reading, noun) or any(_tells(reading, i) for i in behind)):
        return None
    end = end_of(reading, trigger, max(subtree(reading.document, noun)))
    return words_of(reading, range(trigger.last, _with_next(reading, trigger, end)))


def _with_next(reading: Reading, trigger: Trigger, end: int) -> int:
    """Where what is told of the next number ends, which the tree hangs on the cue: "… dan 60 terluka di Gaza"."""
    tokens, last = reading.document.tokens, reading.sentence(trigger.head).last
    starts = {q.span.start for q in reading.document.quantities}
    while end + 1 < last and tokens[end].upos == "CCONJ" and tokens[end + 1].start in starts:
        further = [c for c in children(reading.document, trigger.head, "conj") if c > end]
        if not further:
            break
        end = end_of(reading, trigger, max(subtree(reading.document, further[0])))
    return end


def _opens(reading: Reading, trigger: Trigger, span: Span) -> bool:
    """Whether a number stands right behind a cue."""
    tokens, end = reading.document.tokens, min(trigger.last + _NEAR, reading.sentence(trigger.head).last - 1)
    if not tokens[trigger.last].start <= span.start <= tokens[end].start:
        return False
    return all(tokens[i].upos in _BEFORE for i in reading.between(tokens[trigger.last].start, span.start))


def _names_count(reading: Reading, noun: int) -> bool:
    """Whether a noun says by itself what came to those a number counts: "12 korban tewas"."""
    found = reading.trigger_at.get(noun)
    return found is not None and any(sense.counts for sense in found.senses)


def _tells(reading: Reading, i: int) -> bool:
    """Whether a word tells what came to those a number counts, and not only which of many they are."""
    told = i in reading.trigger_at or reading.document.tokens[i].upos == "VERB"
    return told and not any(is_relative(reading.document, c) for c in reading.document.children[i])
