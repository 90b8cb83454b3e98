"""Contents that say nothing by themselves: "hal ini", a pronoun, who is asked, on what occasion."""

from collections.abc import Sequence

from kg.extract.fillers import ACTORS
from kg.extract.reading import Reading
from kg.extract.slots import is_passive
from kg.extract.triggers import Trigger
from kg.model import Span
from kg.model.tree import children, subtree, tokens_in
from kg.terms.lexicon import Sense
from kg.terms.words import listed, words

_POINTING = frozenset({"PRON", "DET", "PUNCT", "ADP"})
_TELLING = frozenset({"VERB", "AUX", "ADJ", "NUM"})


def is_hollow(reading: Reading, trigger: Trigger, sense: Sense, content: Span, is_clause: bool) -> bool:
    """Whether the words behind a cue are none of what was said."""
    run = [i for i in tokens_in(reading.document, content) if i not in reading.timed]
    if not run or all(reading.document.tokens[i].upos in _POINTING for i in run):
        return True
    if all(reading.document.tokens[i].lower.strip(".") in words("mul", "legal-form") for i in run):
        return True  # "menyatakan PT." of a sentence that is cut there
    top = next((i for i in run if reading.document.tokens[i].head not in run), run[0])
    if _is_occasion(reading, top):
        return True
    if is_clause:
        return False
    if reading.document.tokens[reading.sentence(trigger.head).last - 1].text == ":":
        return True  # "Akun itu menambahkan narasi:" only announces the words
    return _points_back(reading, top) or _is_asked(reading, sense, top, run) or _is_beyond(reading, trigger, run[0])


def _is_occasion(reading: Reading, top: int) -> bool:
    """Whether words only tell where it was said: "Hal ini disampaikan Sari dalam konferensi pers"."""
    token, document = reading.document.tokens[top], reading.document
    known = reading.words("occasion-marker")
    marked = any(document.tokens[c].lower in known for c in children(document, top, "case"))
    return marked and listed(document.lang, "occasion-noun", token.text, token.lemma) is not None


def _points_back(reading: Reading, top: int) -> bool:
    """Whether words only point at what was said before: "mengungkapkan hal ini pada Senin", "hal yang sama"."""
    tokens = reading.document.tokens
    if tokens[top].lower not in reading.words("pointer-noun"):
        return False
    pointing = reading.words("demonstrative") | reading.words("same-word")
    return any(tokens[i].lower in pointing for i in subtree(reading.document, top))


def _is_asked(reading: Reading, sense: Sense, top: int, run: Sequence[int]) -> bool:
    """Whether words are only who is asked or taken along: "mengajak Sari ke butiknya"."""
    taken = "obj" in sense.paths("addressee") and reading.argument(top).kind in ACTORS
    return taken and not any(reading.document.tokens[i].upos in _TELLING for i in run)


def _is_beyond(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether the clause of a passive cue has ended before the words: "Meski diprotes warga, proyek itu berlanjut"."""
    between = range(trigger.last, first)
    passed = any(reading.document.tokens[i].text == "," for i in between)
    return passed and is_passive(reading.document, trigger.head)
