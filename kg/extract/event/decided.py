"""Trigger -> whether deciding it is doing it, or whether somebody only stands for it: "memutuskan menolak"."""

from kg.extract.stance.around import around
from kg.extract.triggers import Trigger
from kg.model import Document
from kg.model.tree import children, is_dep
from kg.terms.lexicon import Sense
from kg.terms.words import listed, words

_DECIDED = frozenset({"Agreement", "Concession", "Rejection", "Resignation", "Ruling", "Support", "Withdrawal"})
"""What is done as soon as it is decided."""
_REACH = 8  # words from a candidate up to whom he would replace


def is_decided(document: Document, trigger: Trigger, sense: Sense) -> bool:
    """Whether somebody has decided what is done by deciding: "memutuskan mundur", not "memutuskan pergi".

    id: "Budi memutuskan untuk menolak tawaran itu". en: nothing yet.
    """
    token = document.tokens[trigger.head]
    verb = document.tokens[token.head]
    decides = listed(document.lang, "decision-verb", verb.text, verb.lemma) is not None
    if sense.type not in _DECIDED or not decides or not is_dep(token, "xcomp", "advcl", "ccomp"):
        return False
    own = (document.tokens[c] for c in children(document, token.i, "aux", "advmod"))
    open_ = any(listed(document.lang, "modality", t.text, t.lemma) for t in own)  # "memutuskan akan mundur"
    return not open_ and around(document, verb.i) is None


def is_candidacy(document: Document, trigger: Trigger, sense: Sense) -> bool:
    """Whether somebody only stands for an office that he would take from another: "calon bupati menggantikan Budi"."""
    first = document.sentences[document.sentence_of[trigger.head]].first
    statuses = words(document.lang, "office-status")
    if sense.type != "Appointment" or sense.pos != "verb" or "patient" not in dict(sense.slots):
        return False
    for token in reversed(document.tokens[max(first, trigger.first - _REACH) : trigger.first]):
        if token.upos in ("PUNCT", "VERB", "AUX", "CCONJ"):
            return False
        if statuses.get(token.lower) == "candidate":
            return True
    return False
