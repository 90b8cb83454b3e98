"""Third-person pronouns and clitics -> mentions whose antecedent is still to be found."""

from kg.analyze.mentions.cues import is_cue
from kg.analyze.mentions.nominals import kind_of
from kg.model import Document, Mention, Span
from kg.terms.words import listed, words

KINDS = {"3s": "Person", "3p": "Group", "3n": "Thing"}
_TAGS = frozenset({"PRON", "DET", "PROPN", "NOUN"})


def pronouns(document: Document, found: list[Mention]) -> list[Mention]:
    """Every third-person pronoun outside the other mentions; the word set says person and number.

    id: ia, mereka, -nya where it means somebody ("rumahnya"), not where it only points ("akhirnya").
    en: he, its, they, not the "it" of the weather.
    """
    known = words(document.lang, "pronoun")
    heads = {mention.head for mention in found}
    pairs = [_both(document, token.i) for token in document.tokens if _is_both(document, token.i)]
    heads.update(i for pair in pairs for i in (pair.head, pair.head + 1))
    return pairs + [
        _mention(document, token.i, KINDS[known[token.lower]])
        for token in document.tokens
        if known.get(token.lower) in KINDS
        and token.i not in heads
        and token.upos in _TAGS
        and not is_empty(document, token.i)
    ]


def _is_both(document: Document, i: int) -> bool:
    """Whether a number and a clitic are one pronoun here: "Kedua" + "nya"."""
    token, clitic = document.tokens[i], document.tokens[min(i + 1, len(document.tokens) - 1)]
    return token.end == clitic.start and token.lower + clitic.lower in words(document.lang, "number-pronoun")


def _both(document: Document, i: int) -> Mention:
    return Mention(Span(document.tokens[i].start, document.tokens[i + 1].end), i, KINDS["3p"], "pronoun", "")


def _mention(document: Document, i: int, kind: str) -> Mention:
    """The mention of a pronoun; a clitic on "self" is one word with it ("dirinya")."""
    token, before = document.tokens[i], document.tokens[i - 1]
    if i and before.end == token.start and before.lower in words(document.lang, "reflexive-host"):
        return Mention(Span(before.start, token.end), before.i, kind, "pronoun", "")
    return Mention(Span(token.start, token.end), i, kind, "pronoun", "")


def is_empty(document: Document, i: int) -> bool:
    """Whether a pronoun stands for nothing: an expletive, or a clitic that only makes a noun definite."""
    token = document.tokens[i]
    if token.dep == "expl":
        return True
    if token.lower not in words(document.lang, "clitic") or i == 0:
        return False
    before = document.tokens[i - 1]
    if before.upos in ("ADJ", "NUM") and i > 1 and document.tokens[i - 2].upos in ("NOUN", "PROPN"):
        return False
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
    if listed(document.lang, "family-noun", tokens[i - 1].text, tokens[i - 1].lemma) is not None:
        return False
    opens = i - 1 == first or (i - 2 == first and tokens[first].upos == "PUNCT")
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    topic = after == "," and not is_cue(tokens[i - 1], document.lang) and kind_of(document, i - 1) is None
    return opens and (topic or after in words(document.lang, "copula"))
