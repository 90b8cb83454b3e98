"""A cue with the words it reports as its clause or object: indirect and mixed speech.

id: Hamas mengatakan bahwa mereka menolak perundingan. en: The minister said the bridge would reopen on Monday.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.slots import follow
from kg.extract.statement.quoted import cues
from kg.extract.statement.utterance import Utterance, form_of, speakers
from kg.extract.triggers import Trigger
from kg.model import Span
from kg.model.tree import children, is_dep, run_around, span_over, subtree
from kg.terms.lexicon import Sense

_MARKS = ("mark", "punct", "cc")


def clausal(reading: Reading) -> Iterator[Utterance]:
    """Every reported clause of the document."""
    for trigger, sense in cues(reading):
        content = _content(reading, trigger, sense)
        if content is None:
            continue
        who = speakers(reading, trigger.head, sense)
        who = tuple(a for a in who if not content.overlaps(a.span))
        if who or _is_impersonal(reading, trigger):
            yield Utterance(
                cue=trigger.head, sense=sense, content=(content,), speakers=who,
                form=form_of(content, reading.document.quotes), finder="clausal", confidence=0.85 if who else 0.6,
            )  # fmt: skip


def _content(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    for path in sense.paths("content") or ("clause",):
        for head in follow(reading.document, trigger.head, path):
            span = _reported(reading, trigger, head, path)
            if span and span.start != span.end:
                return span
    return _host(reading, trigger) or _after_complementizer(reading, trigger)


def _reported(reading: Reading, trigger: Trigger, head: int, path: str) -> Span | None:
    """The words governed by ``head`` without the complementizer; None where they stand around the cue."""
    document = reading.document
    kept = set(subtree(document, head))
    kept -= {i for mark in children(document, head, *_MARKS) if mark < head for i in subtree(document, mark)}
    kept -= set(range(trigger.first, trigger.last))
    run = run_around(sorted(kept), head)
    if path == "clause" and trigger.head < head:
        run = [i for i in sorted(kept) if i > trigger.head]
    run = _trim(reading, run)
    return span_over(document, run) if run else None


def _host(reading: Reading, trigger: Trigger) -> Span | None:
    """The clause that a parenthetical cue hangs on: "Banjir mulai surut, kata bupati"."""
    token = reading.document.tokens[trigger.head]
    if not is_dep(token, "parataxis") or token.head >= trigger.head or token.head in reading.quote_of:
        return None
    sentence = reading.sentence(trigger.head)
    before = _trim(reading, list(range(sentence.first, trigger.first)))
    return span_over(reading.document, before) if len(before) > 2 else None


def _after_complementizer(reading: Reading, trigger: Trigger) -> Span | None:
    """From the complementizer to the end of the sentence, where the tree does not attach the clause."""
    known = reading.words("complementizer")
    sentence = reading.sentence(trigger.head)
    for i in range(trigger.last, sentence.last):
        if reading.document.tokens[i].lower in known:
            rest = _trim(reading, list(range(i + 1, sentence.last)))
            return span_over(reading.document, rest) if rest else None
    return None


def _trim(reading: Reading, run: list[int]) -> list[int]:
    """Without punctuation at either end, but with a closing quotation mark whose opening one is inside."""
    tokens = reading.document.tokens
    while run and tokens[run[-1]].upos == "PUNCT" and not _closes(reading, run):
        run = run[:-1]
    while run and tokens[run[0]].upos == "PUNCT" and run[0] not in reading.quote_of:
        run = run[1:]
    return run


def _closes(reading: Reading, run: list[int]) -> bool:
    quote = reading.quote_of.get(run[-1])
    start = reading.document.tokens[run[0]].start
    return quote is not None and quote.span.end == reading.document.tokens[run[-1]].end and quote.span.start >= start


def _is_impersonal(reading: Reading, trigger: Trigger) -> bool:
    """Whether the cue is a passive without an agent, as in "dilaporkan bahwa"."""
    return "Voice=Pass" in reading.document.tokens[trigger.head].feats
