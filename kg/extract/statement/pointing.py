"""A passive cue whose subject points back at the sentence before: who said that is told afterwards.

id: Jalan utama akan ditutup mulai Senin. Hal itu disampaikan Bupati Sari Dewi. en: The road will be closed on Monday.
This was announced by Mayor Ann Lee.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.slots import is_passive
from kg.extract.statement.cues import Cue, cue_at, cues, shows
from kg.extract.statement.hollow import pointer_at
from kg.extract.statement.speaker import speaker_of, speakers
from kg.extract.statement.utterance import Utterance, told
from kg.extract.statement.words import words_of
from kg.extract.triggers import Trigger
from kg.model import Sentence

POINTED = 2  # words of "hal itu"
SHORTEST = 4  # words of a sentence that tells something
_BETWEEN = frozenset({"ADV", "AUX", "PART"})
_TELLING = frozenset({"VERB", "ADJ"})


def pointing(reading: Reading) -> Iterator[Utterance]:
    """Every "Hal itu disampaikan X", with the sentence before it as what X said."""
    for trigger, sense in cues(reading):
        before = _before(reading, trigger)
        if before is None or not _points(reading, trigger) or not _is_free(reading, before):
            continue
        who = speaker_of(reading, trigger, sense)
        content = words_of(reading, range(before.first, before.last))
        if who and content:
            yield from told(reading, (trigger.head, sense), (content,), who, "pointing", 0.75)


def _before(reading: Reading, trigger: Trigger) -> Sentence | None:
    """The sentence before that of a cue."""
    at = reading.sentence(trigger.head).i
    return reading.document.sentences[at - 1] if at else None


def _points(reading: Reading, trigger: Trigger) -> bool:
    """Whether nothing but words that point back stands before a passive cue: "Hal itu juga", "Demikian", "This was".

    Who says it may stand behind them, before the bare verb, or before a verb that they follow: "Hal itu ia sampaikan",
    "Sari mengatakan itu saat meninjau tanggul".
    """
    if shows(reading, trigger.head):
        return False  # "Hal ini dibuktikan tim itu"
    first, tokens = reading.sentence(trigger.head).first, reading.document.tokens
    behind = trigger.last < reading.sentence(first).last and not is_passive(reading.document, trigger.head)
    if behind and pointer_at(reading, trigger.last):
        return True
    row = [token.lower for token in tokens[first : trigger.head] if token.upos not in _BETWEEN]
    if len(row) == POINTED + 1 and tokens[trigger.head - 1].upos == "PRON":
        row.pop()
    elif not is_passive(reading.document, trigger.head):
        return False
    if len(row) == 1:
        return row[0] in reading.words("closing-word") or row[0] in reading.words("bare-pointer")
    return len(row) == POINTED and any(
        noun in reading.words("pointer-noun") and pointer in reading.words("demonstrative")
        for noun, pointer in (row, row[::-1])
    )


def _is_free(reading: Reading, before: Sentence) -> bool:
    """Whether a sentence tells something, is no question, and is not told as said by anybody."""
    run = range(before.first, before.last)
    telling = any(reading.document.tokens[i].upos in _TELLING for i in run)
    if len(run) < SHORTEST or not telling or reading.document.tokens[run[-1]].text == "?":
        return False
    found = (cue_at(reading)[i] for i in run if i in cue_at(reading))
    return not any(i in reading.quote_of for i in run) and not any(_is_spoken(reading, cue) for cue in found)


def _is_spoken(reading: Reading, cue: Cue) -> bool:
    return bool(speakers(reading, cue[0].head, cue[1]))
