"""Mentions -> entities: which names, descriptions and pronouns of one article mean the same thing.

Names are joined by their words ("Herzog" and "Isaac Herzog"), by the gazetteer ("Gaza", "Jalur Gaza") and by
brackets ("Badan Nasional Penanggulangan Bencana (BNPB)"). A pronoun or a definite description takes the most
salient antecedent of its kind: near, subject, named. What stays doubtful is left open.
"""

from collections import defaultdict

from kg.model import Document, Entity, Mention
from kg.model.tree import is_dep
from kg.terms.gazetteer import gazetteer
from kg.terms.words import words

WINDOW = 4  # sentences back that an antecedent is looked for
_SAME = {"Country": "Place"}
_ACTORS = frozenset({"Person", "Organization", "Country", "Group"})


class _Clusters:
    """Union of mention numbers, smallest number as the name of each cluster."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def find(self, i: int) -> int:
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, a: int, b: int) -> None:
        low, high = sorted((self.find(a), self.find(b)))
        self.parent[high] = low


def entities(document: Document) -> tuple[tuple[Entity, ...], tuple[int | None, ...]]:
    """The entities of a document, and for each mention the number of its entity (None while open)."""
    clusters = _Clusters(len(document.mentions))
    _join_names(document, clusters)
    opened = _join_anaphors(document, clusters)
    return _entities(document, clusters, opened)


def _join_names(document: Document, clusters: _Clusters) -> None:
    by_key: dict[tuple[str, str], int] = {}
    full: dict[str, list[int]] = defaultdict(list)
    order = sorted(_named(document), key=lambda i: (-len(document.mentions[i].name.split()), i))
    for i in order:
        mention = document.mentions[i]
        kind = _SAME.get(mention.kind, mention.kind)
        twin = by_key.setdefault((kind, _identity(mention, document.lang)), i)
        if twin == i and mention.kind == "Person":
            twin = _fuller(document, i, full["Person"])
            full["Person"].append(i)
        clusters.join(i, twin)


def _named(document: Document) -> list[int]:
    return [i for i, mention in enumerate(document.mentions) if mention.form == "name" and mention.name]


def _identity(mention: Mention, lang: str) -> str:
    if mention.kind != "Person":
        known = gazetteer().lookup(mention.name, lang)
        if known:
            return known[0].iri
    return mention.name.casefold()


def _fuller(document: Document, i: int, longer: list[int]) -> int:
    """The nearest person before or after whose longer name contains this one; the mention itself if none does."""
    part = document.mentions[i].name.casefold().split()
    fits = [j for j in longer if _within(part, document.mentions[j].name.casefold().split())]
    whole = {document.mentions[j].name.casefold() for j in fits}
    before = [j for j in fits if j < i]
    if len(whole) > 1 and before:
        return max(before)
    return min(fits, default=i) if len(whole) == 1 else i


def _within(part: list[str], whole: list[str]) -> bool:
    size = len(part)
    return size < len(whole) and any(whole[at : at + size] == part for at in range(len(whole) - size + 1))


def _join_anaphors(document: Document, clusters: _Clusters) -> set[int]:
    """Join pronouns and definite descriptions to their antecedents; returns those left open."""
    opened = set()
    sentence_of = [document.sentence_of[mention.head] for mention in document.mentions]
    for i, mention in enumerate(document.mentions):
        if mention.form == "name" or (mention.form == "nominal" and not _is_definite(document, mention)):
            continue
        antecedent = _antecedent(document, i, sentence_of, clusters, opened)
        if antecedent is not None:
            clusters.join(antecedent, i)
        elif mention.form == "pronoun":
            opened.add(i)
    return opened


def _is_definite(document: Document, mention: Mention) -> bool:
    """Whether a description points back: an organisation noun with a demonstrative or a clitic."""
    marks = words(document.lang, "demonstrative")
    below = [document.tokens[c].lower for c in document.children[mention.head]]
    return mention.kind in ("Organization", "Country") and any(word in marks for word in below)


def _antecedent(
    document: Document, i: int, sentence_of: list[int], clusters: _Clusters, opened: set[int]
) -> int | None:
    best, best_score, second = None, float("-inf"), float("-inf")
    for j in range(i - 1, -1, -1):
        distance = sentence_of[i] - sentence_of[j]
        if distance > WINDOW:
            break
        if j in opened or not _agree(document.mentions[i], document.mentions[j]) or _is_quoted(document, i, j):
            continue
        score = _salience(document, j, distance) + 0.001 * j
        if best is not None and clusters.find(j) == clusters.find(best):
            best_score = max(best_score, score)
        elif score > best_score:
            best, best_score, second = j, score, best_score
        else:
            second = max(second, score)
    return best


def _agree(anaphor: Mention, other: Mention) -> bool:
    if other.kind not in _ACTORS:
        return False
    if anaphor.kind == "Person":
        return other.kind == "Person"
    if anaphor.kind == "Group":
        return other.kind in ("Group", "Organization", "Country")
    return other.kind in ("Organization", "Country")


def _is_quoted(document: Document, i: int, j: int) -> bool:
    """Whether exactly one of the two stands inside a quote: inside and outside speak of different people."""
    start, other = document.mentions[i].span.start, document.mentions[j].span.start
    around = [quote for quote in document.quotes if quote.span.start <= start < quote.span.end]
    there = [quote for quote in document.quotes if quote.span.start <= other < quote.span.end]
    return around != there


def _salience(document: Document, j: int, distance: int) -> float:
    mention = document.mentions[j]
    token = document.tokens[mention.head]
    subject = 1.2 if is_dep(token, "nsubj") else 0.0
    named = 0.5 if mention.form != "nominal" else 0.0
    return subject + named - 0.8 * distance


def _entities(
    document: Document, clusters: _Clusters, opened: set[int]
) -> tuple[tuple[Entity, ...], tuple[int | None, ...]]:
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(len(document.mentions)):
        if i not in opened:
            members[clusters.find(i)].append(i)
    numbers: list[int | None] = [None] * len(document.mentions)
    found = []
    for number, group in enumerate(members.values()):
        found.append(_entity(document, group))
        for i in group:
            numbers[i] = number
    return tuple(found), tuple(numbers)


def _entity(document: Document, group: list[int]) -> Entity:
    named = [document.mentions[i] for i in group if document.mentions[i].form == "name"]
    names = sorted({mention.name for mention in named}, key=lambda name: (-len(name.split()), -len(name), name))
    kinds = [mention.kind for mention in named] or [document.mentions[group[0]].kind]
    kind = max(sorted(set(kinds)), key=kinds.count)
    return Entity(names[0] if names else "", kind, tuple(group), tuple(sorted(names[1:])))
