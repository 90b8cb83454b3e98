"""Frames of the lexicon over the trees -> events: who did what to whom, where and when."""

from collections.abc import Iterator

from kg.extract.doubt import is_anybody, is_asked, is_hoax
from kg.extract.fillers import ACTORS, HARM, PLACES, Fillers, harms
from kg.extract.reading import Reading
from kg.extract.slots import follow, is_passive
from kg.extract.slots.marks import is_gerund
from kg.extract.stance import asked, stance
from kg.extract.talks import is_called_off, is_lonely
from kg.extract.triggers import Trigger
from kg.extract.when import times
from kg.model import Argument, Claim, Evidence, Span
from kg.model.tree import children, is_dep
from kg.terms.lexicon import Sense
from kg.terms.offices import offices
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

_ANCHORS = frozenset(
    {"speaker", "addressee", "agent", "patient", "party", "mediator", "recipient", "place", "person", "organization"}
)
_CORE = frozenset({"agent", "patient", "party", "mediator", "person"})
_TO_PEOPLE = (
    "Killing",
    "Injury",
    "Detention",
    "HostageTaking",
    "Release",
    "Expulsion",
    "Displacement",
    "Disappearance",
)
_GIVEN = (
    "War",
    "Attack",
    "Clash",
    "Disaster",
    "Killing",
    "Injury",
    "Destruction",
    "Disappearance",
    "Detention",
    "HostageTaking",
    "Protest",
)
_PLAYED = (
    "Attack",
    "Clash",
    "War",
    "Meeting",
    "Rescue",
    "Destruction",
    "Denial",
    "Threat",
    "Seizure",
    "Aid",
    "Ruling",
    "Withdrawal",
    "Release",
    "Accident",
    "Detention",
    "Prediction",
)
_BODILY = (*HARM, *_PLAYED, "Mobilization")
_HELD = frozenset({"Meeting", "Visit"})
"""What may be called off."""
_TITLE = 15  # words that the title of a law may be long
_SPORT = 2  # words of sport from which on a sentence tells of a match
_ARMED = 3  # different words of war from which on an article tells of one
_ACTING = frozenset({"agent", "speaker", "party", "mediator"})
_STRUCK = frozenset({"patient", "place", "instrument", "recipient"})
_SUFFERED = ("Killing", "Injury", "Disappearance", "Disaster")
_MARKS = tuple("'\"‘’“”")
_OUTCOME = 0.5  # confidence in an event that is only named as what came of another
Roles = dict[str, tuple[Argument, ...]]
_NOT_DONE_TO = {"Announcement": "product-noun", "Aid": "talent-noun", "Support": "feature-noun"}
"""Words for what nobody announces, gives or backs, so that the verb has another sense: "mendukung fitur"."""
_NO_EVENTS = ("Statement", "Attitude", "Event")


def event(reading: Reading) -> Iterator[Claim]:
    """Everything that happens, is planned or is demanded, by the verbs and nouns of the lexicon.

    id: Israel melancarkan serangan ke Gaza. en: Qatar brokered a truce between Israel and Hamas.
    """
    fillers = Fillers(reading)
    for trigger in reading.triggers:
        if _is_part_of_name(reading, trigger) or _is_title(reading, trigger.head) or _is_so_called(reading, trigger):
            continue
        made = (_claim(reading, fillers, trigger, sense) for sense in trigger.senses if is_event(sense))
        best = max(
            (c for c in made if c),
            key=lambda c: (c.confidence, sum(len(f) for _, f in c.roles)),
            default=None,
        )
        if best:
            yield best


