"""A short name in brackets, or behind "alias", right behind the long one: "Badan … Bencana (BNPB)"."""

from itertools import takewhile

from kg.analyze.mentions.blend import is_blend
from kg.analyze.mentions.spelling import is_acronym, titles_before
from kg.analyze.reference.clusters import Clusters
from kg.model import Document, Mention
from kg.model.tree import first_token, tokens_in
from kg.terms.words import words

_REACH = 5
_TELLING = frozenset(
    {"NOUN", "VERB"}
)  # behind which somebody else is called so: "Rini melahirkan anak yang disebut Budi"


def bracket(document: Document, clusters: Clusters) -> None:
    """Joins a name and the other name that the article gives with it, where both are of one kind.

    id: Komisi Pemilihan Umum (KPU); Ahmad alias Mamat; Zulkifli Hasan atau Zulhas; Joko Widodo Jokowi.
    en: the World Health Organization (WHO).
    """
    ends = {tokens_in(document, document.mentions[i].span)[-1]: i for i in clusters.named}
    for i in clusters.named:
        first = first_token(document, document.mentions[i].span.start)
        long = _before(document, document.mentions[i], first, ends)
        if long is not None and document.mentions[long].kind == document.mentions[i].kind:
            clusters.join(long, i)


def _before(document: Document, short: Mention, first: int, ends: dict[int, int]) -> int | None:
    """The name that the bracket or the marker before token ``first`` belongs to."""
    tokens = document.tokens
    if first > 1 and tokens[first - 1].text == "(":
        last = tokens_in(document, short.span)[-1]
        closed = last + 1 < len(tokens) and tokens[last + 1].text == ")"
        long = ends.get(first - 2)
        person = long is not None and document.mentions[long].kind == "Person"
        single = last == first and (person or is_acronym(tokens[first]))
        called = (
            person and titles_before(tokens, first, last, document.lang) > 0
        )  # "(Gus Imam)", and not who plays somebody
        return long if closed and (single or called) else None
    joint = first > 0 and tokens[first - 1].lower in words(document.lang, "alias-joint")
    whole = ends.get(first - 1 - joint)
    if whole is not None and is_blend(short.name, document.mentions[whole].name.split()):
        return whole
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
    near = takewhile(lambda n: n in ends or tokens[n].upos not in _TELLING, reach)
    return next((ends[n] for n in near if n in ends), None)
