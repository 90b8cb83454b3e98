"""How much a mention is in the reader's mind when a pronoun comes: near, subject, named, often met."""

from typing import NamedTuple

from kg.analyze.mentions.cues import is_cue
from kg.analyze.reference.called import standing
from kg.model import Document
from kg.model.tree import is_dep


class Weights(NamedTuple):
    """What each sign of salience weighs; ``margin`` is the lead below which an antecedent stays open."""

    distance: float = 0.8
    subject: float = 1.2
    passive: float = 0.9
    named: float = 1.0
    pronoun: float = 1.0
    nested: float = 0.5
    speaker: float = 0.8
    first: float = 0.3
    often: float = 0.25
    near: float = 0.03
    quote: float = 1.0
    body: float = 1.3
    thing: float = 1.0
    controller: float = 1.0
    before: float = 3.5
    inside: float = 1.0
    voice: float = 0.8
    told: float = 4.0
    latest: float = 2.0
    general: float = 1.0
    margin: float = 0.0


WEIGHTS = Weights()
"""Measured on half of the data and checked on the other half; see bench/analysis."""


class Salience:
    """Salience of the mentions of one document."""

    def __init__(self, document: Document, weights: Weights = WEIGHTS) -> None:
        self._document = document
        self.weights = weights
        self.margin = weights.margin
        self._own = [self._score(j) for j in range(len(document.mentions))]
        self._sentence = [document.sentence_of[mention.head] for mention in document.mentions]

    def at(self, i: int, j: int, met: int) -> float:
        """How salient mention ``j`` is at mention ``i`` when its thing was met ``met`` times before."""
        weights, heads = self.weights, self._document.mentions
        far = self._sentence[i] - self._sentence[j]
        near = min(heads[i].head - heads[j].head, 40)
        return self._own[j] - weights.distance * far - weights.near * near + weights.often * met

    def _score(self, j: int) -> float:
        document, weights = self._document, self.weights
        mention = document.mentions[j]
        named = (mention.form, mention.kind) == ("name", "Person")  # the tree may hang a name on its title
        token = standing(document, mention) if named else document.tokens[mention.head]
        score = {"name": weights.named, "pronoun": weights.pronoun}.get(mention.form, 0.0)
        if is_dep(token, "nsubj"):
            score += weights.passive if token.dep == "nsubj:pass" else weights.subject
            score += weights.speaker * is_cue(document.tokens[token.head], document.lang)
        elif is_dep(token, "nmod", "compound", "amod", "flat"):
            score -= weights.nested
        if document.sentences[document.sentence_of[token.i]].first == token.i:
            score += weights.first
        return score
