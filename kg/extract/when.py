"""Event -> when it happens: the temporal expressions of its own clause that tell a time of it, and not of a thing.

id: "DPR menyetujui anggaran tahun 2020 pada Selasa" happens on Tuesday. en: "Parliament passed the 2020 budget on
Tuesday" does too.
"""

from collections.abc import Iterator
from itertools import islice, pairwise

from kg.extract.fillers import HARM
from kg.extract.reading import Reading
from kg.extract.slots import light_verb
from kg.extract.triggers import Trigger
from kg.model import TimeValue
from kg.model.tree import ancestors, children, is_dep
from kg.terms.ontology import is_a

_APART = ("ccomp", "acl", "parataxis", "advcl", "conj")
_YEAR = 4  # digits of a year


def times(reading: Reading, trigger: Trigger) -> Iterator[TimeValue]:
    """Temporal expressions of the event's own clause: below the trigger, or below the verb that carries it."""
    seen = set()
    for top in _tops(reading, trigger.head):
        for i in _clause(reading, top, trigger.head):
            time = reading.timed.get(i)
            if time and time.span not in seen and _is_when(reading, trigger, time):
                seen.add(time.span)
                yield time


def _is_when(reading: Reading, trigger: Trigger, time: TimeValue) -> bool:
    """Whether a temporal expression tells when: no age or length, no year of a law or budget, no end of a term."""
    if time.kind == "DURATION":
        return False
    first = next(reading.between(time.span.start, time.span.end), 0)
    if first == 0:
        return True
    tokens, known = reading.document.tokens, reading.words("number-noun")
    if _is_of_law(reading, first, known):
        return False
    if _is_year(time) and tokens[first - 1].lower in reading.words("aim-year"):
        return False  # "meramalkan pertumbuhan untuk tahun 2027"
    if tokens[first - 1].lower in reading.words("end-marker"):
        return False
    return not (_is_year(time) and first != trigger.last and _is_of_thing(reading, trigger, time, first))


def _is_of_law(reading: Reading, first: int, known: frozenset[str]) -> bool:
    """Whether a time belongs to the number of a law: "UU Nomor 31 Tahun 1999", "Nomor: 17 Tahun 2023, tanggal …"."""
    tokens, at = reading.document.tokens, first - 1
    while at > 0 and (tokens[at].text in (",", ":") or at in reading.timed):
        at -= 1
    if at == first - 1 and tokens[at].upos != "NUM":
        return False
    numbers = [i for i in range(max(at - 2, 0), at) if tokens[i].lower in known]
    return tokens[at].upos == "NUM" and bool(numbers) and all(tokens[i].text == ":" for i in range(numbers[-1] + 1, at))


def _is_of_thing(reading: Reading, trigger: Trigger, time: TimeValue, first: int) -> bool:
    """Whether a year belongs to a thing: right behind its name, "Pilgub 2024", or to a noun, "anggaran tahun 2020"."""
    tokens = reading.document.tokens
    if "/" in (time.timex or ""):
        return tokens[first - 1].upos != "ADP"
    named = time.text[:1].isupper() and tokens[first - 1].upos == "PROPN"  # "UUD NRI Tahun 1945"
    if named or not any(char.isalpha() for char in time.text):
        return tokens[first - 1].upos in ("NOUN", "PROPN")
    above = {tokens[i].head for i in reading.between(time.span.start, time.span.end)}
    outside = (i for i in above if i not in reading.timed and not trigger.first <= i < trigger.last)
    return any(tokens[i].upos == "NOUN" for i in outside)


def _is_year(time: TimeValue) -> bool:
    """Whether a time is no more exact than years, as in the name of what is of them: "Pilgub 2024"."""
    return all(len(part) == _YEAR and part.isdigit() for part in (time.timex or "").split("/"))


def _clause(reading: Reading, top: int, own: int) -> Iterator[int]:
    """The tokens of one clause, without its subclauses and without what other events of it govern.

    Of its subject only a time of day or week belongs to it that stands before the verb: "Trump pada Rabu menyerang".
    """
    document, waiting = reading.document, [top]
    while waiting:
        at = waiting.pop(0)
        yield at
        for child in document.children[at]:
            token = document.tokens[child]
            apart = is_dep(token, *_APART) and child not in reading.timed
            if is_dep(token, "nsubj") and child not in reading.timed and child != own:
                below = document.children[child]
                waiting += [c for c in below if c in reading.timed and children(document, c, "case")]
            elif child == own or not (apart or child in reading.trigger_at):
                waiting.append(child)


def _tops(reading: Reading, head: int) -> list[int]:
    """The trigger, its light verb, and for a noun the verb of its clause."""
    tops = [head, *filter(None, [light_verb(reading.document, head)])]
    if reading.document.tokens[head].upos in ("NOUN", "PROPN"):
        chain = [head, *ancestors(reading.document, head)]
        verbs = ((b, a) for b, a in pairwise(chain) if reading.document.tokens[a].upos == "VERB")
        tops += [verb for below, verb in islice(verbs, 1) if _shares(reading, below, verb)]
    return tops


def _shares(reading: Reading, noun: int, verb: int) -> bool:
    """Whether the time of a verb is one of the event that a noun below it names, and not only of its own.

    What is denied, asked for or talked over on Monday need not happen then; where people die in an attack, it does.
    """
    trigger = reading.trigger_at.get(verb)
    token = reading.document.tokens[noun]
    senses = trigger.senses if trigger else ()
    own = reading.trigger_at.get(noun)
    same = any(is_a(sense.type, s.type) for sense in senses for s in (own.senses if own else ()))
    if is_dep(token, "nsubj", "csubj") and (same or token.dep != "nsubj:pass"):
        return True
    return not senses or any(is_a(sense.type, kind) for sense in senses for kind in HARM)
