"""Trigger -> polarity and modality: is it said to have happened, denied, planned, possible or demanded?"""

from kg.extract.slots import is_engaged, light_verb, undergone
from kg.extract.stance.around import around, has_mark, said
from kg.extract.stance.denial import (
    is_absent,
    is_denied_claim,
    is_negated,
    is_not_there,
    is_of_nobody,
    is_refused,
    is_unwanted,
)
from kg.extract.stance.modality import REACH, modality
from kg.model import Document
from kg.model.tree import children, is_dep
from kg.terms.words import listed, words

_DENYING = (is_absent, is_denied_claim, is_not_there, is_of_nobody, is_unwanted)


def stance(
    document: Document,
    trigger: int,
    *,
    own: bool = True,
    uttered: bool = False,
    given: bool = False,
    kept: bool = False,
    named: range = range(0),
) -> tuple[str, str]:
    """Polarity and modality of what ``trigger`` names, read from its own modifiers and from what governs it.

    id: "Israel tidak akan menyerang" is negative and planned. en: "calls for a truce" makes the truce demanded.

    Without ``own`` the trigger word itself does not count: who calls for something has called. What is ``uttered``
    stays so when it is refused: "menolak tuntutan buruh". What is ``given`` is there before a verb speaks of it: who
    will look into an attack looks into one that was. What can be ``kept`` is there before it is: "menepati janji".
    A negator among the words that ``named`` it denies nothing: "tak bernyawa".
    """
    chain = _predicate(document, trigger)
    refused = not uttered and any(is_refused(document, i) for i in chain)
    refused = refused or any(ask(document, trigger) for ask in _DENYING)
    # "tidak akan menerima seruan itu" leaves the call as it is
    settled = (uttered and undergone(document, trigger)) or (kept and _is_fulfilled(document, trigger))
    denying = chain[:1] if settled else chain
    negative = (sum(is_negated(document, i, named) for i in denying) + refused) % 2 == 1
    mood = (around(document, trigger) or "asserted") if settled else modality(document, trigger, own, given)
    return ("negative" if negative else "positive"), mood


def asked(document: Document, i: int) -> bool:
    """Whether the sentence of token ``i`` asks whether it is so; what is asked who or why about is so."""
    sentence = document.sentences[document.sentence_of[i]]
    row = document.tokens[sentence.first : sentence.last]
    quote = next((q for q in document.quotes if q.inner.start <= document.tokens[i].start < q.inner.end), None)
    rest = [] if quote is None else [t for t in row if t.i > i and t.start < quote.inner.end]
    if rest and all(token.upos != "PUNCT" for token in rest[:-1]):
        row = tuple(rest)  # '"Semua setuju ya?" kata Sari'
    known = words(document.lang, "question-word")
    return any(token.text == "?" for token in row[-2:]) and not any(token.lower in known for token in row)


def _is_fulfilled(document: Document, noun: int) -> bool:
    """Whether a verb says that what was agreed, promised or asked is done or not: "tidak menepati janji"."""
    token = document.tokens[noun]
    verb = document.tokens[token.head]
    return is_dep(token, "obj", "nsubj") and listed(document.lang, "fulfil-verb", verb.text, verb.lemma) is not None


def _predicate(document: Document, trigger: int) -> list[int]:
    """The trigger, and the verbs it is one predicate with: its light verb, the verb it completes."""
    chain = [trigger]
    at = light_verb(document, trigger)
    while at is not None and len(chain) < REACH and at not in chain:
        chain.append(at)
        at = _completed(document, at)
    above = _completed(document, trigger)
    inside = is_dep(document.tokens[trigger], "obl", "obj", "nmod", "xcomp", "ccomp")
    if above is None and inside and is_engaged(document, document.tokens[trigger].head):
        above = document.tokens[trigger].head
    if above is None and (_is_alternative(document, trigger) or _is_forbidden_too(document, trigger)):
        return [trigger, *_predicate(document, document.tokens[trigger].head)]
    return chain if len(chain) > 1 or above is None else [trigger, above]


def _is_alternative(document: Document, i: int) -> bool:
    """Whether "or" joins a verb to one that is denied together with it: "tidak bertemu atau menelepon"."""
    joined = is_dep(document.tokens[i], "conj") and not children(document, i, "nsubj", "aux")
    ors = any(document.tokens[c].lower in words(document.lang, "or-word") for c in children(document, i, "cc"))
    return joined and ors and not is_negated(document, i)


def _is_forbidden_too(document: Document, i: int) -> bool:
    """Whether a verb stands beside one that is forbidden, and is no command itself: "jangan memukul dan menendang"."""
    token = document.tokens[i]
    active = token.lower.startswith(tuple(words(document.lang, "active-prefix")))
    if not active or not is_dep(token, "conj") or children(document, i, "nsubj", "aux", "advmod"):
        return False
    beside = children(document, token.head, "advmod")
    return any(document.tokens[c].lower in words(document.lang, "prohibitive") for c in beside)


def _completed(document: Document, i: int) -> int | None:
    """The verb that a token completes; not one such as "terima", which when denied leaves what happened as it is.

    "Usai diperiksa, tidak ditemukan bom": what came before is no part of what was not found.
    """
    token = document.tokens[i]
    if has_mark(document, i, "sequence-marker"):
        return None
    verb = document.tokens[token.head]
    may = ("planned", "possible") if verb.upos == "VERB" else ("planned",)  # "belum diperbolehkan untuk menjenguk"
    meant = is_dep(token, "advcl") and has_mark(document, i, "wish-marker") and said(document, verb.i) in may
    failed = is_dep(token, "ccomp") and listed(document.lang, "negator", verb.text, verb.lemma) is not None
    failed = failed and not children(document, i, "nsubj")  # "gagal mencapai kesepakatan"
    if not (is_dep(token, "xcomp") or meant or failed) or verb.i == i:  # "tidak berniat untuk berdamai"
        return None
    return None if listed(document.lang, "attitude-verb", verb.text, verb.lemma) else verb.i
