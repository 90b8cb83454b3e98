"""A cue with the words it reports as its clause or object: indirect and mixed speech.

id: Hamas mengatakan bahwa mereka menolak perundingan. en: The minister said the bridge would reopen on Monday.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.slots import follow
from kg.extract.statement.cues import cues
from kg.extract.statement.utterance import Utterance, form_of, speakers
from kg.extract.statement.words import trimmed
from kg.extract.triggers import Trigger
from kg.model import Argument, Span
from kg.model.tree import children, is_dep, run_around, span_over, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a

_MARKS = ("mark", "punct", "cc", "case")
_MATTERS = ("patient", "topic", "content")
_FINITE = frozenset({"VERB", "AUX"})


def clausal(reading: Reading) -> Iterator[Utterance]:
    """Every reported clause of the document."""
    former: tuple[int, tuple[Argument, ...]] = (-1, ())
    for trigger, sense in cues(reading):
        content = _content(reading, trigger, sense)
        if content is None:
            continue
        who = tuple(a for a in speakers(reading, trigger.head, sense) if not content.overlaps(a.span))
        sentence = reading.document.sentence_of[trigger.head]
        if not who and _opens_next_act(reading, trigger.first - 2) and former[0] == sentence:
            who = former[1]
        former = (sentence, who)
        if who or _is_impersonal(reading, trigger):
            yield Utterance(
                cue=trigger.head, sense=sense, content=(content,), speakers=who,
                form=form_of(content, reading.document.quotes), finder="clausal", confidence=0.85 if who else 0.6,
            )  # fmt: skip


def _content(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    """The reported words: a clause or object of the cue, what follows its complementizer, else what it is about."""
    for path in sense.paths("content") or ("clause",):
        for head in follow(reading.document, trigger.head, path):
            span = _clause(reading, trigger, head) if path == "clause" else _phrase(reading, trigger, head)
            if span:
                return span
    return _after_complementizer(reading, trigger) or _matter(reading, trigger, sense)


def _matter(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    """Whom or what an act of speech is about: "criticized the plan as too costly", "menyerukan gencatan senjata"."""
    if sense.type == "Statement":
        return None
    paths = [path for role in _MATTERS for path in sense.paths(role) if path != "clause"]
    heads = [head for path in paths for head in follow(reading.document, trigger.head, path)]
    spans = [span for head in heads if head > trigger.head and (span := _phrase(reading, trigger, head))]
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None


def _clause(reading: Reading, trigger: Trigger, head: int) -> Span | None:
    """From the beginning of the clause behind the cue to where its speaker's next act begins."""
    if head < trigger.head:
        return None
    document = reading.document
    opening = {
        i for mark in children(document, head, *_MARKS) if mark < head for i in subtree(document, mark)
    }
    below = [i for i in subtree(document, head) if i > trigger.head and i not in opening]
    words = trimmed(reading, list(range(min(below), _end(reading, trigger, head))))
    return span_over(document, words) if words else None


def _end(reading: Reading, trigger: Trigger, head: int) -> int:
    """The sentence's end, or where a verb coordinated with the cue or another cue of the same speaker begins."""
    document = reading.document
    last = reading.sentence(trigger.head).last
    last = next((i for i in range(head + 1, last) if _opens_next_act(reading, i)), last)
    for child in children(document, trigger.head, "conj", "advcl", "parataxis"):
        acts = child in reading.trigger_at or is_dep(document.tokens[child], "conj")
        if child > head and acts and document.tokens[child].upos in _FINITE:
            return min(min(subtree(document, child)), last)
    return last


def _opens_next_act(reading: Reading, i: int) -> bool:
    """Whether ", and" stands at token ``i`` before another cue without a subject: the speaker does one thing more."""
    tokens = reading.document.tokens
    if tokens[i].text != "," or i in reading.quote_of or i + 2 >= len(tokens) or tokens[i + 1].upos != "CCONJ":
        return False
    trigger = reading.trigger_at.get(i + 2)
    is_cue = trigger is not None and any(is_a(s.type, "Statement") and s.pos == "verb" for s in trigger.senses)
    return is_cue and not children(reading.document, i + 2, "nsubj")


def _phrase(reading: Reading, trigger: Trigger, head: int) -> Span | None:
    """A noun phrase that is reported: "menyuarakan seruan gencatan senjata"."""
    kept = [i for i in subtree(reading.document, head) if not trigger.first <= i < trigger.last]
    words = trimmed(reading, run_around(kept, head))
    return span_over(reading.document, words) if words else None


def _after_complementizer(reading: Reading, trigger: Trigger) -> Span | None:
    """From the complementizer to the end of the sentence, where the tree does not attach the clause."""
    known = reading.words("complementizer")
    sentence = reading.sentence(trigger.head)
    for i in range(trigger.last, sentence.last):
        if reading.document.tokens[i].lower in known:
            words = trimmed(reading, list(range(i + 1, sentence.last)))
            return span_over(reading.document, words) if words else None
    return None


def _is_impersonal(reading: Reading, trigger: Trigger) -> bool:
    """Whether the cue is a passive without an agent, as in "dilaporkan bahwa"."""
    tokens = reading.document.tokens
    follows = tokens[trigger.last].lower if trigger.last < reading.sentence(trigger.head).last else ""
    return "Voice=Pass" in tokens[trigger.head].feats and follows in reading.words("complementizer")
