"""Third-person pronouns and clitics -> mentions whose antecedent is still to be found."""

from kg.analyze.mentions.cues import is_cue
from kg.model import Document, Mention, Span
from kg.terms.words import words

KINDS = {"3s": "Person", "3p": "Group", "3n": "Thing"}
_TAGS = frozenset({"PRON", "DET", "PROPN", "NOUN"})


def pronouns(document: Document, found: list[Mention]) -> list[Mention]:
    """Every third-person pronoun outside the other mentions; the word set says person and number.

    id: ia, mereka, -nya where it means somebody ("rumahnya"), not where it only points ("akhirnya").
    en: he, its, they, not the "it" of the weather.
    """
    known = words(document.lang, "pronoun")
    heads = {mention.head for mention in found}
    return [
        Mention(Span(token.start, token.end), token.i, KINDS[known[token.lower]], "pronoun", "")
        for token in document.tokens
        if known.get(token.lower) in KINDS
        and token.i not in heads
        and token.upos in _TAGS
        and not is_empty(document, token.i)
    ]


def is_empty(document: Document, i: int) -> bool:
    """Whether a pronoun stands for nothing: an expletive, or a clitic that only makes a noun definite."""
    token = document.tokens[i]
    if token.dep == "expl":
        return True
    if token.lower not in words(document.lang, "clitic") or i == 0:
        return False
    before = document.tokens[i - 1]
    if before.lower in words(document.lang, "clitic-host"):
        return True
    if _is_topic(document, i):
        return True
    if is_cue(before, document.lang):
        return False
    return token.dep.startswith("det") and before.upos in ("ADJ", "NUM", "ADV", "AUX", "SCONJ", "VERB")


def _is_topic(document: Document, i: int) -> bool:
    """Whether a clitic makes the topic that its sentence opens with: "Pertanyaannya adalah …"."""
    tokens = document.tokens
    first = document.sentences[document.sentence_of[i]].first
    opens = i - 1 == first or (i - 2 == first and tokens[first].upos == "PUNCT")
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return opens and after in words(document.lang, "copula")
