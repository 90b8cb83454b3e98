"""Cue + content -> what else is told of the saying: to whom, through what, on what occasion, where, about what, when.

"…," kata Sari kepada wartawan dalam jumpa pers di Demak, Senin: addressee, occasion, place and time.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.extract.slots import follow, marked, together
from kg.extract.statement.cues import cue_at, is_bare
from kg.extract.statement.where import PLACES, met, where
from kg.extract.triggers import Trigger
from kg.model import Argument, Span, TimeValue
from kg.model.tree import ancestors, children, is_dep, noun_phrase, span_over
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed

Roles = dict[str, tuple[Argument, ...]]
_ACTORS = frozenset({"Person", "Organization", "Country", "Group"})
_SLOTTED = ("addressee", "medium", "topic")
_WHERE = ("place-marker", "origin-marker")
_YEAR = re.compile(r"\d{4}(/\d{4})?")
_APART = ("conj", "ccomp", "advcl", "parataxis", "acl")


def aside(reading: Reading, cue: int, sense: Sense, content: Sequence[Span], speakers: Sequence[Argument]) -> Roles:
    """What stands beside a cue, outside the content, by the slots of its frame and by what occasions and places are."""
    taken = {speaker.span for speaker in speakers}
    found: Roles = {}
    for role, heads in _heads(reading, cue, sense, content).items():
        free = (h for h in heads if h not in reading.timed and not _is_in_name(reading, h))
        fillers = dict.fromkeys(_filler(reading, role, h) for h in free)
        kept = [a for a in fillers if a.span not in taken and not any(c.overlaps(a.span) for c in content)]
        found[role] = tuple(a for a in kept if _fits(role, a))
        taken.update(a.span for a in found[role])
    if not found["place"]:
        seats = where(reading, (cue, *met(reading, cue), *(h for h in _occasions(reading, cue))))
        found["place"] = tuple(a for a in seats if a.span not in taken and not any(c.overlaps(a.span) for c in content))
    return found


def _occasions(reading: Reading, cue: int) -> Iterator[int]:
    """The occasions beside a cue on which it is said."""
    paths = sorted(reading.words("occasion-marker"))
    yield from (h for path in paths for h in marked(reading.document, cue, path) if _is_occasion(reading, h))


def _heads(reading: Reading, cue: int, sense: Sense, content: Sequence[Span]) -> dict[str, list[int]]:
    """Role -> the heads of what may fill it; a meeting is no medium, and a place may stand inside another role."""
    heads: dict[str, list[int]] = {role: [] for role in (*_SLOTTED, "occasion", "place")}
    for verb in _verbs(reading, cue, content):
        for role in _SLOTTED:
            paths = (path for path in sense.paths(role) if verb == cue or path != "obj")  # "…, kata Antara"
            tops = (h for path in paths for h in follow(reading.document, verb, path))
            heads[role] += [h for top in tops for h in _row(reading, role, top)]
        heads["occasion"] += _under(reading, verb, "occasion-marker")
        heads["place"] += _under(reading, verb, "place-marker")
    heads["place"] += [h for verb in met(reading, cue) for h in _under(reading, verb, "place-marker")]
    heads["medium"] += _relays(reading, cue)
    heads["occasion"] = [h for h in (*heads["medium"], *heads["occasion"]) if _is_occasion(reading, h)]
    media = (h for h in heads["medium"] if h not in heads["occasion"] and not _is_place(reading, h))
    media = (h for h in media if not reading.words("carrier-noun") or _carries(reading, h))
    for role, found in (("medium", tuple(media)), ("topic", tuple(heads["topic"]))):
        heads[role] = [h for h in found if not _is_no_matter(reading, h)]
    inner = [h for role in (*_SLOTTED, "occasion") for h in heads[role]]
    heads["place"] += [p for h in inner for marker in _WHERE for p in _under(reading, h, marker)]
    return heads


def _is_no_matter(reading: Reading, i: int) -> bool:
    """Whether a word is a verb, or only points back: "this was announced"."""
    token = reading.document.tokens[i]
    return token.upos == "VERB" or (token.upos == "PRON" and token.lower in reading.words("bare-pointer"))


def times(reading: Reading, cue: int, content: Sequence[Span]) -> Iterator[TimeValue]:
    """When it was said: the temporal expressions of the cue's own clause, outside the content."""
    seen = set()
    waiting = [cue, *met(reading, cue)]
    while waiting:
        at = waiting.pop(0)
        time = reading.timed.get(at)
        outside = time is not None and not any(c.overlaps(time.span) for c in content)
        if time and outside and at not in reading.quote_of and time.span not in seen and _is_when(reading, at, time):
            seen.add(time.span)
            yield time
        below = reading.document.children[at]
        waiting += [c for c in below if c in reading.timed or not _is_apart(reading, c)]


