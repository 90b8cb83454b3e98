"""Trigger + its roles -> whether the word means another thing here: players who attack, a mind that is struck."""

from collections.abc import Callable, Iterable

from kg.extract.reading import Reading
from kg.extract.roles.fillers import ACTORS, HARM, harms
from kg.extract.slots import follow
from kg.extract.slots.marks import is_relative, marks_of
from kg.extract.triggers import Trigger
from kg.model import Argument
from kg.model.tree import children, is_dep, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

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
    "Expulsion",
    "Prediction",
)
_BODILY = (*HARM, *_PLAYED, "Mobilization")
_SPORT = 2  # words of sport from which on a sentence tells of a match
_ARMED = 3  # different words of war from which on an article tells of one
_NOT_DONE_TO = {
    "Announcement": "product-noun",
    "Aid": "talent-noun",
    "Investigation": "state-noun",
    "Mobilization": "effort-noun",
    "Support": "feature-noun",
    "Visit": "site-noun",
}
"""Words for what nobody announces, gives, backs or calls on, so that the verb has another sense: "mendukung fitur"."""
_WORDED = ("document-noun", "data-noun", "issued-noun")
"""Words for what is made of words, which alone is made known when it is put out: "merilis laporan"."""
_ACTING = frozenset({"agent", "speaker", "party", "mediator"})
_STRIKING = ("Attack", "Disaster", "War")
"""What damages more than wear does."""
Roles = dict[str, tuple[Argument, ...]]


