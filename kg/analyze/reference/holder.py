"""The same office of the same body: "Presiden ICRC Mirjana Spoliaric" is "ketua Palang Merah Internasional"."""

from collections import defaultdict

from kg.analyze.reference.clusters import Clusters
from kg.model import Document, Mention
from kg.model.tree import tokens_in
from kg.terms.offices import offices
from kg.terms.words import words

_Office = tuple[str, int | None]


def holder(document: Document, clusters: Clusters) -> None:
    """Joins people who hold one office of one body; two different names never meet.

    An office without a body, as "the president", means the only named holder of such an office before it.
    """
    by_office: dict[_Office, list[int]] = defaultdict(list)
    by_noun: dict[str, list[int]] = defaultdict(list)
    bodies = _bodies(document)
    for i, mention in enumerate(document.mentions):
        office = _office(document, clusters, mention, bodies)
        if office:
            by_office[office].append(i)
            by_noun[office[0]].append(i)
    for (noun, body), numbers in sorted(by_office.items(), key=lambda pair: pair[1]):
        if body is None:
            for i in numbers:
                _bare(document, clusters, i, by_noun[noun])
        else:
            _one(document, clusters, numbers)
    for numbers in _heads(document, by_office).values():
        _one(document, clusters, numbers)


def _heads(document: Document, by_office: dict[_Office, list[int]]) -> dict[int, list[int]]:
    """For each organisation those who head it, whatever the word; a country has several heads."""
    known = words(document.lang, "head-office")
    found: dict[int, list[int]] = defaultdict(list)
    for (noun, body), numbers in by_office.items():
        if body is not None and noun in known and document.mentions[body].kind == "Organization":
            found[body] = sorted({*found[body], *numbers})
    return found


def _bodies(document: Document) -> dict[int, int]:
    """First token -> number, for the names that an office may be an office of, a spokesman's leader among them."""
    found = enumerate(document.mentions)
    return {tokens_in(document, m.span)[0]: i for i, m in found if m.role is None and m.form == "name"}


def _office(document: Document, clusters: Clusters, mention: Mention, bodies: dict[int, int]) -> _Office | None:
    if mention.kind != "Person" or mention.role is None:
        return None
    inside = tokens_in(document, mention.role)
    found = next(offices(document.lang).find([document.tokens[i].lower for i in inside]), None)
    if found is None or found[1].status:
        return None
    first, hit = found
    body = next((clusters.find(bodies[i]) for i in inside if i in bodies), None)
    rest = (document.tokens[i].upos for i in inside[first + hit.length :])
    if body is None and any(upos in ("NOUN", "PROPN") for upos in rest):
        return None  # "menteri koperasi" is not just any minister
    return hit.name(document.lang), body


def _one(document: Document, clusters: Clusters, numbers: list[int]) -> None:
    if len({clusters.find(i) for i in numbers if clusters.is_named(i)}) > 1:
        return
    for i in numbers[1:]:
        clusters.join(numbers[0], i)


def _bare(document: Document, clusters: Clusters, i: int, alike: list[int]) -> None:
    if clusters.is_named(i):
        return
    before = {clusters.find(j) for j in alike if j < i and document.mentions[j].form == "name"}
    if len(before) == 1:
        clusters.join(before.pop(), i)
