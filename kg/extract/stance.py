"""Trigger -> polarity and modality: is it said to have happened, denied, planned, possible or demanded?"""

from kg.extract.slots import light_verb
from kg.model import Document
from kg.model.tree import children, is_dep
from kg.terms.words import listed, words


def stance(document: Document, trigger: int, *, own: bool = True) -> tuple[str, str]:
    """Polarity and modality of what ``trigger`` names, read from its own modifiers and from what governs it.

    Without ``own`` the trigger word itself does not count: who calls for something has called.
    """
    chain = _chain(document, trigger)
    negative = sum(_is_negated(document, i) for i in chain[:2]) % 2 == 1
    modality = next(
        (found for i in chain if (found := _modality(document, i, own or i != trigger))), "asserted"
    )
    return ("negative" if negative else "positive"), modality


def _chain(document: Document, trigger: int) -> list[int]:
    """The trigger, its light verb, and what they are complements of; never out of a relative clause."""
    chain = [trigger]
    at = light_verb(document, trigger)
    if at is not None:
        chain.append(at)
    while len(chain) < 4:
        token = document.tokens[chain[-1]]
        if token.head == token.i or not is_dep(token, *_STANCE_LINKS):
            return chain
        chain.append(token.head)
    return chain


def _is_negated(document: Document, i: int) -> bool:
    negators = words(document.lang, "negator")
    below = (document.tokens[c] for c in children(document, i, "advmod", "det", "aux", "cc", "case", "mark"))
    return any(token.lower in negators or "Polarity=Neg" in token.feats for token in below)


def _modality(document: Document, i: int, itself: bool = True) -> str | None:
    """What the token itself or one of its auxiliaries, adverbs and markers says about reality."""
    below = (document.tokens[c] for c in children(document, i, "advmod", "aux", "mark", "amod", "case"))
    for token in (*((document.tokens[i],) if itself else ()), *below):
        found = listed(document.lang, "modality", token.text, token.lemma)
        if found:
            return found
    return None


_STANCE_LINKS = ("xcomp", "obj", "advcl", "nmod", "obl", "ccomp")
