"""Harmful events -> places affected by them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.roles.fillers import PLACES
from kg.extract.roles.setting import checks_rumour, is_goal, is_marked
from kg.extract.roles.where import is_seat
from kg.model import Argument, Claim, Link, Span
from kg.model.tree import ancestors, tokens_in
from kg.terms.gazetteer import gazetteer
from kg.terms.ontology import is_a
from kg.terms.words import listed

HARMFUL = ("War", "Clash", "Attack", "Disaster", "Destruction", "Displacement", "Killing", "Injury", "Disappearance")
_NATURAL = ("Disaster", "War")
_CAUSES = ("Disaster", "War", "Attack", "Clash")
_PERSONAL = ("Killing", "Injury", "Disappearance", "Displacement")
_DOERS = ("agent", "party", "speaker", "recipient")
_PEOPLE = frozenset({"Person", "Group", "Country"})
_PLAYED = ("Attack", "Clash", "War", "Destruction")
LEAD = 3  # sentences that speak of what happened where the dateline says
_NAMED, _PART, _INHERITED, _DATELINE = 0.9, 0.8, 0.6, 0.4


def affected(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Which place suffers which event: where it happens, what it strikes, else the sentence's or the dateline's place.

    What the same words name as suffering several is one claim, of what came first: of the flood before its dead.

    id: Banjir bandang melanda Luwu Utara. en: The war has flattened much of northern Gaza.
    """
    found: dict[Span, list[tuple[tuple[bool, bool], Claim]]] = {}
    for event in () if checks_rumour(reading) else _harmful(reading, events):
        caused = not any(is_a(event.type, kind) for kind in _CAUSES)
        for place, weight in _places(reading, event):
            if _suffers(reading, event, place):
                order = event.modality != "asserted", caused
                found.setdefault(place.span, []).append((order, _claim(event, place, weight)))
    yield from map(_joined, found.values())


def _joined(ranked: Sequence[tuple[tuple[bool, bool], Claim]]) -> Claim:
    """The claims of one place as one: the first in rank, with a link to the event of each."""
    claims = [claim for _, claim in sorted(ranked, key=lambda pair: pair[0])]
    return replace(claims[0], links=tuple(dict.fromkeys(link for claim in claims for link in claim.links)))


