"""Frames of the lexicon over the trees -> events: who did what to whom, where and when."""

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.event.decided import is_candidacy, is_decided
from kg.extract.event.label import is_label
from kg.extract.event.sense import Roles, means_else
from kg.extract.reading import Reading
from kg.extract.roles.antecedent import is_guessed
from kg.extract.roles.fillers import ACTORS, PLACES, Fillers, harms
from kg.extract.roles.when import lies_ahead, times
from kg.extract.slots import follow, is_passive
from kg.extract.slots.marks import is_gerund
from kg.extract.stance import asked, stance
from kg.extract.stance.around import around, has_mark
from kg.extract.stance.doubt import is_anybody, is_asked, is_hoax, is_supposed
from kg.extract.talks import is_called_off, is_talk
from kg.extract.talks.lonely import is_lonely
from kg.extract.triggers import Trigger
from kg.model import Argument, Claim, Document, Evidence, Span, TimeValue
from kg.model.tree import children, is_dep
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed

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
_HELD = frozenset({"Meeting", "Visit"})
_CALLED_OFF = _HELD | {"Ceasefire", "Appointment"}
"""What may be called off."""
_ACTING = frozenset({"agent", "speaker", "party", "mediator"})
_STRUCK = frozenset({"patient", "place", "instrument", "recipient"})
_TO_SOMEBODY = ("Attack", "Earthquake")
"""What is no harm to a thing that nobody is named with: "nyeri menyerang lutut", "menggoyang pinggul"."""
_SUFFERED = ("Killing", "Injury", "Disappearance", "Disaster")
_NEAR = 2  # words between "must" and a verb: "harus habis dilalap api"
_HURT = (*_SUFFERED, "Destruction", "Displacement")
"""What shows that harm which is said to have done it was there."""
_OUTCOME = 0.5  # confidence in an event that is only named as what came of another
_BESIDE = 3  # tokens of an acronym in brackets, behind which a year still dates what stands before it
_SURE = 0.6  # from which on somebody or some place that is known is in an event
_NO_EVENTS = ("Statement", "Attitude", "Event")


def event(reading: Reading) -> Iterator[Claim]:
    """Everything that happens, is planned or is demanded, by the verbs and nouns of the lexicon.

    id: Israel melancarkan serangan ke Gaza. en: Qatar brokered a truce between Israel and Hamas.
    """
    fillers = Fillers(reading)
    for trigger in () if reading.is_story else reading.triggers:
        if is_label(reading, trigger):
            continue
        made = (_claim(reading, fillers, trigger, sense) for sense in trigger.senses if is_event(sense))
        best = max(
            (c for c in made if c),
            key=lambda c: (c.confidence, sum(len(f) for _, f in c.roles)),
            default=None,
        )
        if best:
            yield best


def is_event(sense: Sense) -> bool:
    """Whether a sense names something that happens; to call for something or to accuse is to do so, to say is not."""
    return is_a(sense.type, "Event") and sense.type not in _NO_EVENTS and sense.pos != "preposition"


def _claim(reading: Reading, fillers: Fillers, trigger: Trigger, sense: Sense) -> Claim | None:
    roles = _known(reading, trigger, sense, fillers.of(trigger, sense))
    if roles is None or means_else(reading, trigger, sense, roles) or _is_only_when(reading, trigger, sense):
        return None
    heads = fillers.heads(trigger, sense)
    if is_lonely(reading, trigger, sense, heads) or _lacks_role(reading, sense, roles, heads.get("patient", ())):
        return None
    weight = _weight(reading, sense, roles, harms(sense) and _strikes_named(reading, roles)) or (
        _OUTCOME if _is_outcome(reading, trigger, sense) or _is_told(reading, trigger, sense) else None
    )
    if weight is None or (sense.type in _HELD and not roles):
        return None
    span = trigger.span(reading.document)
    found = tuple(t for t in times(reading, trigger) if not _dates_topic(reading, t, roles.get("topic", ())))
    told = _stance(reading, trigger, sense, roles)
    if told is None:
        return None
    polarity, modality = told
    if told == ("positive", "possible") and is_talk(sense.type):
        return None  # "peserta bisa berkonsultasi": nobody says that they do
    held = modality == "asserted" and sense.pos == "noun" and sense.type in _HELD
    if held and (lies_ahead(reading, found) or _is_awaited(reading, trigger)):
        modality = "planned"
    if polarity == "negative" and sense.pos == "noun" and is_a(sense.type, "Statement"):
        return None  # "tanpa rekomendasi dokter": nobody says anything
    if weight < _SURE and ((polarity, modality) != ("positive", "asserted") or _is_habit(reading, trigger)):
        return None  # "jika terjadi kecelakaan", "dapat menyebabkan cedera": what nobody met with did not happen
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
        times=found,
    )


