"""Cue + first word of what it reports -> how far the report reaches: to the sentence's end, or the next act."""

from kg.extract.reading import Reading
from kg.extract.statement.cues import cue_at
from kg.extract.triggers import Trigger
from kg.model import Token
from kg.model.tree import children, is_dep, subtree

_CLOSING = ("”", "»")
_FINITE = frozenset({"VERB", "AUX"})
_JOINTS = frozenset({"PUNCT", "CCONJ", "SCONJ"})
_BETWEEN = frozenset({"ADV", "PART", "AUX"})


def end_of(reading: Reading, trigger: Trigger, head: int) -> int:
    """The token where what a cue reports ends: the sentence's end, or another act of speech of the same sentence.

    ``head`` is the head of the clause or phrase reported.
    """
    document = reading.document
    last = reading.sentence(trigger.head).last
    if is_dep(document.tokens[trigger.head], "acl") and document.tokens[trigger.head].head < trigger.head:
        last = min(last, max(subtree(document, trigger.head)) + 1)
    last = next((i for i in range(head + 1, last) if opens_next_act(reading, trigger, i)), last)
    last = next((i for i in range(trigger.last, last) if _is_broken_off(reading, i)), last)
    for child in children(document, trigger.head, "conj", "advcl", "parataxis"):
        acts = (child in reading.trigger_at and not children(document, child, "mark")) or is_dep(
            document.tokens[child], "conj"
        )
        first = min(subtree(document, child))
        if child > head and acts and document.tokens[child].upos in _FINITE and _is_joined(reading, first):
            return min(first, last)
    return last


def _is_joined(reading: Reading, first: int) -> bool:
    """Whether a comma or conjunction opens a clause; in "menyebut 83 persen usaha berencana pindah" none does."""
    return bool({reading.document.tokens[i].upos for i in (first - 1, first)} & _JOINTS)


def _is_broken_off(reading: Reading, i: int) -> bool:
    """Whether a sentence ends at token ``i`` that the parser runs on: at a full stop, or a mark that closes nothing."""
    tokens = reading.document.tokens
    if i in reading.quote_of or i + 1 >= len(tokens):
        return False
    stops = tokens[i].text in (".", "!", "?") and tokens[i + 1].text[:1].isupper()
    return stops or (tokens[i].upos == "PUNCT" and tokens[i].text in _CLOSING)


def opens_next_act(reading: Reading, trigger: Trigger, i: int) -> bool:
    """Whether the speaker does one thing more at token ``i``: ", and" or a bare "and" before a cue of the same tense.

    "…, though she noted that" and "…, adding that" open somebody's next act as well.
    """
    tokens = reading.document.tokens
    if i in reading.quote_of or i + 2 >= len(tokens):
        return False
    at = i + 1 if tokens[i].text == "," else i
    joined = tokens[at].upos == "CCONJ"
    if not joined and at == i:
        return False
    cue = next((c for c in range(at + joined, min(at + 4, len(tokens))) if tokens[c].upos not in _BETWEEN), at)
    if cue not in cue_at(reading) or children(reading.document, cue, "nsubj"):
        return False
    if joined:
        return at > i or _is_past(tokens[cue]) == _is_past(tokens[trigger.head])
    return "Tense=Pres" in tokens[cue].feats and "VerbForm=Part" in tokens[cue].feats


def _is_past(token: Token) -> bool:
    return "Tense=Past" in token.feats


def next_act_before(reading: Reading, trigger: Trigger) -> bool:
    """Whether a cue itself is what a speaker does one thing more with."""
    return any(opens_next_act(reading, trigger, i) for i in (trigger.first - 2, trigger.first - 1) if i >= 0)