def _harmful(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """The events that a place can suffer from: harm that happened, no match and nobody's own."""
    for claim in events:
        harmful = any(is_a(claim.type, kind) for kind in HARMFUL) and claim.polarity == "positive"
        sport = reading.is_match and any(is_a(claim.type, kind) for kind in _PLAYED)
        if harmful and not sport and not _is_private(reading, claim) and not _is_unlike(reading, claim):
            yield claim


def _suffers(reading: Reading, claim: Claim, place: Argument) -> bool:
    """Whether words name a place that an event can strike: a whole name, of no body, where nobody is only cared for."""
    if not _is_named(reading, place) or not _is_whole(reading, place):
        return False
    elsewhere = _is_care(reading, claim, place) or is_goal(reading, claim, place) or _is_compared(reading, place)
    return not elsewhere and not _is_body(reading, place)


def _is_compared(reading: Reading, place: Argument) -> bool:
    """Whether a place is only where something is the greatest: "pembangkit listrik terbesar di Eropa"."""
    tokens, first = reading.document.tokens, tokens_in(reading.document, place.span)[0]
    return first > 1 and tokens[first - 2].lower in reading.words("superlative")


def _is_body(reading: Reading, place: Argument) -> bool:
    """Whether a name is known as that of a body alone, and no house of one: "kilang Aramco"."""
    known = gazetteer().lookup(place.name, reading.document.lang)
    return bool(known) and not {entry.kind for entry in known} & PLACES and not is_seat(reading, place.name)


def _is_private(reading: Reading, claim: Claim) -> bool:
    """Whether harm is one person's own, which no place suffers from: nobody did it, nothing caused it, one moved."""
    words = claim.trigger.of(reading.body).lower()
    if words in reading.words("natural-death"):
        return True
    if words in reading.words("fall-verb"):
        return not any(_is_heavy(reading, a) for a in claim.fillers("patient"))
    alone = all(a.kind == "Person" or _is_one(reading, a) for a in claim.fillers("patient"))
    moved = is_a(claim.type, "Displacement") and bool(claim.fillers("patient"))
    return any(is_a(claim.type, kind) for kind in _PERSONAL) and alone and (moved or not claim.fillers("agent"))


def _is_one(reading: Reading, who: Argument) -> bool:
    """Whether a description is one of a single person: "salah satu pendiri partai"."""
    first = (reading.document.tokens[i].lower for i in tokens_in(reading.document, who.span)[:1])
    return any(word in reading.words("single-opener") for word in first)


def _is_heavy(reading: Reading, thing: Argument) -> bool:
    """Whether what falls harms the place it falls on: a plane, a missile, no choice and no walker."""
    tokens = (reading.document.tokens[i] for i in tokens_in(reading.document, thing.span))
    return any(token.lower in reading.words("falling-noun") for token in tokens)


def _is_unlike(reading: Reading, claim: Claim) -> bool:
    """Whether an event cannot harm as its word says: a disaster that somebody makes, a move of what is no people."""
    kinds = {a.kind for a in claim.fillers("agent")}
    if is_a(claim.type, "Storm"):
        verbs = (reading.document.tokens[i].upos == "VERB" for i in tokens_in(reading.document, claim.trigger))
        return "Event" not in kinds and any(verbs)
    if _is_service(reading, claim) or _is_swamped(reading, claim) or _is_none(reading, claim):
        return True
    if is_a(claim.type, "Disaster") and not is_a(claim.type, "Accident") and not is_a(claim.type, "Fire"):
        return "Person" in kinds
    moved = {a.kind for a in claim.fillers("patient")}
    evicted = claim.trigger.of(reading.body).lower() in reading.words("evict-word")
    if not is_a(claim.type, "Displacement") or evicted:
        return False
    return (bool(moved) and not moved & _PEOPLE) or any(_flees_law(reading, a) for a in claim.fillers("patient"))


def _flees_law(reading: Reading, who: Argument) -> bool:
    """Whether those who flee or are moved are prisoners or suspects."""
    known = reading.words("fugitive")
    return any(reading.document.tokens[i].lower in known for i in tokens_in(reading.document, who.span))


def _is_none(reading: Reading, claim: Claim) -> bool:
    """Whether it is said that there is no such thing: "belum ada pengungsi"."""
    first = _first(reading, claim)
    before = [token.lower for token in reading.document.tokens[max(first - 2, reading.sentence(first).first) : first]]
    return len(before) == 2 and before[0] in reading.words("negator") and before[1] in reading.words("existence")


def _is_swamped(reading: Reading, claim: Claim) -> bool:
    """Whether a place is only full of something, as if it were flooded: "kebanjiran mobil", "dihujani kritik"."""
    tokens, end = reading.document.tokens, _first(reading, claim) + 1
    full = claim.trigger.of(reading.body).lower() in reading.words("swamp-word")
    behind = tokens[end] if end < reading.sentence(end - 1).last else None
    weapon = behind is not None and behind.lower in reading.words("missile-noun")
    return full and behind is not None and behind.upos == "NOUN" and not weapon


def _is_service(reading: Reading, claim: Claim) -> bool:
    """Whether an event's word only says what somebody is there for: "petugas pemadam kebakaran", "asuransi banjir"."""
    first = next(reading.between(claim.trigger.start, claim.trigger.end))
    return first > 0 and reading.document.tokens[first - 1].lower in reading.words("service-noun")


def _is_care(reading: Reading, claim: Claim, place: Argument) -> bool:
    """Whether people who were hurt elsewhere are only brought to a place: a hospital, and nothing struck it."""
    known, said = reading.words("care-place"), place.name.lower().split()
    return any(is_a(claim.type, kind) for kind in _PERSONAL) and bool(known & {*said, " ".join(said[:2])})


def _is_whole(reading: Reading, place: Argument) -> bool:
    """Whether a place is no part of a longer name, nor where a road only leads: "Air India", "tol arah Jakarta"."""
    inside, tokens = tokens_in(reading.document, place.span), reading.document.tokens
    first = inside[0]
    if len(tokens[inside[-1]].text) == 1 and tokens[inside[-1]].text.isalpha():
        return False  # "Jalan I" of "Jalan I Gusti Ngurah Rai"
    if first == reading.sentence(first).first:
        return True
    before = tokens[first - 1]
    place_word = listed(reading.document.lang, "place-noun", before.text, before.lemma)
    word = before.upos in ("PROPN", "NOUN")
    named = word and before.text[:1].isupper() and first - 1 not in reading.mention_of
    opens = first - 1 == reading.sentence(first).first
    return before.lower not in reading.words("heading-word") and (not named or opens or place_word is not None)


def _is_named(reading: Reading, place: Argument) -> bool:
    """Whether a place has a name, or describes one by a name; words that are an event themselves are no place."""
    inside = tokens_in(reading.document, place.span)
    tokens = reading.document.tokens
    pronoun = any(tokens[i].upos == "PRON" for i in inside)
    opening = _opening(reading, inside[0]) if inside else -1  # a dateline has no tokens
    capital = any(tokens[i].text[:1].isupper() and i != opening for i in inside)
    bare = all(tokens[i].lower in reading.words("place-noun") for i in inside)  # "Jalan", "Hutan"
    counted = any(tokens[i].upos == "NUM" for i in inside)  # "Tujuh rumah"
    named = ((capital and not counted) or _is_known(reading, place)) and not bare
    return named and not pronoun and not any(i in reading.trigger_at for i in inside)


def _opening(reading: Reading, i: int) -> int:
    """The first word of a sentence, behind the marks that open it: "“Lahan sawit yang terbakar …"."""
    sentence = reading.sentence(i)
    words = (at for at in range(sentence.first, sentence.last) if reading.document.tokens[at].upos != "PUNCT")
    return next(words, sentence.first)


def _is_known(reading: Reading, place: Argument) -> bool:
    """Whether a place is named somewhere, or a name stands in its words, so that its capital is no sentence's."""
    known = (m for m in reading.document.mentions if m.form == "name" and m.kind in PLACES)
    return any(place.span.covers(m.span) or place.name == m.name for m in known)


def _places(reading: Reading, claim: Claim) -> Iterator[tuple[Argument, float]]:
    """Places named for the event, places inside what it strikes, or the one place around it."""
    personal = any(is_a(claim.type, kind) for kind in (*_PERSONAL, "Accident"))
    struck = [a for role in (("place",) if personal else ("place", "patient")) for a in claim.fillers(role)]
    named = [inner for a in struck if a.kind in PLACES for inner in _innermost(reading, a)]
    things = (a for a in claim.fillers("patient") if a.kind == "Thing")
    inside = [p for a in things for p in _within(reading, a.span) if _is_sure(reading, p) and _is_there(reading, a, p)]
    if named or inside:
        narrow = [n for place in named for n in _narrower(reading, place)]
        yield from ((place, _NAMED) for place in dict.fromkeys([*narrow, *named]))
        yield from ((place, _PART) for place in dict.fromkeys(inside) if place not in named)
    elif _is_natural(claim) or (_is_toll(claim) and not _is_told(reading, claim)):
        yield from _inherited(reading, claim)


def _is_there(reading: Reading, thing: Argument, place: Argument) -> bool:
    """Whether a thing lies where its name says, and is no vehicle or weapon of a country's: "30 drone Rusia"."""
    return not _is_heavy(reading, thing) or is_marked(reading, place)


def _is_sure(reading: Reading, place: Argument) -> bool:
    """Whether a name inside what is struck is one of a place: known, told by "Desa" or the like, or behind "di"."""
    known = bool(gazetteer().lookup(place.name, reading.document.lang))
    return known or _is_led(reading, place.span) or is_marked(reading, place)


def _narrower(reading: Reading, place: Argument) -> Iterator[Argument]:
    """The places that stand before a place and a comma, in which they are: "Kecamatan X" of "…, Kabupaten Y"."""
    at = tokens_in(reading.document, place.span)[0] - 1
    while at > 0 and reading.document.tokens[at].text == "," and at - 1 in reading.mention_of:
        number = reading.mention_of[at - 1]
        mention = reading.document.mentions[number]
        if mention.form != "name" or mention.kind not in PLACES or not _is_led(reading, mention.span):
            return
        yield reading.mentioned(number)
        at = tokens_in(reading.document, mention.span)[0] - 1


def _is_led(reading: Reading, span: Span) -> bool:
    """Whether a word such as "Desa" or "Kecamatan" opens a place's name, so that what follows says where it is."""
    first = reading.document.tokens[tokens_in(reading.document, span)[0]]
    return listed(reading.document.lang, "place-noun", first.text, first.lemma) is not None


def _is_natural(claim: Claim) -> bool:
    """Whether something happens to a whole place: a disaster, a war."""
    return any(is_a(claim.type, kind) for kind in _NATURAL)


def _leads(reading: Reading, claim: Claim) -> bool:
    """Whether an event is told in the first sentences."""
    return reading.sentence(_first(reading, claim)).i < LEAD


def _is_toll(claim: Claim) -> bool:
    """Whether several people are killed or hurt, which a place suffers from where its sentence names one."""
    groups = {a.kind for a in claim.fillers("patient")}
    return "Group" in groups and any(is_a(claim.type, kind) for kind in ("Killing", "Injury"))


def _is_told(reading: Reading, claim: Claim) -> bool:
    """Whether the sentence also says who said so, perhaps elsewhere: "kata juru bicara di Jenewa"."""
    sentence = reading.sentence(_first(reading, claim))
    triggers = (reading.trigger_at.get(i) for i in range(sentence.first, sentence.last))
    return any(is_a(sense.type, "Statement") for trigger in triggers if trigger for sense in trigger.senses)


def _innermost(reading: Reading, place: Argument) -> Iterator[Argument]:
    """The place itself, or the one that its words are in: "Jalan Raya Burneh" of "satu rumah di Jalan Raya Burneh"."""
    marks, tokens = reading.words("place-marker"), reading.document.tokens
    at = next((i for i in tokens_in(reading.document, place.span) if tokens[i].lower in marks), None)
    behind = () if at is None else (p for p in _within(reading, place.span) if p.start > tokens[at].end)
    yield next(iter(behind), place)


def _within(reading: Reading, span: Span) -> Iterator[Argument]:
    """Places named inside a longer phrase: "sebagian besar wilayah Gaza utara"."""
    for number, mention in enumerate(reading.document.mentions):
        if mention.form == "name" and mention.kind in PLACES and span.covers(mention.span) and mention.span != span:
            yield reading.mentioned(number)


def _inherited(reading: Reading, claim: Claim) -> Iterator[tuple[Argument, float]]:
    """The only place of the sentence that does not act itself, else the dateline's, with less confidence."""
    sentence = reading.sentence_span(_first(reading, claim))
    doers = {a.name for role in _DOERS for a in claim.fillers(role)}
    found = {a.name: a for a in _within(reading, sentence)}
    here = {name: a for name, a in found.items() if name not in doers and _is_where(reading, claim, a)}
    line = reading.document.dateline
    if len(here) == 1 and all(name in here or _is_wider(reading, a) for name, a in found.items()):
        yield next(iter(here.values())), _INHERITED
    elif not found and line and _is_natural(claim) and _leads(reading, claim) and _is_only(reading, line.name):
        yield Argument(line.span.start, line.span.end, line.name, line.name, line.kind), _DATELINE


def _is_where(reading: Reading, claim: Claim, place: Argument) -> bool:
    """Whether a place says where the event is: behind "di", in the same quote, and not only where another thing is."""
    first, own = tokens_in(reading.document, place.span)[0], _first(reading, claim)
    if not is_marked(reading, place) or reading.quote_of.get(first) != reading.quote_of.get(own):
        return False
    crossed = False
    for above in ancestors(reading.document, tokens_in(reading.document, place.span)[-1]):
        token = reading.document.tokens[above]
        if place.span.covers(Span(token.start, token.end)) or _is_spot(reading, above):
            continue
        if above in reading.trigger_at:
            senses = reading.trigger_at[above].senses
            return any(is_a(sense.type, kind) for sense in senses for kind in (*HARMFUL, "Accident"))
        if token.upos != "NOUN":
            return token.upos != "PROPN" and not crossed
        crossed = crossed or token.lower not in reading.words("happening-noun")
    return not crossed


def _is_spot(reading: Reading, i: int) -> bool:
    """Whether a noun is only one of a place in which the named one is: "sekolah di Graz"."""
    token = reading.document.tokens[i]
    return listed(reading.document.lang, "place-noun", token.text, token.lemma) is not None


def _is_wider(reading: Reading, place: Argument) -> bool:
    """Whether a place behind a comma only says what the one before is in: "di Dordrecht, Belanda"."""
    first = tokens_in(reading.document, place.span)[0]
    return first > 1 and reading.document.tokens[first - 1].text == "," and first - 2 in reading.mention_of


def _is_only(reading: Reading, name: str) -> bool:
    """Whether the first sentences name no other place than the dateline's, where what they tell may have happened."""
    lead = reading.document.sentences[:LEAD]
    end = reading.document.tokens[lead[-1].last - 1].end
    places = (m for m in reading.document.mentions if m.kind in PLACES and m.form == "name" and m.span.start < end)
    return all(m.name == name for m in places)


def _first(reading: Reading, claim: Claim) -> int:
    return next(reading.between(claim.trigger.start, claim.trigger.end))


def _claim(event: Claim, place: Argument, weight: float) -> Claim:
    return replace(
        event,
        type="Affected",
        trigger=place.span,
        roles=(("place", (place,)),),
        finder="affected",
        confidence=round(event.confidence * weight, 2),
        links=(Link("event", event.key),),
    )
