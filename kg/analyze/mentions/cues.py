"""Words of saying: a clitic behind one is whoever speaks ("katanya")."""

from functools import cache

from kg.model import Token
from kg.terms.lexicon import lexicon


def is_cue(token: Token, lang: str) -> bool:
    """Whether a token is a word of saying, by its form or its lemma."""
    return token.lower in _cues(lang) or token.lemma.lower() in _cues(lang)


@cache
def _cues(lang: str) -> frozenset[str]:
    return frozenset(form for sense in lexicon(lang).all if sense.paths("speaker") for form in sense.forms)


def is_telling(token: Token, lang: str) -> bool:
    """Whether a token only tells that something is said, as people do: "said", and not "welcomed"."""
    return token.lower in _telling(lang) or token.lemma.lower() in _telling(lang)


@cache
def _telling(lang: str) -> frozenset[str]:
    told = (sense for sense in lexicon(lang).all if sense.type == "Statement" and sense.paths("speaker"))
    return frozenset(form for sense in told for form in sense.forms)
