"""Verb -> who does it where the clause above names him: whom it charges with it, thanks for it or calls upon."""

from kg.extract.slots.marks import marks_of
from kg.extract.slots.passive import is_passive
from kg.model import Document
from kg.model.tree import children, is_dep, subtree
from kg.terms.lexicon import lexicon
from kg.terms.words import listed, words


def thanked(document: Document, verb: int) -> tuple[int, ...]:
    """Who is thanked or praised for what he does: "berterima kasih kepada warga dalam melaksanakan kerja bakti"."""
    token = document.tokens[verb]
    course = words(document.lang, "course-marker").keys() & set(marks_of(document, verb))
    senses = lexicon(document.lang).senses(document.tokens[token.head].lower)
    if not course or not is_dep(token, "xcomp", "advcl") or not any(sense.type == "Praise" for sense in senses):
        return ()
    known = words(document.lang, "charge-marker").keys()
    return tuple(c for c in children(document, token.head, "obl") if c < verb and known & set(marks_of(document, c)))


def charged(document: Document, verb: int) -> tuple[int, ...]:
    """Who is to do it, or to whom it is to be done: "memberi izin kepada warga untuk pulang"."""
    token, wishes = document.tokens[verb], words(document.lang, "wish-marker")
    wished = any(document.tokens[c].lower in wishes for c in children(document, verb, "mark"))
    if not wished or not is_dep(token, "xcomp", "ccomp", "advcl", "acl"):
        return ()
    objects = [c for c in children(document, token.head, "obj") if c < verb]
    aims = words(document.lang, "aim-marker")  # "meyakinkan Azerbaijan agar mengizinkan warga lewat"
    if any(document.tokens[c].lower in aims for c in children(document, verb, "mark")):
        return tuple(o for o in objects if not marks_of(document, o))
    if is_passive(document, verb):
        return () if is_passive(document, token.head) else tuple(o for o in objects if not marks_of(document, o))
    known, markers = words(document.lang, "charge-noun"), words(document.lang, "charge-marker")
    charges = [c for c in (*objects, token.head) if document.tokens[c].lower in known]
    told = (c for o in charges for top in (o, token.head) for c in children(document, top, "nmod", "obl") if c < verb)
    return tuple(dict.fromkeys(c for c in told if any(mark in markers for mark in marks_of(document, c))))


def controls(document: Document, verb: int) -> bool:
    """Whether the verb tells or calls its object to do something, or helps with it: the object is who does it."""
    token = document.tokens[verb]
    calls = token.lower in words(document.lang, "summon-verb")  # "memanggil pimpinan untuk menemui massa"
    return calls or listed(document.lang, "modality", token.text, token.lemma) == "demanded"


def reported(document: Document, verb: int) -> tuple[int, ...]:
    """What is said to do something, where a tree takes it for an object: "membantah tambang itu merusak hutan"."""
    token = document.tokens[verb]
    says = any(
        s.type in ("Statement", "Denial") for s in lexicon(document.lang).senses(document.tokens[token.head].lower)
    )
    if not says or not is_dep(token, "advcl") or children(document, verb, "mark"):
        return ()
    first = min((c for c in children(document, verb, "aux", "advmod") if c < verb), default=verb)
    return tuple(o for o in children(document, token.head, "obj") if max(subtree(document, o)) + 1 == first)
