"""Mentions -> entities: which names, descriptions and pronouns of one article mean the same thing.

Each clue is one file: what it joins is joined for good, so that the surest stand first. What stays doubtful
is left open.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from kg.analyze.mentions.personal import is_personal
from kg.analyze.reference.bracket import bracket
from kg.analyze.reference.called import called
from kg.analyze.reference.clusters import Clusters
from kg.analyze.reference.description import description
from kg.analyze.reference.holder import holder
from kg.analyze.reference.name import name
from kg.analyze.reference.numbered import numbered
from kg.analyze.reference.opposite import opposite
from kg.analyze.reference.predicate import predicate
from kg.analyze.reference.pronoun import pronoun
from kg.analyze.reference.repeat import repeat
from kg.model import Document, Entity
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import honorifics
from kg.terms.words import words

CLUES = (name, bracket, called, opposite, predicate, holder, repeat, description, numbered, pronoun)


def entities(document: Document) -> tuple[tuple[Entity, ...], tuple[int | None, ...]]:
    """The entities of a document, and for each mention the number of its entity (None while open)."""
    clusters = Clusters(document)
    for clue in CLUES:
        clue(document, clusters)
    return _entities(document, clusters)


def _entities(document: Document, clusters: Clusters) -> tuple[tuple[Entity, ...], tuple[int | None, ...]]:
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(len(document.mentions)):
        if i not in clusters.opened:
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
    texts = sorted({mention.name for mention in named}, key=lambda text: (-len(text.split()), -len(text), text))
    described = [document.mentions[i].kind for i in group if document.mentions[i].form == "nominal"]
    kinds = [mention.kind for mention in named] or described or [document.mentions[group[0]].kind]
    kind = max(sorted(set(kinds)), key=kinds.count)
    best = _known_as(texts, Counter(mention.name for mention in named), document.lang)
    best = best if kind == "Person" else _labelled(texts, document.lang) or best
    return Entity(best, kind, tuple(group), tuple(sorted(text for text in texts if text != best)))


def _labelled(called: list[str], lang: str) -> str | None:
    """The name that the gazetteer labels a body or place with, whatever else it is called: no "Negeri Jiran"."""
    for text in called if len(called) > 1 else ():
        known = gazetteer().lookup(text, lang)
        if known and text in {label for _, label in known[0].labels}:
            return text
    return None


def _known_as(called: list[str], counts: Counter[str], lang: str) -> str:
    """The longest name, unless one of other words is used more often: "Hisyam bin Ali" alias "Umar Patek".

    A name with a form of address is none of these: "Gus Ipul" is Saifullah Yusuf.
    """
    if not called:
        return ""
    called = [_bare(text, called, lang) for text in called]
    longest = set(called[0].split())
    few = len(longest) == 1  # "Senayan" is the DPR
    free = [text for text in called if (text.split()[0].lower(),) not in honorifics(lang)]
    other = [text for text in free if (few or " " in text) and longest.isdisjoint(text.split())]
    best = max(other, key=lambda text: counts[text], default=called[0])
    return best if counts[best] > counts[called[0]] else called[0]


def _bare(text: str, called: Sequence[str], lang: str) -> str:
    """A name without the words beside it that are none, where its bearer is told without them elsewhere.

    Of "Bos Arsenal Daniel Levin" beside "Daniel Levin" the last two are his name, of "Rini Astuti Curhat" the first.
    """
    row = text.split()
    for other in (shorter.split() for shorter in called):
        rest = len(row) - len(other)
        before = row[:rest] if rest > 0 and row[rest:] == other else []
        behind = row[-rest:] if rest > 0 and row[:-rest] == other and len(other) > 1 else []
        # A word of the language may end a name, "Asep Irama", that one word may stand for.
        if any(_is_no_name(word, lang, sure=len(other) == 1) for word in (*before[:1], *behind[-1:])):
            return " ".join(other)
    return text


def _is_no_name(word: str, lang: str, *, sure: bool) -> bool:
    """Whether a word is one of the language or an acronym; ``sure`` where news never writes it as a name."""
    if is_personal(word, lang):
        return False
    mostly = word.lower() in words(lang, "mostly-small") or (word.isupper() and len(word) > 1)
    return word.lower() in words(lang, "common") or (mostly and not sure)
