"""Verb -> whether it is a passive, by its form or by what stands around it."""

from kg.extract.slots.marks import NOMINAL, is_engaged, is_relative, marks_of, trait
from kg.model import Document
from kg.model.tree import children
from kg.terms.words import words


def is_passive(document: Document, i: int) -> bool:
    """Whether token ``i`` is a passive verb: by its form, its auxiliary or subject, or as a bare participle."""
    token = document.tokens[i]
    if is_engaged(document, i):
        return False
    formed = trait(document, "voice-by-form")
    prefixes = tuple(words(document.lang, "passive-prefix")) if formed else ()
    prefixed = token.upos == "VERB" and token.lower.startswith(prefixes)
    if formed and not prefixed and _is_bare_active(document, i):
        return False
    if children(document, i, "aux:pass", "nsubj:pass", "csubj:pass"):
        return prefixed or "Voice=Act" not in token.feats
    if formed:
        return "Voice=Pass" in token.feats or prefixed
    if token.upos not in ("VERB", "ADJ") or "VerbForm=Part" not in token.feats or "Tense=Past" not in token.feats:
        return False
    copulas = words(document.lang, "copula")
    if any(document.tokens[c].lower in copulas for c in children(document, i, "aux")):
        return True
    alone = token.head != i and not children(document, i, "obj", "nsubj", "aux")
    return alone and not _is_main(document, i)


def _is_bare_active(document: Document, i: int) -> bool:
    """Whether a verb without a prefix stands between who does it and to what: "KPK sudah umumkan tersangka"."""
    objects = (o for o in children(document, i, "obj") if o > i and not marks_of(document, o))
    doers = (s for s in children(document, i, "nsubj") if s < i and not is_relative(document, s))
    return document.tokens[i - 1].upos != "PRON" and any(True for _ in objects) and any(True for _ in doers)


def _is_main(document: Document, i: int) -> bool:
    """Whether a participle behind the noun that the sentence hangs on is its verb: "Police in Jericho seized arms"."""
    head = document.tokens[document.tokens[i].head]
    finite = any(document.tokens[c].upos == "VERB" for c in children(document, head.i, "acl", "parataxis") if c != i)
    by = any(set(marks_of(document, c)) & set(words(document.lang, "agent-marker")) for c in children(document, i))
    return head.head == head.i and head.upos in NOMINAL and head.i < i and not finite and not by
