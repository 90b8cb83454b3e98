"""Trigger + role + token -> whether the word itself shows that it cannot fill the role, whatever stands where.

id: in "dijatuhi vonis tiga tahun penjara" nobody is called prison, and in "usai olah TKP korban dibawa" no victim
looks into the case. en: in "a bill to hold suspects" no bill holds anybody.
"""

from kg.extract.reading import Reading
from kg.extract.roles.naming import harms
from kg.extract.slots import is_passive, marks_of, subject, undergone
from kg.extract.triggers import Trigger
from kg.model.tree import is_dep
from kg.terms.gazetteer import gazetteer
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed

_ACTING = frozenset({"agent", "party", "mediator", "person", "speaker"})
_LOOKED_INTO = ("victim-noun", "fugitive", "charge-word")
"""Words for who is held and looked into, and does neither to others."""
_SHORT = 2  # letters of what may be somebody's initials
_NO_THINGS = frozenset({"VERB", "ADJ", "ADV"})


def is_unfit(reading: Reading, trigger: Trigger, sense: Sense, role: str, head: int) -> bool:
    """Whether a token names a way of doing, a penalty, a law or somebody else's lot, where another is asked for."""
    token = reading.document.tokens[head]
    if role == "instrument":
        return token.upos in _NO_THINGS or _is(reading, head, "way-noun")
    if role in _ACTING and (_is(reading, head, "law-noun") or _is_short_for(reading, trigger, head)):
        return True
    if role == "party" and _is_called_so(reading, trigger, sense, head):
        return True
    if role == "patient":
        return _suffers_nothing(reading, trigger, sense, head)
    if role == "agent":
        return _does_nothing(reading, trigger, sense, head)
    if role == "topic" and token.lower in reading.words("matter-noun") and marks_of(reading.document, head):
        return True  # "dalam hal ini"
    return role == "topic" and is_a(sense.type, "Vote") and _is_matter_of_law(reading, head)


def _is_short_for(reading: Reading, trigger: Trigger, head: int) -> bool:
    """Whether a name is only the initials of what happens: "operasi tangkap tangan OTT"."""
    row = reading.document.tokens[trigger.first : trigger.last]
    return len(row) > 1 and reading.document.tokens[head].text == "".join(token.text[:1] for token in row).upper()


def _is_called_so(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> bool:
    """Whether capitals right behind an agreement, by which nobody is known, are its name: "kesepakatan dagang RCEP"."""
    token, lang = reading.document.tokens[head], reading.document.lang
    if sense.pos != "noun" or not is_a(sense.type, "Agreement") or head != trigger.last or not token.text.isupper():
        return False
    last = reading.sentence(head).last
    follows = head + 1 < last and reading.document.tokens[head + 1].upos in ("CCONJ", "PROPN")
    return len(token.text) > _SHORT and not follows and not gazetteer().lookup(token.text, lang)


def _suffers_nothing(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> bool:
    """Whether a noun is another event of the kind, or a penalty or court where somebody sentenced is looked for."""
    alike = sense.pos == "noun" or sense.type == "Investigation"
    if alike and _is_of_same(reading, sense, head):
        return True  # "gugatan Budi terhadap Sari dan gugatan Tono"
    if is_a(sense.type, "Killing") and _is_disaster(reading, head):
        return True  # "korban tewas gempa Cianjur"
    if sense.type == "Accident" and reading.argument(head).kind == "Place":
        return True  # "kecelakaan laut"
    if sense.type not in ("Ruling", "Sanction"):
        return False
    court = _is(reading, head, "court-word") and reading.argument(head).kind == "Organization"
    return (court and sense.type == "Ruling") or _is(reading, head, "sentence-noun")


def _is_disaster(reading: Reading, head: int) -> bool:
    """Whether a noun names a disaster, of which people die."""
    trigger = reading.trigger_at.get(head)
    return trigger is not None and any(sense.pos == "noun" and is_a(sense.type, "Disaster") for sense in trigger.senses)


def _does_nothing(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> bool:
    """Whether somebody is who is struck, held or heard, and so does none of it to others."""
    if (harms(sense) and _is_struck(reading, trigger, head)) or _has_held_him(reading, trigger, sense, head):
        return True
    if sense.type not in ("Investigation", "Detention") or _undergoes(reading, trigger, sense):
        return False
    return _is(reading, head, *_LOOKED_INTO) or (sense.pos == "noun" and _is_heard(reading, head))


def _undergoes(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether the subject of a light verb is who it is done to: "saksi menjalani pemeriksaan"."""
    return sense.pos == "noun" and undergone(reading.document, trigger.head)


def _is_heard(reading: Reading, head: int) -> bool:
    """Whether somebody "from" whom an inquiry hears is none who makes it: "pemeriksaan dari saksi", not "dari BPK"."""
    told = reading.words("origin") & set(marks_of(reading.document, head))
    return bool(told) and reading.argument(head).kind != "Organization" and not _is(reading, head, "examiner")


def _is_struck(reading: Reading, trigger: Trigger, head: int) -> bool:
    """Whether somebody is whom another verb says to be struck: "kebakaran yang melanda warga, yang menghanguskan …"."""
    token, tokens = reading.document.tokens[head], reading.document.tokens
    verb = tokens[token.head]
    strikes = listed(reading.document.lang, "strike-verb", verb.text, verb.lemma) is not None
    return is_dep(token, "obj") and verb.i != trigger.head and strikes


def _has_held_him(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> bool:
    """Whether somebody holds another for a deed, which he did not do: "polisi menangkap Budi setelah memukul Sari"."""
    document, at = reading.document, trigger.head
    if sense.pos != "verb" or sense.type not in ("Attack", "Killing", "Injury", "Destruction", "Seizure"):
        return False
    while is_dep(document.tokens[at], "advcl", "xcomp") and document.tokens[at].head < at:
        at = document.tokens[at].head
        above = reading.trigger_at.get(at)
        holds = above is not None and any(s.type in ("Detention", "Accusation", "Lawsuit") for s in above.senses)
        if holds and not is_passive(document, at) and head in subject(document, at):
            return True
    return False


def _is_of_same(reading: Reading, sense: Sense, head: int) -> bool:
    """Whether a noun tells of another event of the same class, to which nothing of that class is done."""
    trigger = reading.trigger_at.get(head)
    return trigger is not None and any(s.pos == "noun" and s.type == sense.type for s in trigger.senses)


def _is_matter_of_law(reading: Reading, head: int) -> bool:
    """Whether a name only says what a law is about, which alone is voted on: "UU tentang KPK yang disahkan"."""
    about = reading.words("law-link") & set(marks_of(reading.document, head))
    return bool(about) and is_dep(reading.document.tokens[head], "nmod", "obl")


def _is(reading: Reading, head: int, *names: str) -> bool:
    token, lang = reading.document.tokens[head], reading.document.lang
    return any(listed(lang, name, token.text, token.lemma) is not None for name in names)
