"""Talks -> whether somebody only gives others a place to talk.

id: in "Turki menggelar perundingan antara Rusia dan Ukraina" Turkey is no side. en: nor Qatar in "Qatar hosted talks".
"""

from kg.extract.reading import Reading
from kg.extract.slots import light_verb, marks_of, subject, together
from kg.extract.triggers import Trigger
from kg.model.tree import children
from kg.terms.lexicon import Sense
from kg.terms.words import listed


def is_host(reading: Reading, trigger: Trigger, sense: Sense, i: int) -> bool:
    """Whether somebody holds the talks of two others, or hosts some: not "Qatar hosted talks with Hamas"."""
    document = reading.document
    verb = light_verb(document, trigger.head) if sense.pos == "noun" else None
    if verb is None or i not in subject(document, trigger.head, True):
        return False
    token, below = document.tokens[verb], children(document, trigger.head, "nmod", "obl", "acl")
    others = [c for c in below if reading.words("between-marker") & set(marks_of(document, c))]
    if any(len(together(document, c)) > 1 for c in others):
        return True
    known = reading.words("counterpart-marker")
    joined = any(known & set(marks_of(document, c)) for c in (*below, *children(document, verb, "obl")))
    return not joined and listed(document.lang, "host-verb", token.text, token.lemma) is not None