def _is_when(reading: Reading, i: int, time: TimeValue) -> bool:
    """Whether a time can be that of saying something: no length of time, and no year in the name of who says it."""
    value = time.timex or ""
    if value.startswith("P") and not value.endswith("_REF"):
        return False
    year = _YEAR.fullmatch(value) and not children(reading.document, i, "case")
    return not (year and any(is_dep(reading.document.tokens[a], "nsubj") for a in (i, *ancestors(reading.document, i))))


def _is_apart(reading: Reading, i: int) -> bool:
    return is_dep(reading.document.tokens[i], *_APART) and reading.document.tokens[i].upos in ("VERB", "AUX")


def _verbs(reading: Reading, cue: int, content: Sequence[Span]) -> list[int]:
    """The cue, and a second one of the same act behind it: "…, kata Sari mengatakan kepada wartawan"."""
    tokens = reading.document.tokens
    more = (c for c in children(reading.document, cue, "ccomp", "conj", "parataxis", "xcomp") if c in cue_at(reading))
    return [cue, *(c for c in more if not any(span.end > tokens[c].start for span in content))]


def _row(reading: Reading, role: str, head: int) -> tuple[int, ...]:
    return together(reading.document, head) if role == "addressee" else (head,)


def _under(reading: Reading, head: int, marker: str) -> list[int]:
    return [h for path in sorted(reading.words(marker)) for h in marked(reading.document, head, path)]


def _relays(reading: Reading, cue: int) -> Iterator[int]:
    """What handed the words on: "…," kata Iris, dikutip dari kanal YouTube Timnas."""
    sentence = reading.sentence(cue)
    for trigger in reading.triggers:
        if cue < trigger.first < sentence.last and trigger.head not in reading.quote_of and _hands_on(reading, trigger):
            behind = range(trigger.last, min(trigger.last + 2, sentence.last))
            nouns = [i for i in behind if reading.document.tokens[i].upos in ("NOUN", "PROPN")]
            yield from (i for i in nouns[:1] if _is_medium(reading, i))


def _is_medium(reading: Reading, i: int) -> bool:
    """Whether a token names who or what can hand words on: no event, as in "merujuk pada serangan itu"."""
    token = reading.document.tokens[i]
    return token.upos == "PROPN" or listed(reading.document.lang, "document-noun", token.text, token.lemma) is not None


def _carries(reading: Reading, i: int) -> bool:
    """Whether words can stand in what a token names: "in a note", and not "on his own experience"."""
    token, mention = reading.document.tokens[i], reading.mention(i)
    named = mention is not None and mention.form == "name"
    return (
        named or _is_medium(reading, i) or bool(listed(reading.document.lang, "carrier-noun", token.text, token.lemma))
    )


def _hands_on(reading: Reading, trigger: Trigger) -> bool:
    source = any(s.pos == "preposition" and is_a(s.type, "Statement") for s in trigger.senses)
    return source and not is_bare(reading, trigger.first)


def _is_occasion(reading: Reading, head: int) -> bool:
    token = reading.document.tokens[head]
    return listed(reading.document.lang, "occasion-noun", token.text, token.lemma) is not None


def _is_place(reading: Reading, head: int) -> bool:
    """Whether what could be a medium is a place: "told reporters in Doha"."""
    mention = reading.mention(head)
    return mention is not None and mention.kind in PLACES


def _is_in_name(reading: Reading, head: int) -> bool:
    """Whether a token stands inside a longer name, whose small words mark nothing: "Kementerian Dalam Negeri"."""
    mention = reading.mention(head)
    inside = mention is not None and mention.form == "name" and mention.head < head
    return inside and reading.document.tokens[head - 1].text[:1].isupper()


def _filler(reading: Reading, role: str, head: int) -> Argument:
    """A mention, or for media and occasions the noun phrase as far as it is one: without when and where."""
    if role not in ("medium", "occasion"):
        return reading.argument(head)
    tokens, phrase = reading.document.tokens, noun_phrase(reading.document, head)
    ends = (i for i in phrase if i > head and (i in reading.timed or _is_elsewhere(reading, i)))
    last = next(ends, phrase[-1] + 1)
    kept = [i for i in phrase if i < last]
    while len(kept) > 1 and tokens[kept[-1]].upos in ("PUNCT", "ADP"):
        kept.pop()
    return reading.words_at(span_over(reading.document, kept), "Thing")


def _is_elsewhere(reading: Reading, i: int) -> bool:
    """Whether a preposition or comma of a phrase leads over to a place or a time."""
    token = reading.document.tokens[i]
    places = reading.words("place-marker") | reading.words("origin-marker")
    return token.text == "," or (token.upos == "ADP" and token.lower in places)


def _fits(role: str, filler: Argument) -> bool:
    if role == "addressee":
        return filler.kind in _ACTORS
    return role != "place" or filler.kind in PLACES