def means_else(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> bool:
    """Whether a word cannot have this sense where it stands, by what does it and to what it is done.

    id: "prosesor yang mendukung gim" is no support, "menyerang kehormatannya" no attack.
    """
    if sense.pos == "verb" and not harms(sense) and _is_of_things(reading, trigger, sense, roles):
        return True
    bodily = any(is_a(sense.type, kind) for kind in _BODILY)
    return (bodily and _is_figure_of_speech(reading, trigger, sense)) or _is_another_sense(
        reading, trigger, sense, roles
    )


def _is_another_sense(reading: Reading, trigger: Trigger, sense: Sense, roles: Roles) -> bool:
    """Whether what fills a role shows that a word means another thing here: to put out an album announces nothing."""
    document, head = reading.document, trigger.head
    if (
        sense.type != "Meeting"
        and document.tokens[head].lower in reading.words("club-verb")
        and _is_game(reading, head)
    ):
        return True
    decided = "content" in dict(sense.slots) or (sense.pos == "noun" and "agent" in roles)
    if sense.type == "Ruling" and decided and not _is_of_court(reading, roles):
        return True
    told = _TOLD_BY.get((sense.type, sense.pos))
    if told is not None and told(reading, trigger, roles):
        return True
    if sense.type not in _NOT_DONE_TO or sense.pos != "verb":
        return False
    found = follow(document, head, "obj", False)
    if _is_one_of(reading, found, _NOT_DONE_TO[sense.type]):
        return True
    shown = sense.type == "Announcement" and "patient" in dict(sense.slots) and "content" not in roles
    return shown and not _is_one_of(reading, found, *_WORDED) and not any(i in reading.trigger_at for i in found)


def _is_one_of(reading: Reading, found: Iterable[int], *names: str) -> bool:
    """Whether some token is a word of one of some sets."""
    tokens, lang = reading.document.tokens, reading.document.lang
    return any(listed(lang, name, tokens[i].text, tokens[i].lemma) for i in found for name in names)


def _is_of_court(reading: Reading, roles: Roles) -> bool:
    """Whether a court decides: "putusan perkara tiga perusahaan" is none of theirs."""
    decider = {word for a in roles.get("agent", ()) for word in f"{a.text} {a.name}".lower().split()}
    return bool(decider & reading.words("court-word"))


def _is_to_care(reading: Reading, _: Trigger, roles: Roles) -> bool:
    """Whether somebody who is hurt or dead is only brought to a hospital, and driven out of nowhere."""
    known, said = reading.words("care-place"), (a.name.lower().split() for a in roles.get("recipient", ()))
    return any(known & {*row, " ".join(row[:2])} for row in said)


def _only_serves(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether a clause beside another only tells what a deed is good for: "… untuk mendukung pertumbuhan ekonomi"."""
    document, at = reading.document, trigger.head
    if any(a.kind in ACTORS for a in roles.get("patient", ())):
        return False
    while is_dep(document.tokens[at], "conj") and not children(document, at, "nsubj"):
        at = document.tokens[at].head
    relative = any(is_relative(document, c) for c in document.children[at])
    inside = is_dep(document.tokens[at], "xcomp") and reading.words("course-marker") & set(marks_of(document, at))
    return bool(inside) or (is_dep(document.tokens[at], "advcl", "acl") and not relative)


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


def _is_of_nature(reading: Reading, trigger: Trigger, _: Roles) -> bool:
    """Whether a storm or a stone from space strikes, which attacks nobody: "asteroid menghantam Mars"."""
    return _is_one_of(reading, follow(reading.document, trigger.head, "subj", False), "nature-noun")


def _strikes_without_arms(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether somebody strikes a person, both told by name, where there is no war: "PDIP menyerang Jokowi"."""
    if _is_of_nature(reading, trigger, roles):
        return True
    doers, struck = ({a.kind for a in roles.get(role, ()) if a.name[:1].isupper()} for role in ("agent", "patient"))
    word = reading.document.tokens[trigger.head].lower
    if word in reading.words("aim-verb"):
        return not _is_of_war(reading)  # "menyasar pasar baru"
    worded = word in reading.words("word-strike")
    return worded and bool(doers & {"Person", "Organization"}) and "Person" in struck and not _is_of_war(reading)


def _is_no_war(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether nobody is at war in an article without words of war: "konflik hanya terjadi di media sosial"."""
    behind = reading.document.tokens[trigger.last : trigger.last + 1]  # "konflik Iran-Israel"
    if roles.get("party") and all(a.kind == "Organization" and a.text[:1].isupper() for a in roles["party"]):
        return not _is_of_war(reading)  # parties and boards
    return not roles and not any(t.upos == "PROPN" for t in behind) and not _is_of_war(reading)


def _is_no_case(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether a body, a passport or a part in a film is looked at or studied, and no case: "pemeriksaan darah"."""
    document = reading.document
    near = {document.tokens[c].lower for c in children(document, trigger.head)}
    near.update(word for a in roles.get("patient", ()) for word in a.text.lower().split())
    near.update(word for a in roles.get("agent", ()) for word in a.text.split())  # no "Kementerian Kesehatan"
    known = reading.words("family-noun") | reading.words("healer-noun")
    carers = known & {word for a in roles.get("agent", ()) for word in a.text.split()}
    return bool(carers or near & reading.words("study-noun"))


def _is_of_law(reading: Reading, trigger: Trigger, _: Roles) -> bool:
    """Whether a case is one of police and courts: the article names no illness: "kasus baru di pantai itu"."""
    tokens = reading.document.tokens
    if tokens[trigger.first].lower not in reading.words("trial"):
        return False
    return not _is_one_of(reading, range(len(tokens)), "illness-noun", "plague-word")


def _is_kept_safe(reading: Reading, trigger: Trigger, _: Roles) -> bool:
    """Whether people are brought out of danger, and not held: "mengamankan para penumpang"."""
    document = reading.document
    safe = document.tokens[trigger.head].lower in reading.words("secure-verb")
    spots = (document.tokens[i].lower for i in subtree(document, trigger.head))
    if safe and any(word in reading.words("safe-word") for word in spots):
        return True  # "mengamankan warga ke tempat aman"
    return safe and _is_one_of(
        reading, follow(reading.document, trigger.head, "obj", False), "victim-noun", "guest-noun"
    )


def _is_in_no_danger(reading: Reading, _: Trigger, __: Roles) -> bool:
    """Whether somebody is only well, or wished well, where nothing has done any harm: "bayi dan ibunya selamat"."""
    return not any(harms(sense) for trigger in reading.triggers for sense in trigger.senses)


def _is_not_held(reading: Reading, trigger: Trigger, _: Roles) -> bool:
    """Whether somebody is left free to do something, or of a burden: "membebaskan warga dari pajak"."""
    document, head, wishes = reading.document, trigger.head, reading.words("wish-marker")
    aims = (m for c in children(document, head, "advcl", "xcomp", "ccomp") for m in children(document, c, "mark"))
    if any(document.tokens[m].lower in wishes and m > head for m in aims):
        return True
    behind = (document.tokens[i] for i in subtree(document, head) if i > head)
    return any(listed(document.lang, "burden-noun", token.text, token.lemma) for token in behind)


def _meets_a_thing(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether what is met is nobody: "menemui ajalnya", "menemui jalan buntu"."""
    tokens = reading.document.tokens
    met = [tokens[i].start for i in follow(reading.document, trigger.head, "obj", False) if tokens[i].upos == "NOUN"]
    spans = [a.span for those in roles.values() for a in those]
    if _plays(reading, trigger, roles):
        return True
    return trigger.last - trigger.first == 1 and any(not any(s.start <= at < s.end for s in spans) for at in met)


def _plays(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether teams alone meet, beside a word of sport: "Timnas Putri akan bersua dengan Kamboja"."""
    teams = {a.kind for a in roles.get("party", ())} <= {"Organization", "Country"}
    return teams and _is_game(reading, trigger.head, enough=1)


def _is_figure_of_speech(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether nothing is hurt that can be ("menyerang kehormatannya"), nobody hurts it, or it is only a game."""
    document, head, noun = reading.document, trigger.head, sense.pos == "noun"
    slots = dict(sense.slots)
    paths = {"obj", "poss", *slots.get("patient", ()), *slots.get("instrument", ())} - set(slots.get("topic", ()))
    harmed = [i for path in sorted(paths) for i in follow(document, head, path, noun)]
    doers = follow(document, head, "poss" if noun else "subj", noun)
    harmed = [i for i in harmed if not _is_spot_of_harm(reading, i)]
    for name, found in (("abstract-noun", harmed), ("illness-noun", doers), ("online-crowd", doers)):
        if _is_one_of(reading, found, name):
            return True
    return any(is_a(sense.type, kind) for kind in _PLAYED) and _is_game(reading, head)


def _is_spot_of_harm(reading: Reading, i: int) -> bool:
    """Whether a word that may be a place is one, as in war or where its sentence has people hurt: "menyerang pasar"."""
    sentence = reading.sentence(i)
    near = (reading.trigger_at.get(at) for at in range(sentence.first, sentence.last))
    hurt = any(is_a(sense.type, kind) for hit in near if hit for sense in hit.senses for kind in ("Killing", "Injury"))
    return _is_one_of(reading, [i], "place-noun") and (hurt or _is_of_war(reading))


def _is_game(reading: Reading, i: int, enough: int = _SPORT) -> bool:
    """Whether a sentence, or the article, speaks of sport, where teams "attack" and "clash"."""
    sentence, known = reading.sentence(i), reading.words("sport-word")
    row = {token.lower for token in reading.document.tokens[sentence.first : sentence.last]}
    played = reading.is_match or len(row & known) >= enough
    return played and not _is_of_war(reading)


def _is_of_war(reading: Reading) -> bool:
    """Whether an article has several words of war, so that what it tells of players is no game: "stadion dibom"."""
    found = {token.lower for token in reading.document.tokens} & reading.words("war-word")
    return len(found) >= _ARMED


def _saves_a_body(_: Reading, __: Trigger, roles: Roles) -> bool:
    """Whether only a company or a state is saved, which is brought out of no danger: "menyelamatkan Nissan"."""
    return {a.kind for a in roles.get("patient", ())} in ({"Organization"}, {"Country"})


def _is_for_a_part(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether somebody is only chosen for something to do, and not for an office: "terpilih menyanyi"."""
    document, head = reading.document, trigger.head
    offices = {word for a in roles.get("role", ()) for word in a.text.lower().split()[:1]}
    if offices & reading.words("pick-noun"):
        return True
    if "role" in roles or document.tokens[head].lower not in reading.words("pick-verb"):
        return False
    deeds = (c for c in children(document, head, "xcomp", "advcl", "ccomp") if c > head)
    aims = [c for c in deeds if c == trigger.last or reading.words("wish-marker") & set(marks_of(document, c))]
    return bool(aims) and not _is_one_of(reading, aims, "office-verb")


def _is_worn(reading: Reading, trigger: Trigger, roles: Roles) -> bool:
    """Whether a thing is only told to be of that kind, by no number, name or cause: "menghindari jalan rusak"."""
    document, head = reading.document, trigger.head
    if document.tokens[trigger.first].lower not in reading.words("worn-word") or "agent" in roles:
        return False
    told = document.tokens[head].head
    mention = reading.mention(told)
    counted = bool(children(document, told, "nummod")) or (mention is not None and mention.form == "name")
    if counted or not is_dep(document.tokens[head], "amod", "acl", "nmod"):
        return False
    return not any(is_a(s.type, kind) for t in reading.triggers for s in t.senses for kind in _STRIKING)


def _is_of_a_thing(reading: Reading, trigger: Trigger, _: Roles) -> bool:
    """Whether a thing is taken down, and nobody put out of office: "pencopotan baliho"."""
    if reading.document.tokens[trigger.head].lower not in reading.words("removal-noun"):
        return False
    found = follow(reading.document, trigger.head, "poss", True)
    common = (i for i in found if reading.document.tokens[i].upos not in ("PROPN", "PRON"))
    things = [i for i in common if reading.argument(i).kind == "Thing"]
    return bool(found) and len(things) == len(found)


def _breaks_out(reading: Reading, trigger: Trigger, _: Roles) -> bool:
    """Whether what erupts is an event itself, and no volcano: "war erupted in Sudan"."""
    return any(i in reading.trigger_at for i in follow(reading.document, trigger.head, "subj", False))


_TOLD_BY: dict[tuple[str, str], Callable[[Reading, Trigger, Roles], bool]] = {
    ("Appointment", "verb"): _is_for_a_part,
    ("Attack", "verb"): _strikes_without_arms,
    ("Destruction", "adjective"): _is_worn,
    ("Detention", "verb"): _is_kept_safe,
    ("Displacement", "verb"): _is_to_care,
    ("Epidemic", "noun"): _is_of_law,
    ("Eruption", "verb"): _breaks_out,
    ("Investigation", "noun"): _is_no_case,
    ("Investigation", "verb"): _is_no_case,
    ("Meeting", "verb"): _meets_a_thing,
    ("Release", "verb"): _is_not_held,
    ("Resignation", "noun"): _is_of_a_thing,
    ("Rescue", "adjective"): _is_in_no_danger,
    ("Rescue", "noun"): _is_in_no_danger,
    ("Rescue", "verb"): _saves_a_body,
    ("Support", "verb"): _only_serves,
    ("War", "noun"): _is_no_war,
}
"""Class and part of speech -> what tells that the word is of another class."""
