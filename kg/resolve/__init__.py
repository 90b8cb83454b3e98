"""Claims + document -> claims whose arguments are things, and the things."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kg.model import Argument, Claim, Document, Thing
from kg.resolve.explain import explain
from kg.resolve.judge import Judgement, same
from kg.resolve.link import link
from kg.resolve.referent import Referent
from kg.resolve.referents import KINDS, Key, Mentions, arguments

__all__ = ["Judgement", "Referent", "explain", "resolve", "same"]


def resolve(document: Document, claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], dict[str, Thing]]:
    """Give every argument that stands for a thing its IRI, and tell what those things are.

    Names that the gazetteer knows get its IRIs, other names IRIs of their own, descriptions without a name
    ("sebuah sumber", "Israeli officials") IRIs that belong to the article. What an article's things are
    depends on that article and the gazetteer alone, never on other articles.
    """
    mentions = Mentions(document)
    keys: dict[Argument, Key] = {}
    referents: dict[Key, Referent] = {}
    for argument in arguments(claims):
        key = keys.setdefault(argument, mentions.key(argument))
        if key not in referents:
            referents[key] = mentions.referent(argument)
    single = any(one.kind == "Person" and one.name and " " not in one.name for one in referents.values())
    others = dict(mentions.people(referents)) if single else {}
    linked = link({**others, **referents})
    resolved = tuple(_resolved(claim, keys, linked) for claim in claims)
    used = {linked[key].iri: linked[key] for key in keys.values()}
    return resolved, dict(sorted(used.items()))


def _resolved(claim: Claim, keys: Mapping[Argument, Key], linked: Mapping[Key, Thing]) -> Claim:
    def settle(fillers: tuple[Argument, ...]) -> tuple[Argument, ...]:
        return tuple(_settled(filler, keys, linked) for filler in fillers)

    roles = tuple((role, settle(fillers)) for role, fillers in claim.roles)
    return replace(claim, roles=roles, according_to=settle(claim.according_to))


def _settled(filler: Argument, keys: Mapping[Argument, Key], linked: Mapping[Key, Thing]) -> Argument:
    if filler.kind not in KINDS or filler not in keys:
        return filler
    thing = linked[keys[filler]]
    return replace(filler, thing=thing.iri, kind=thing.kind)