def _dates_topic(reading: Reading, time: TimeValue, topics: Iterable[Argument]) -> bool:
    """Whether a bare year behind what is agreed on dates that alone: "menyetujui anggaran tahun 2020"."""
    if time.timex is None or not time.timex.isdigit():
        return False
    tokens = reading.document.tokens
    between = [list(reading.between(a.end, time.span.start)) for a in topics if a.end <= time.span.start]
    beside = (row for row in between if len(row) <= _BESIDE)
    return any(all(tokens[i].upos in ("PUNCT", "PROPN") for i in row) for row in beside)


def _is_only_when(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether a noun read as a verb tells when somebody did something else: "mundur setelah unjuk rasa berdarah"."""
    token = reading.document.tokens[trigger.head]
    timed = sense.pos == "verb" and token.upos == "NOUN" and is_dep(token, "advcl", "obl")
    own = timed and children(reading.document, token.i, "nsubj")
    return timed and not own and bool(children(reading.document, token.i, "mark", "case"))


def _is_awaited(reading: Reading, trigger: Trigger) -> bool:
    """Whether what stands before a meeting says that it is yet to come: "menanti rapat", "akan dibawa ke rapat"."""
    tokens = reading.document.tokens
    before = tokens[max(trigger.first - 1, 0)].lower
    brought = before in reading.words("wish-marker") and is_dep(tokens[trigger.head], "obl")
    # "pada rapat itu akan dihadiri oleh menteri"
    brought = brought or tokens[tokens[trigger.head].head].lower in reading.words("attend-verb")
    ahead = brought and around(reading.document, tokens[trigger.head].head) == "planned"
    return ahead or before in reading.words("await-verb")


def _is_habit(reading: Reading, trigger: Trigger) -> bool:
    """Whether a sentence tells what tends to happen, and nothing that did: "sering memicu kecelakaan"."""
    before = reading.document.tokens[reading.sentence(trigger.head).first : trigger.first]
    return any(token.lower in reading.words("habit-word") for token in before)


def _known(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> Roles | None:
    """The roles without whoever is just anybody; None where just anybody does it: "siapa pun menyerang"."""
    document = reading.document
    told = {r: tuple(a for a in those if not _is_unknown(document, a)) for r, those in roles.items()}
    if any(len(told[r]) < len(roles[r]) for r in _ACTING & roles.keys()):
        return None
    said = trigger.span(document)
    told["content"] = tuple(a for a in told.get("content", ()) if not a.span.covers(said))  # "pasal yang diusulkan"
    own = reading.sentence_span(trigger.head)
    if sense.pos == "noun" and is_a(sense.type, "Statement"):  # "tuntutannya": whose it is, nobody says
        told["speaker"] = tuple(a for a in told.get("speaker", ()) if not _is_far(reading, a, own))
    doers = follow(document, trigger.head, "subj", sense.pos == "noun")
    opens = (Span(document.tokens[i].start, document.tokens[min(i + 1, len(document.tokens) - 1)].end) for i in doers)
    return (
        None if any(is_anybody(document, span) for span in opens) else {r: those for r, those in told.items() if those}
    )


def _is_unknown(document: Document, filler: Argument) -> bool:
    return is_anybody(document, filler.span) or is_guessed(document, filler)


def _is_far(reading: Reading, filler: Argument, sentence: Span) -> bool:
    """Whether a clitic means nobody who is named in its sentence, or a word what is announced and not who does."""
    if filler.text.lower().split()[0] in reading.words("announced-noun"):
        return True
    if filler.text.lower() not in reading.words("clitic"):
        return False
    near = (m for m in reading.document.mentions if sentence.covers(m.span) and m.span.start < filler.span.start)
    return not any(m.name == filler.name for m in near if m.name)


def _stance(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> tuple[str, str] | None:
    """Polarity and modality, as far as the class of the event allows: nobody asks to be hurt, a cry has been cried.

    None where a question asks after what would only be planned, possible or demanded: "memangnya mau diculik?"
    """
    uttered = sense.pos == "noun" and any(is_a(sense.type, kind) for kind in ("Statement", "Lawsuit"))
    given = uttered or (sense.pos == "noun" and any(is_a(sense.type, kind) for kind in _GIVEN))
    kept = uttered or (sense.pos == "noun" and any(is_a(sense.type, kind) for kind in ("Agreement", "Ruling")))
    said = range(trigger.first, trigger.last)
    polarity, modality = stance(
        reading.document, trigger.head, own=False, uttered=uttered, given=given, kept=kept, named=said
    )
    if modality != "asserted" and asked(reading.document, trigger.head):
        return None
    agreed = kept and not uttered and is_a(sense.type, "Agreement")
    if modality == "planned" and agreed and has_mark(reading.document, trigger.head, "course-marker"):
        modality = "asserted"  # "dalam kesepakatan itu Pertamina akan membeli lahan"
    if modality == "planned" and is_decided(reading.document, trigger, sense):
        modality = "asserted"
    if modality == "asserted" and is_candidacy(reading.document, trigger, sense):
        modality = "possible"
    if modality == "planned" and harms(sense) and _befalls(reading, trigger, sense, roles):
        modality = "possible"  # nobody plans what only befalls him
    suffered = modality == "demanded" and any(is_a(sense.type, kind) for kind in _SUFFERED)
    had_to = _had_to(reading, trigger) and not _is_bidden(reading, trigger, sense)
    if suffered and (had_to or not is_passive(reading.document, trigger.head)):
        modality = "asserted"  # nobody asks to be hurt; "agar pelaku dihukum mati" is asked for
    if not given and is_asked(reading.document, trigger.head):
        return "positive", "possible"  # neither "enggan menjawab apakah" nor "asked whether" reaches behind it
    doubtful = is_hoax(reading.document, trigger.head) or (not given and asked(reading.document, trigger.head))
    if modality == "asserted" and (doubtful or (not given and is_supposed(reading.document, trigger.head))):
        modality = "possible"
    if sense.pos == "noun" and sense.type in _CALLED_OFF and is_called_off(reading, trigger.head):
        return "negative", "asserted"
    return polarity, modality


def _had_to(reading: Reading, trigger: Trigger) -> bool:
    """Whether somebody "had to" undergo something, which he then did: "ia harus dirawat"; nobody asks for it."""
    near = (*children(reading.document, trigger.head), *range(max(trigger.first - _NEAR, 0), trigger.first))
    return any(reading.document.tokens[i].lower in reading.words("obligation") for i in near)


def _is_bidden(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether somebody is to be killed by others, which is asked for and not told: "pelaku harus dieksekusi"."""
    own = children(reading.document, trigger.head, "aux", "advmod")
    must = any(reading.document.tokens[c].lower in reading.words("obligation") for c in own)
    return sense.type == "Killing" and must


def _befalls(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> bool:
    """Whether harm comes of itself, with nobody who does it: "gempa akan merusak rumah", "truk akan rusak"."""
    if sense.pos == "noun" and is_a(sense.type, "Disaster"):
        return True
    if is_passive(reading.document, trigger.head):
        return False
    doers = {a.kind for a in roles.get("agent", ())}
    acting = {path for role, paths in sense.slots if role in ("agent", "party") for path in paths}
    done = acting if sense.pos == "noun" else acting & {"subj"}  # who plans an act of terror acts himself
    return doers == {"Event"} or not done


def _turned(polarity: str) -> str:
    return "negative" if polarity == "positive" else "positive"


def _strikes_named(reading: Reading, roles: Roles) -> bool:
    """Whether what is struck is told by a name: "fasilitas minyak Arab Saudi"."""
    struck = [a.span for a in roles.get("patient", ()) if a.kind == "Thing"]
    return any(m.form == "name" and span.covers(m.span) for span in struck for m in reading.document.mentions)


def _weight(reading: Reading, sense: Sense, roles: Roles, named: bool = False) -> float | None:
    """How sure an event is, None where nobody and nothing is in it: a bare noun is a topic that did not happen."""
    unknown = (reading.words("pronoun") - reading.words("number-pronoun")) | reading.words("clitic")
    kinds = {a.kind for role in _ANCHORS for a in roles.get(role, ()) if a.name.lower() not in unknown}
    anchored = named or bool(kinds & (ACTORS | PLACES))
    harmful = harms(sense) and sense.type not in _TO_SOMEBODY
    if not anchored and (sense.pos == "noun" or not _CORE & roles.keys() or not harmful):
        return None
    if _lacks_people(sense, roles):
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


def _lacks_role(reading: Reading, sense: Sense, roles: Roles, heads: Sequence[int]) -> bool:
    """Whether a role that a sense needs is empty; a vehicle has its accident anywhere: "sebuah bus terguling"."""
    lacking = [role for role in sense.needs if role not in roles]
    if lacking == ["place"] and sense.type == "Accident":
        tokens = reading.document.tokens
        return not any(tokens[h].lower in reading.words("falling-noun") for h in heads)
    if lacking == ["party"] and sense.type == "Mediation":
        return not any(_is_of_talks(reading, topic) for topic in roles.get("topic", ()))
    return bool(lacking)


def _is_of_talks(reading: Reading, topic: Argument) -> bool:
    """Whether what is facilitated are talks, and no training: "Pembicaraan itu difasilitasi Oman"."""
    known = (reading.trigger_at.get(i) for i in reading.between(topic.start, topic.end))
    kinds = ("Negotiation", "Agreement")
    return any(is_a(sense.type, kind) for hit in known if hit for sense in hit.senses for kind in kinds)


def _lacks_people(sense: Sense, roles: Roles) -> bool:
    """Whether nobody is there who could be put into office, to whom a verb does what it says, or who could talk."""
    if is_a(sense.type, "Appointment"):
        return not {"person", "patient"} & roles.keys()
    if is_a(sense.type, "Agreement") and any(a.kind == "Place" for a in roles.get("party", ())):
        return True  # "Barcelona sepakat": it is the club of that name, or its government
    if sense.pos == "noun":  # "ancaman banjir di Jakarta" is nobody's threat
        return is_a(sense.type, "Threat") and not {"speaker", "addressee", "content"} & roles.keys()
    if any(is_a(sense.type, kind) for kind in _TO_PEOPLE):
        return "patient" in dict(sense.slots) and "patient" not in roles
    alone = roles.get("party", ())
    return is_a(sense.type, "Negotiation") and len(alone) == 1


def _is_outcome(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether a noun is what a verb such as "menghasilkan" or "led to" says came of something; words need a speaker."""
    if is_a(sense.type, "Statement") or sense.type == "Epidemic":
        return False
    token = reading.document.tokens[trigger.head]
    verb = reading.document.tokens[token.head]
    if is_talk(sense.type) and not any(
        i in reading.trigger_at for i in follow(reading.document, verb.i, "subj", False)
    ):
        return False  # of "membuat perjanjian" nobody is known
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
    return any(is_a(s.type, kind) for other in hurt for s in other.senses if s.pos != "noun" for kind in _HURT)


def _evidence(reading: Reading, span: Span, roles: Roles) -> Evidence:
    """From the first to the last word that belongs to the event within its own sentence."""
    sentence = reading.sentence_span(next(reading.between(span.start, span.end)))
    spans = [a.span for fillers in roles.values() for a in fillers if sentence.covers(a.span)]
    start = min([span.start, *(s.start for s in spans)])
    return Evidence.at(Span(start, max([span.end, *(s.end for s in spans)])), reading.body)
