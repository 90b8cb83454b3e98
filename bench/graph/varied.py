"""A few articles with their claims -> as many different ones as wanted."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from kg.model import Argument, Article, Claim, Link, Thing

Item = tuple[Article, Sequence[Claim], Mapping[str, Thing]]

POOL = 40


def samples(paths: Sequence[str]) -> list[Item]:
    """What is found in the articles below ``paths``; a made-up article where none are given."""
    if not paths:
        from tests.samples import THINGS, article, claims

        return [(article(), claims(article()), THINGS)]
    from kg.errors import WartaError
    from kg.pipeline import articles, extract_all

    found = extract_all(articles([Path(path) for path in paths]))
    return [(one.article, one.claims, one.things) for one in found if not isinstance(one, WartaError)]


def varied(items: Sequence[Item], count: int) -> Iterator[Item]:
    """``count`` articles: the given ones in turn, each with its own number and other people and places."""
    for number in range(count):
        yield _variant(*items[number % len(items)], number)


def _variant(article: Article, claims: Sequence[Claim], things: Mapping[str, Thing], number: int) -> Item:
    whole = msgspec.structs.replace(article, body=f"{article.body}\n{number}", source=f"{number}-{article.source}")
    renamed = [msgspec.structs.replace(one, article=whole.key) for one in claims]
    keys = {old.key: new.key for old, new in zip(claims, renamed, strict=True)}
    turned = [_claim(one, keys, number % POOL) for one in renamed]
    return (
        whole,
        turned,
        {one.iri: one for one in (_thing(thing, number % POOL) for thing in things.values())},
    )


def _claim(claim: Claim, keys: Mapping[str, str], turn: int) -> Claim:
    return msgspec.structs.replace(
        claim,
        roles=tuple((role, tuple(_argument(one, turn) for one in fillers)) for role, fillers in claim.roles),
        according_to=tuple(_argument(one, turn) for one in claim.according_to),
        within=keys.get(claim.within or ""),
        links=tuple(Link(link.role, keys[link.claim]) for link in claim.links if link.claim in keys),
    )


def _argument(one: Argument, turn: int) -> Argument:
    if one.thing is None:
        return one
    return msgspec.structs.replace(one, thing=f"{one.thing}_{turn}", name=f"{one.name} {turn}")


def _thing(thing: Thing, turn: int) -> Thing:
    return msgspec.structs.replace(
        thing,
        iri=f"{thing.iri}_{turn}",
        label=tuple((lang, f"{text} {turn}") for lang, text in thing.label),
        aliases=tuple((lang, f"{text} {turn}") for lang, text in thing.aliases),
        matches=tuple(f"{match}{turn}" for match in thing.matches),
        within=f"{thing.within}_{turn}" if thing.within else None,
    )