def _is_part_of_name(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word stands inside a name or a time, where nothing happens: "Kantor Konferensi", "musim gugur"."""
    document = reading.document
    number = reading.mention_of.get(trigger.head)
    if _is_in_law(reading, trigger.head) or _is_body_of_office(reading, trigger):
        return True
    if trigger.head in reading.timed and document.tokens[trigger.head].upos != "VERB":
        return trigger.last - trigger.first == 1
    if number is None or document.mentions[number].form != "name":
        return False
    mention, token = document.mentions[number], document.tokens[trigger.head]
    name = mention.name if mention.role else mention.span.of(reading.body)
    inside = mention.kind in ("Organization", "Person", "Place") and token.text in name.split()[1:]
    return inside and token.text[:1].isupper()


def _is_body_of_office(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word begins the name of the body that an office is of: "Ketua Konferensi Waligereja Indonesia"."""
    tokens = reading.document.tokens
    if trigger.first == 0 or tokens[trigger.head].upos == "VERB" or not tokens[trigger.first].text[:1].isupper():
        return False
    before, behind = tokens[trigger.first - 1], tokens[trigger.last : trigger.last + 1]
    named = any(token.text[:1].isupper() for token in behind)
    return named and before.text[:1].isupper() and offices(reading.document.lang).match([before.lower]) is not None


def _is_in_law(reading: Reading, head: int) -> bool:
    """Whether a word belongs to the title of a law: "UU Nomor 18 Tahun 2013 tentang Perusakan Hutan"."""
    tokens, known = reading.document.tokens, reading.words("number-noun")
    if not tokens[head].text[:1].isupper() or tokens[head].upos == "VERB":
        return False
    for at in range(head - 1, max(reading.sentence(head).first, head - _TITLE) - 1, -1):
        if tokens[at].lower in known:
            return True
        if tokens[at].upos in ("VERB", "PUNCT"):
            return False
    return False


def _is_title(reading: Reading, head: int) -> bool:
    """Whether a word only says that an office is yet to be taken up: "presiden terpilih"."""
    document, token = reading.document, reading.document.tokens[head]
    if token.lower not in words(document.lang, "office-status") or head == 0:
        return False
    before = document.tokens[head - 1]
    if offices(document.lang).match([before.lower]) is not None:
        return head + 1 >= len(document.tokens) or document.tokens[head + 1].upos != "ADP"
    return before.upos == "NOUN" and is_dep(token, "amod", "acl") and token.head == before.i


def _is_so_called(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word alone stands in quotation marks, by which a writer says that it is not meant so."""
    span, body = trigger.span(reading.document), reading.body
    return body[span.start - 1 : span.start] in _MARKS and body[span.end : span.end + 1] in _MARKS


def is_event(sense: Sense) -> bool:
    """Whether a sense names something that happens; to call for something or to accuse is to do so, to say is not."""
    return is_a(sense.type, "Event") and sense.type not in _NO_EVENTS and sense.pos != "preposition"


def _claim(reading: Reading, fillers: Fillers, trigger: Trigger, sense: Sense) -> Claim | None:
    roles = _known(reading, trigger, sense, fillers.of(trigger, sense))
    if roles is None:
        return None
    if sense.pos == "verb" and not harms(sense) and _is_of_things(reading, trigger, sense, roles):
        return None
    if _is_another_sense(reading, trigger, sense, roles):
        return None
    if is_lonely(reading, trigger, sense, fillers.heads(trigger, sense).get("party", ())):
        return None
    weight = _weight(reading, sense, roles, harms(sense) and _strikes_named(reading, roles)) or (
        _OUTCOME if _is_outcome(reading, trigger) or _is_told(reading, trigger, sense) else None
    )
    if weight is None or any(role not in roles for role in sense.needs) or (sense.type in _HELD and not roles):
        return None
    if any(is_a(sense.type, kind) for kind in _BODILY) and _is_figure_of_speech(reading, trigger, sense):
        return None
    span = trigger.span(reading.document)
    polarity, modality = _stance(reading, trigger, sense, roles)
    return Claim(
        article=reading.key,
        type=sense.type,
        trigger=span,
        roles=tuple(sorted(roles.items())),
        evidence=(_evidence(reading, span, roles),),
        finder="event",
        confidence=weight,
        polarity=polarity if sense.polarity == "positive" else _turned(polarity),
        modality=modality if sense.modality == "asserted" else sense.modality,
        times=tuple(times(reading, trigger)),
    )


def _known(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> Roles | None:
    """The roles without whoever is just anybody; None where just anybody does it: "siapa pun menyerang"."""
    document = reading.document
    told = {r: tuple(a for a in those if not is_anybody(document, a.span)) for r, those in roles.items()}
    if any(len(told[r]) < len(roles[r]) for r in _ACTING & roles.keys()):
        return None
    own = reading.sentence_span(trigger.head)
    if sense.pos == "noun" and is_a(sense.type, "Statement"):  # "tuntutannya": whose it is, nobody says
        told["speaker"] = tuple(a for a in told.get("speaker", ()) if not _is_far(reading, a, own))
    doers = follow(document, trigger.head, "subj", sense.pos == "noun")
    opens = (Span(document.tokens[i].start, document.tokens[min(i + 1, len(document.tokens) - 1)].end) for i in doers)
    return (
        None if any(is_anybody(document, span) for span in opens) else {r: those for r, those in told.items() if those}
    )


def _is_far(reading: Reading, filler: Argument, sentence: Span) -> bool:
    """Whether a clitic means nobody who is named in its sentence, or a word what is announced and not who does."""
    if filler.text.lower().split()[0] in reading.words("announced-noun"):
        return True
    if filler.text.lower() not in reading.words("clitic"):
        return False
    near = (m for m in reading.document.mentions if sentence.covers(m.span) and m.span.start < filler.span.start)
    return not any(m.name == filler.name for m in near if m.name)


def _stance(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> tuple[str, str]:
    """Polarity and modality, as far as the class of the event allows: nobody asks to be hurt, a cry has been cried."""
    uttered = sense.pos == "noun" and is_a(sense.type, "Statement")
    given = uttered or (sense.pos == "noun" and any(is_a(sense.type, kind) for kind in _GIVEN))
    kept = uttered or (sense.pos == "noun" and is_a(sense.type, "Agreement"))
    polarity, modality = stance(reading.document, trigger.head, own=False, uttered=uttered, given=given, kept=kept)
    if modality == "planned" and harms(sense) and _befalls(reading, trigger, sense, roles):
        modality = "possible"  # nobody plans what only befalls him
    if modality == "demanded" and any(is_a(sense.type, kind) for kind in _SUFFERED):
        modality = "asserted"  # "ia harus dirawat" = he had to be treated
    if not given and is_asked(reading.document, trigger.head):
        return "positive", "possible"  # neither "enggan menjawab apakah" nor "asked whether" reaches behind it
    doubtful = is_hoax(reading.document, trigger.head) or (not given and asked(reading.document, trigger.head))
    if modality == "asserted" and doubtful:
        modality = "possible"
    if sense.pos == "noun" and sense.type in (*_HELD, "Ceasefire") and is_called_off(reading, trigger.head):
        return "negative", "asserted"
    return polarity, modality


def _befalls(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> bool:
    """Whether harm comes of itself, with nobody who does it: "gempa akan merusak rumah", "truk akan rusak"."""
    if is_passive(reading.document, trigger.head):
        return False
    doers = {a.kind for a in roles.get("agent", ())}
    slots = dict(sense.slots)
    return doers == {"Event"} or "subj" not in (*slots.get("agent", ()), *slots.get("party", ()))


def _turned(polarity: str) -> str:
    return "negative" if polarity == "positive" else "positive"


def _strikes_named(reading: Reading, roles: Roles) -> bool:
    """Whether what is struck is told by a name: "fasilitas minyak Arab Saudi"."""
    struck = [a.span for a in roles.get("patient", ()) if a.kind == "Thing"]
    return any(m.form == "name" and span.covers(m.span) for span in struck for m in reading.document.mentions)


def _weight(reading: Reading, sense: Sense, roles: Roles, named: bool = False) -> float | None:
    """How sure an event is, None where nobody and nothing is in it: a bare noun is a topic that did not happen."""
    unknown = reading.words("clitic") if sense.pos == "noun" else ()
    kinds = {a.kind for role in _ANCHORS for a in roles.get(role, ()) if a.name not in unknown}
    anchored = named or bool(kinds & (ACTORS | PLACES))
    if not anchored and (sense.pos == "noun" or not _CORE & roles.keys() or not harms(sense)):
        return None
    if sense.pos == "verb" and _lacks_people(sense, roles):
        return None
    if sense.type == "Attack" and sense.pos == "verb" and not _STRUCK & roles.keys():
        return None
    if is_a(sense.type, "Destruction") and not {"patient", "place"} & roles.keys():
        return None
    if (
        sense.type in ("Disaster", "Storm")
        and sense.pos == "verb"
        and "Event" not in {a.kind for a in roles.get("agent", ())}
    ):
        return None
    filled = sum(1 for role, _ in sense.slots if role in roles)
    return round(min(0.95, (0.6 if anchored else 0.45) + 0.12 * filled), 2)


def _lacks_people(sense: Sense, roles: Roles) -> bool:
    """Whether nobody is there to whom a verb could do what it says, or with whom one could talk."""
    if any(is_a(sense.type, kind) for kind in _TO_PEOPLE):
        return "patient" in dict(sense.slots) and "patient" not in roles
    if is_a(sense.type, "Appointment"):
        return "person" not in roles and "patient" not in roles
    alone = roles.get("party", ())
    return is_a(sense.type, "Negotiation") and len(alone) == 1


def _is_figure_of_speech(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether nothing is hurt that can be ("menyerang kehormatannya"), nobody hurts it, or it is only a game."""
    document, head, noun = reading.document, trigger.head, sense.pos == "noun"
    paths = {"obj", "poss", *dict(sense.slots).get("patient", ())}
    harmed = [i for path in sorted(paths) for i in follow(document, head, path, noun)]
    doers = [] if noun else list(follow(document, head, "subj", noun))
    for name, found in (("abstract-noun", harmed), ("illness-noun", doers), ("online-crowd", doers)):
        if any(listed(document.lang, name, document.tokens[i].text, document.tokens[i].lemma) for i in found):
            return True
    return any(is_a(sense.type, kind) for kind in _PLAYED) and _is_game(reading, head)


def _is_another_sense(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> bool:
    """Whether what fills a role shows that a word means another thing here: to put out an album announces nothing."""
    if sense.type == "Meeting" and sense.pos == "verb":
        return _meets_a_thing(reading, trigger, roles)
    document = reading.document
    if document.tokens[trigger.head].lower in reading.words("club-verb") and _is_game(reading, trigger.head):
        return True
    if sense.type == "Release" and sense.pos == "verb" and _has_aim(reading, trigger.head):
        return True
    if sense.type in _NOT_DONE_TO and sense.pos == "verb":
        name, found = _NOT_DONE_TO[sense.type], follow(document, trigger.head, "obj", False)
        return any(listed(document.lang, name, document.tokens[i].text, document.tokens[i].lemma) for i in found)
    if sense.type == "Ruling" and sense.pos == "verb" and "content" in dict(sense.slots):
        decider = {word for a in roles.get("agent", ()) for word in f"{a.text} {a.name}".lower().split()}
        return not decider & reading.words("court-word")
    return False


def _has_aim(reading: Reading, head: int) -> bool:
    """Whether somebody is left free to do something, and was not held: "membebaskan penyanyi untuk menyanyikannya"."""
    document, wishes = reading.document, reading.words("wish-marker")
    aims = (m for c in children(document, head, "advcl", "xcomp", "ccomp") for m in children(document, c, "mark"))
    return any(document.tokens[m].lower in wishes and m > head for m in aims)


def _meets_a_thing(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether what is met is nobody: "menemui ajalnya", "menemui jalan buntu"."""
    tokens = reading.document.tokens
    met = [tokens[i].start for i in follow(reading.document, trigger.head, "obj", False) if tokens[i].upos == "NOUN"]
    spans = [a.span for those in roles.values() for a in those]
    return trigger.last - trigger.first == 1 and any(not any(s.start <= at < s.end for s in spans) for at in met)


def _is_of_things(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> bool:
    """Whether a verb of what people do is said of a thing: "prosesor yang mendukung gim", or of just anybody."""
    doer = next((role for role, paths in sense.slots if "subj" in paths and role in _ACTING), None)
    tokens = reading.document.tokens
    found = follow(reading.document, trigger.head, "subj", False) if doer else ()
    pronouns = words(reading.document.lang, "pronoun")
    if any(pronouns.get(tokens[i].lower, "")[:1] == "2" for i in found):
        return True
    things = [i for i in found if tokens[i].upos == "NOUN" and reading.argument(i).kind == "Thing"]
    return bool(found) and len(things) == len(found) and doer not in roles


def _is_game(reading: Reading, i: int) -> bool:
    """Whether a sentence, or the article, speaks of sport, where teams "attack" and "clash"."""
    sentence, known = reading.sentence(i), reading.words("sport-word")
    row = {token.lower for token in reading.document.tokens[sentence.first : sentence.last]}
    played = reading.is_match or len(row & known) >= _SPORT
    return played and not _is_of_war(reading)


def _is_of_war(reading: Reading) -> bool:
    """Whether an article has several words of war, so that what it tells of players is no game: "stadion dibom"."""
    found = {token.lower for token in reading.document.tokens} & reading.words("war-word")
    return len(found) >= _ARMED


def _is_outcome(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun is what a verb such as "menghasilkan" or "led to" says came of something."""
    token = reading.document.tokens[trigger.head]
    verb = reading.document.tokens[token.head]
    forward = listed(reading.document.lang, "result-verb", verb.text, verb.lemma) == "forward"
    return forward and token.upos in ("NOUN", "PROPN") and is_dep(token, "obj", "obl")


def _is_told(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether harm that is told without anybody in it did happen: it "broke out", or others came to harm by it."""
    if sense.pos != "noun" or not any(is_a(sense.type, kind) for kind in _GIVEN):
        return False
    document, head = reading.document, trigger.head
    token, verb = document.tokens[head], document.tokens[document.tokens[head].head]
    occurs = is_dep(token, "nsubj", "obl", "obj") and listed(document.lang, "occur-verb", verb.text, verb.lemma)
    if occurs and not is_gerund(document, verb.i):
        return True
    cases = {document.tokens[c].lower for c in children(document, head, "case")}
    near = [
        *children(document, head, "acl"),
        *([verb.i] if is_dep(token, "nsubj") or cases & reading.words("cause-marker") else []),
    ]
    hurt = (reading.trigger_at[i] for i in near if i in reading.trigger_at and i != head)
    return any(is_a(s.type, kind) for other in hurt for s in other.senses if s.pos != "noun" for kind in _SUFFERED)


def _evidence(reading: Reading, span: Span, roles: Roles) -> Evidence:
    """From the first to the last word that belongs to the event within its own sentence."""
    sentence = reading.sentence_span(next(reading.between(span.start, span.end)))
    spans = [a.span for fillers in roles.values() for a in fillers if sentence.covers(a.span)]
    start = min([span.start, *(s.start for s in spans)])
    return Evidence.at(Span(start, max([span.end, *(s.end for s in spans)])), reading.body)
