"""A short name in brackets, or behind "alias", right behind the long one: "Badan … Bencana (BNPB)"."""

from kg.analyze.mentions.spelling import is_acronym
from kg.analyze.reference.clusters import Clusters
from kg.model import Document
from kg.model.tree import first_token, tokens_in
from kg.terms.words import words

_REACH = 5


def bracket(document: Document, clusters: Clusters) -> None:
    """Joins a name and the other name that the article gives with it, where both are of one kind.

    id: Komisi Pemilihan Umum (KPU); Ahmad alias Mamat. en: the World Health Organization (WHO).
    """
    ends = {tokens_in(document, document.mentions[i].span)[-1]: i for i in clusters.named}
    for i in clusters.named:
        first = first_token(document, document.mentions[i].span.start)
        long = _before(document, first, ends)
        if long is not None and document.mentions[long].kind == document.mentions[i].kind:
            clusters.join(long, i)


def _before(document: Document, first: int, ends: dict[int, int]) -> int | None:
    """The name that the bracket or the marker before token ``first`` belongs to."""
    tokens = document.tokens
    if first > 1 and tokens[first - 1].text == "(":
        closed = first + 1 < len(tokens) and tokens[first + 1].text == ")"
        long = ends.get(first - 2)
        person = long is not None and document.mentions[long].kind == "Person"
        return long if closed and (person or is_acronym(tokens[first])) else None
    marks, at = words(document.lang, "alias-marker"), first - 1
    while (
        at > max(0, first - _REACH)
        and tokens[at].upos in ("ADV", "ADP", "DET", "NOUN")
        and tokens[at].lower not in marks
    ):
        at -= 1
    if at < 1 or tokens[at].lower not in marks:
        return None
    reach = range(at - 1, max(-1, at - 1 - _REACH), -1)
    return next((ends[n] for n in reach if n in ends), None)
