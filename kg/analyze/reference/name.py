"""Names that mean the same: "Isaac Herzog" and "Herzog", "Gaza" and "Jalur Gaza", "Prancis" and "Perancis"."""

from bisect import bisect_left
from collections import defaultdict

from kg.analyze.reference.clusters import Clusters
from kg.model import Document, Mention
from kg.model.tree import tokens_in
from kg.terms.couples import is_couple
from kg.terms.folding import plain, tokens
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import honorifics, offices
from kg.terms.relatives import relatives
from kg.terms.words import listed, words

_SAME = {"Country": "Place"}


def name(document: Document, clusters: Clusters) -> None:
    """Joins names by what the gazetteer knows, by their words, and short names of people to their long ones.

    A surname that two people of the article share belongs to the nearest of them before it; "Prabowo-Gibran"
    are two people and neither of them.
    """
    by_key: dict[tuple[str, str], int] = {}
    people: list[int] = []
    bodies: dict[str, int] = {}
    for i in clusters.named:
        mention = document.mentions[i]
        kind = _SAME.get(mention.kind, mention.kind)
        if kind == "Person" and not is_couple(mention.name):
            people.append(i)
        else:
            clusters.join(i, by_key.setdefault((kind, _identity(mention, document.lang)), i))
            if kind == "Organization":
                bodies.setdefault(mention.name, i)
    _join_people(document, clusters, people)
    _join_bodies(document, clusters, bodies)


def _join_bodies(document: Document, clusters: Clusters, bodies: dict[str, int]) -> None:
    """Joins the first word of one body's name alone to the whole: "Amnesty" and "Amnesty International"."""
    for text, i in bodies.items():
        noun = listed(document.lang, "organization-noun", text, text.lower()) is not None
        if " " in text or noun or gazetteer().lookup(text, document.lang):
            continue
        longer = {clusters.find(other) for whole, other in bodies.items() if whole.startswith(f"{text} ")}
        if len(longer) == 1:
            clusters.join(i, longer.pop())


def _identity(mention: Mention, lang: str) -> str:
    known = gazetteer().lookup(mention.name, lang)
    if known and known[0].via != "spelling":
        return known[0].iri
    return plain(mention.name)


def _join_people(document: Document, clusters: Clusters, people: list[int]) -> None:
    by_words: dict[str, list[int]] = defaultdict(list)
    for i in people:
        by_words[_key(document.mentions[i].name)].append(i)
    titles = honorifics(document.lang)
    part_of = _longer([text for text in by_words if any((word,) not in titles for word in text.split())])
    held = {text: _held(document, numbers) for text, numbers in by_words.items()}
    part_of = {text: [whole for whole in found if not _married(text, whole, held)] for text, found in part_of.items()}
    famous = {text: _famous(document.mentions[numbers[0]].name, document.lang) for text, numbers in by_words.items()}
    part_of = {text: _of_famous(famous, text, found) for text, found in part_of.items()}
    for text, numbers in by_words.items():
        whole = part_of.get(text, [])
        if len(whole) > 1:
            _shared(clusters, numbers, [by_words[other] for other in whole])
            continue
        for i in numbers:
            clusters.join(i, by_words[whole[0]][0] if whole else numbers[0])
    first: dict[str, int] = {}
    for text, numbers in by_words.items():
        known = famous[text]
        if known is not None and not part_of.get(text):
            clusters.join(numbers[0], first.setdefault(known, numbers[0]))  # "Jokowi" and "Joko Widodo"


def _key(text: str) -> str:
    """A name's words without the article that a hyphen ties to the first: "al-Sinwar" is "Sinwar"."""
    article, hyphen, rest = text.partition("-")
    bound = bool(hyphen) and article.lower() in words("mul", "name-article")
    return plain(rest if bound and rest else text)


def _held(document: Document, numbers: list[int]) -> set[str]:
    """The offices that stand beside a name."""
    roles = filter(None, (document.mentions[i].role for i in numbers))
    rows = ([document.tokens[i].lower for i in tokens_in(document, role)] for role in roles)
    return {hit.name("en") for row in rows for _, hit in offices(document.lang).find(row)}


def _married(text: str, whole: str, held: dict[str, set[str]]) -> bool:
    """Whether a full name ends the name of somebody with another office: the governor and his wife."""
    tail = " " in text and whole.endswith(f" {text}")
    return tail and bool(held[text] and held[whole]) and held[text].isdisjoint(held[whole])


def _famous(text: str, lang: str) -> str | None:
    known = gazetteer().lookup(text, lang, "Person")
    return known[0].iri if known and known[0].via == "name" else None


def _of_famous(famous: dict[str, str | None], text: str, whole: list[str]) -> list[str]:
    """Of the longer names those that a known short one may mean: "Habibie" is B.J., and none of his family."""
    if famous[text] is None:
        return whole
    same = [other for other in whole if famous[other] == famous[text]]
    return same or [other for other in whole if famous[other] is None]


def _longer(texts: list[str]) -> dict[str, list[str]]:
    """For each name the longest names that have its words; a name of many words may stand for one."""
    having: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for part in text.split():
            having[part].add(text)
    found: dict[str, list[str]] = {}
    for text in texts:
        parts = text.split()
        fits = set.intersection(*(having[part] for part in parts)) - {text} if parts else set()
        fits = {other for other in fits if _is_short(parts, other.split())}
        found[text] = sorted(other for other in fits if not any(_is_part(other, more) for more in fits))
    return found


def _is_part(text: str, other: str) -> bool:
    return text != other and _is_short(text.split(), other.split())


def _is_short(part: list[str], whole: list[str]) -> bool:
    """Whether the words of a name stand in a longer one, in that order: "Joe Biden", "Joseph Joe R Biden"."""
    if part[0] != whole[0] and whole[0] in relatives():
        return False
    rest = iter(whole)
    return len(part) < len(whole) and all(word in rest for word in part) and bool(tokens(" ".join(part)))


def _shared(clusters: Clusters, numbers: list[int], people: list[list[int]]) -> None:
    """A short name goes to the person last named in full; before all of them it stands alone."""
    last: int | None = None
    for i in numbers:
        before = [person[at - 1] for person in people if (at := bisect_left(person, i))]
        if before:
            clusters.join(i, max(before))
        elif last is not None:
            clusters.join(i, last)
        last = last if before and last is not None else i
