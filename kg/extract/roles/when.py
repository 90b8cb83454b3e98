"""Event -> when it happens: the temporal expressions of its own clause that tell a time of it, and not of a thing.

id: "DPR menyetujui anggaran tahun 2020 pada Selasa" happens on Tuesday. en: "Parliament passed the 2020 budget on
Tuesday" does too.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from kg.extract.reading import Reading
from kg.extract.roles.fillers import HARM
from kg.extract.slots import light_verb
from kg.extract.triggers import Trigger
from kg.model import TimeValue
from kg.model.tree import ancestors, children, is_dep
from kg.terms.ontology import is_a

_APART = ("ccomp", "acl", "parataxis", "advcl", "conj")
_YEAR = 4  # digits of a year
_MONTH = 7  # characters of a month: "2019-09"
_MEDIUM = 6  # words between "melansir" and the day of its report


def times(reading: Reading, trigger: Trigger) -> Iterator[TimeValue]:
    """Temporal expressions of the event's own clause: below the trigger, or below the verb that carries it.

    Of two in a row the second is the date: "Kamis pada 22 Agustus". Beside a date "saat ini" tells nothing.
    """
    found = sorted(_found(reading, trigger), key=lambda time: time.span)
    dated = any(_is_date(time) for time in found)
    for at, time in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        repeated = following is not None and _is_date(following) and _is_beside(reading, time, following)
        if not repeated and not (dated and (time.timex or "").endswith("_REF")):
            yield time


def lies_ahead(reading: Reading, found: Iterable[TimeValue]) -> bool:
    """Whether a day that is told is later than the article, so that what it is the day of has not been yet."""
    today = reading.document.article.date
    return today is not None and any(time.begin is not None and time.begin > today for time in found)


def _is_date(time: TimeValue) -> bool:
    """Whether a temporal expression is as exact as a day, and does not only point at now or then."""
    return time.kind == "DATE" and (time.timex or "").count("-") > 1


def _is_beside(reading: Reading, time: TimeValue, following: TimeValue) -> bool:
    """Whether nothing but a preposition stands between two temporal expressions."""
    between = [reading.document.tokens[i] for i in reading.between(time.span.end, following.span.start)]
    return len(between) <= 1 and all(token.upos == "ADP" for token in between)


def _found(reading: Reading, trigger: Trigger) -> Iterator[TimeValue]:
    seen = set()
    for top in _tops(reading, trigger.head):
        opened = _opened(reading, top)
        for i in _clause(reading, top, trigger.head):
            time = reading.timed.get(i) if i >= opened else None
            if time and time.span not in seen and _is_when(reading, trigger, time):
                seen.add(time.span)
                yield time
    for i in _beside(reading, trigger.head):
        time = reading.timed[i]
        if time.span not in seen and _is_when(reading, trigger, time):
            seen.add(time.span)
            yield time


def _beside(reading: Reading, head: int) -> Iterator[int]:
    """The times of a sentence without a verb, which the tree hangs on whom it tells of: "12 orang tewas, Senin"."""
    tokens = reading.document.tokens
    told = tokens[head]
    if told.upos in ("NOUN", "PROPN") and is_dep(told, "obl", "nmod"):
        told = tokens[told.head]  # "tewas dalam serangan, Senin"
    noun = tokens[told.head]
    if is_dep(told, "amod", "acl") and noun.head == noun.i and noun.upos in ("NOUN", "PROPN"):
        yield from (c for c in children(reading.document, noun.i, "nmod", "obl") if c in reading.timed and c > told.i)


def _opened(reading: Reading, top: int) -> int:
    """Where a clause begins that says what came before or after: "pada Sabtu sebelum Sari tiba, Budi pergi"."""
    known = reading.words("sequence-marker") | reading.words("until-marker")
    marks = children(reading.document, top, "mark")
    return max((m for m in marks if m < top and reading.document.tokens[m].lower in known), default=0)


def _is_when(reading: Reading, trigger: Trigger, time: TimeValue) -> bool:
    """Whether a temporal expression tells when: no age or length, no year of a law or budget, no end of a term."""
    if time.kind == "DURATION":
        return False
    first = next(reading.between(time.span.start, time.span.end), 0)
    if first == 0:
        return True
    tokens = reading.document.tokens
    if is_of_law(reading, first) or _is_of_report(reading, first):
        return False
    if _is_rough(time) and tokens[first - 1].lower in reading.words("aim-year"):
        return False  # "meramalkan pertumbuhan untuk tahun 2027"
    if time.kind == "SET" and len(list(reading.between(time.span.start, time.span.end))) == 1:
        return False  # "kebutuhan sehari-hari"
    if _is_rough(time) and first != trigger.last and _hangs_on_noun(reading, time, first):
        return False  # "merilis data penjualan bulan Januari"
    if tokens[first - 1].lower in reading.words("end-marker"):
        return False
    return not (_is_year(time) and first != trigger.last and _is_of_thing(reading, trigger, time, first))


def is_of_law(reading: Reading, first: int) -> bool:
    """Whether a time belongs to the number of a law: "UU Nomor 31 Tahun 1999", "Nomor: 17 Tahun 2023, tanggal …"."""
    known = reading.words("law-number")
    tokens, at = reading.document.tokens, first - 1
    while at > 0 and (tokens[at].text in (",", ":") or at in reading.timed):
        at -= 1
    if at == first - 1 and tokens[at].upos != "NUM":
        return False
    numbers = [i for i in range(max(at - 2, 0), at) if tokens[i].lower in known]
    return tokens[at].upos == "NUM" and bool(numbers) and all(tokens[i].text == ":" for i in range(numbers[-1] + 1, at))


def _is_of_report(reading: Reading, first: int) -> bool:
    """Whether a time says when another medium told it: "Melansir Newsweek, Selasa (17/6/2025), …"."""
    tokens, known = reading.document.tokens, reading.words("media-intro")
    for i in range(first - 1, max(first - 1 - _MEDIUM, reading.sentence(first).first - 1), -1):
        if any(tokens[i].lower.startswith(word) for word in known):
            return True
        if tokens[i].upos not in ("PROPN", "PUNCT", "ADP", "X", "NOUN"):
            return False
    return False


def _is_of_thing(reading: Reading, trigger: Trigger, time: TimeValue, first: int) -> bool:
    """Whether a year belongs to a thing: right behind its name, "Pilgub 2024", or to a noun, "anggaran tahun 2020"."""
    tokens = reading.document.tokens
    if "/" in (time.timex or ""):
        return tokens[first - 1].upos != "ADP"
    named = time.text[:1].isupper() and tokens[first - 1].upos == "PROPN"  # "UUD NRI Tahun 1945"
    if named or not any(char.isalpha() for char in time.text):
        return tokens[first - 1].upos in ("NOUN", "PROPN", "X")
    above = {tokens[i].head for i in reading.between(time.span.start, time.span.end)}
    outside = (i for i in above if i not in reading.timed and not trigger.first <= i < trigger.last)
    return any(tokens[i].upos == "NOUN" for i in outside)


def _hangs_on_noun(reading: Reading, time: TimeValue, first: int) -> bool:
    """Whether a month stands right behind the noun that it is of, and that noun is no event."""
    before, inside = reading.document.tokens[first - 1], set(reading.between(time.span.start, time.span.end))
    under = any(reading.document.tokens[i].head == before.i for i in inside)
    return before.upos == "NOUN" and under and before.i not in reading.trigger_at and time.text[:1].islower()


def _is_rough(time: TimeValue) -> bool:
    """Whether a time is no more exact than months."""
    ends = (time.timex or "").split("/")
    return time.kind == "DATE" and all(len(end) <= _MONTH and end[:1].isdigit() for end in ends)


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
    token = reading.document.tokens[head]
    if is_dep(token, "xcomp") and token.head not in reading.trigger_at:  # "mulai menyerang pada Senin"
        tops.append(token.head)
    if reading.document.tokens[head].upos in ("NOUN", "PROPN"):
        chain = [head, *ancestors(reading.document, head)]
        verbs = ((b, a) for b, a in pairwise(chain) if reading.document.tokens[a].upos == "VERB")
        for below, verb in islice(verbs, 1):
            if _is_whole(reading, chain[1 : chain.index(verb)]) and _shares(reading, below, verb):
                tops.append(verb)
    return tops


def _is_whole(reading: Reading, between: list[int]) -> bool:
    """Whether nouns between an event's and its verb name no other thing: "insiden penembakan", not "sidang kasus".

    Where another event stands between, the verb tells when that one happens.
    """
    said = {i: reading.document.tokens[i].lower for i in between}
    others = (i for i in between if said[i] not in reading.words("happening-noun"))
    return not any(i in reading.trigger_at or said[i] in reading.words("trial") for i in others)


def _shares(reading: Reading, noun: int, verb: int) -> bool:
    """Whether the time of a verb is one of the event that a noun below it names, and not only of its own.

    What is denied, asked for or talked over on Monday need not happen then; where people die in an attack, it does.
    """
    trigger = reading.trigger_at.get(verb)
    token = reading.document.tokens[noun]
    senses = trigger.senses if trigger else ()
    own = reading.trigger_at.get(noun)
    same = any(is_a(sense.type, s.type) for sense in senses for s in (own.senses if own else ()))
    if is_dep(token, "nsubj") and reading.document.tokens[verb].lower in reading.words("fail-verb"):
        return False  # "gugatan itu gagal pada Mei"
    if is_dep(token, "nsubj", "csubj") and (same or token.dep != "nsubj:pass"):
        return True
    return not senses or any(is_a(sense.type, kind) for sense in senses for kind in HARM)
