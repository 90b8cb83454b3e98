"""Trigger -> whether it only belongs to a name or title, or is not meant, so that nothing happens.

id: nothing happens in "Kantor Konferensi" or "presiden terpilih". en: nothing does in "the Peace Conference Office".
"""

from kg.extract.reading import Reading
from kg.extract.roles.where import is_struck_place, striking
from kg.extract.slots import object_
from kg.extract.slots.marks import counted_by
from kg.extract.triggers import Trigger
from kg.model.tree import is_dep
from kg.terms.offices import offices
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

_TITLE = 15  # words that the title of a law may be long
_MARKS = tuple("'\"‘’“”")


def is_label(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word names nothing that happens: it stands in a name or title, or in quotation marks of its own."""
    named = _is_part_of_name(reading, trigger) or _is_title(reading, trigger.head)
    if named or _is_so_called(reading, trigger) or _is_issue(reading, trigger) or _is_service(reading, trigger):
        return True
    return _is_told_by_another(reading, trigger)


def _is_told_by_another(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun tells the same more closely: "bencana banjir", and the noun of "gempa mengguncang Cianjur"."""
    document, token = reading.document, reading.document.tokens[trigger.head]
    if _is_given(reading, trigger):
        return True
    happens = token.lower in reading.words("happening-noun")
    if not happens and listed(document.lang, "strike-verb", token.text, token.lemma) is None:
        return False
    here = document.sentence_of[trigger.head]
    others = (t for t in reading.triggers if t.head != trigger.head and document.sentence_of[t.head] == here)
    near = [t for t in others if any(is_a(sense.type, "Event") and sense.pos == "noun" for sense in t.senses)]
    if happens:
        return any(counted_by(document, t.head) == trigger.head for t in near)
    struck = object_(document, trigger.head)
    placed = bool(struck) and all(is_struck_place(reading, h) for h in struck)
    return placed and any(trigger.head in striking(reading, t.head) for t in near)


def _is_given(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun of aid is what a verb of aid gives, which tells more of it: "menyalurkan *bantuan*"."""
    token = reading.document.tokens[trigger.head]
    verb = reading.trigger_at.get(token.head) if is_dep(token, "obj", "nsubj:pass") else None
    return verb is not None and all(any(s.type == "Aid" for s in hit.senses) for hit in (verb, trigger))


def _is_service(reading: Reading, trigger: Trigger) -> bool:
    """Whether a disaster's word says what somebody is there for: "petugas pemadam kebakaran", "asuransi banjir"."""
    disaster = any(is_a(sense.type, kind) for sense in trigger.senses for kind in ("Disaster", "Displacement"))
    before = reading.document.tokens[trigger.first - 1] if trigger.first else None
    return disaster and before is not None and before.lower in reading.words("service-noun")


def _is_part_of_name(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word stands inside a name or a time, where nothing happens: "Kantor Konferensi", "musim gugur"."""
    document = reading.document
    number = reading.mention_of.get(trigger.head)
    if _is_in_law(reading, trigger.head) or _is_of_law(reading, trigger) or _is_body_of_office(reading, trigger):
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
    tokens, known = reading.document.tokens, reading.words("law-number")
    if tokens[head].upos == "VERB":
        return False
    titled = tokens[head].text[:1].isupper()
    for at in range(head - 1, max(reading.sentence(head).first, head - _TITLE) - 1, -1):
        titled = titled or tokens[at].lower in reading.words("law-link")
        if tokens[at].lower in known:
            return titled
        if tokens[at].upos in ("VERB", "PUNCT"):
            return False
    return False


def _is_of_law(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word right behind the noun for a law is what the law is called by: "RUU Pilkada"."""
    before = reading.document.tokens[trigger.first - 1] if trigger.first else None
    word = reading.document.tokens[trigger.first]
    titled = word.text[:1].isupper() and word.upos != "VERB"
    return titled and before is not None and before.lower in reading.words("law-noun")


def _is_title(reading: Reading, head: int) -> bool:
    """Whether a word only says that an office is yet to be taken up: "presiden terpilih"."""
    document, token = reading.document, reading.document.tokens[head]
    if token.lower not in words(document.lang, "office-status") or head == 0:
        return False
    before = document.tokens[head - 1]
    if offices(document.lang).match([before.lower]) is not None:
        return head + 1 >= len(document.tokens) or document.tokens[head + 1].upos != "ADP"
    between = document.tokens[token.head + 1 : head]  # "caleg PDIP terpilih"
    named = document.tokens[token.head].upos == "NOUN" and all(t.upos == "PROPN" for t in between)
    return named and is_dep(token, "amod", "acl") and token.head < head


def _is_so_called(reading: Reading, trigger: Trigger) -> bool:
    """Whether a word alone stands in quotation marks, by which a writer says that it is not meant so."""
    span, body = trigger.span(reading.document), reading.body
    return body[span.start - 1 : span.start] in _MARKS and body[span.end : span.end + 1] in _MARKS


def _is_issue(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun says what an issue is about, which tells nothing of it: "isu perang dagang"."""
    token = reading.document.tokens[trigger.head]
    topic = token.upos == "NOUN" and is_dep(token, "nmod", "compound") and token.head < token.i
    return topic and reading.document.tokens[token.head].lower in reading.words("issue-noun")
