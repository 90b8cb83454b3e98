"""The user's article and what a careful reader finds in it -> found and wrong relations, places, figures and offices."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from bench.statements.match import Score
from kg.model import Article, Claim
from kg.pipeline import extract
from kg.read import read as read_articles

Fact = dict[str, str | list[str]]
TYPES = {
    "mediated": "Mediation", "released": "Release", "met/negotiated": "Negotiation", "destroyed": "Destruction",
    "displaced": "Displacement", "attacked": "Attack", "voted": "Vote",
}  # fmt: skip
COUNTS = {"released": "Released", "displaced": "Displaced", "killed": "Killed", "hostage": "Hostage"}
ROLES = {"mediators": "mediator", "parties": "party", "participants": "party", "agent": "agent", "where": "place"}
_ITEM = re.compile(r"^- \{(.*)\}", re.MULTILINE)
_PAIR = re.compile(r'(\w+):\s*("[^"]*"|\[[^\]]*\]|[^,{}]+)')


def article(folder: Path) -> dict[str, Score]:
    """Scores of the four kinds of fact; what is found but is not in the list counts as wrong, events excepted."""
    facts_path = next(folder.glob("*.facts.yaml"))
    claims = _claims(facts_path.with_name(facts_path.name.replace(".facts.yaml", ".txt")))
    facts = facts_path.read_text(encoding="utf-8")
    events = [c for c in claims if c.finder == "event"]
    relations = score(section(facts, "relations"), events, is_relation)
    return {
        "relations": Score(relations.right, relations.right, relations.gold),
        "affected": score(section(facts, "affected"), _of(claims, "Affected"), is_affected),
        "figures": score(section(facts, "figures"), _of(claims, "Figure"), is_figure),
        "offices": score(section(facts, "roles_held"), _of(claims, "RoleHolding"), is_office),
    }


def score(facts: Sequence[Fact], claims: Sequence[Claim], fits: Callable[[Fact, Claim], bool]) -> Score:
    """Facts that a claim tells, of all facts; claims that tell none are wrong."""
    right = sum(any(fits(fact, claim) for claim in claims) for fact in facts)
    wrong = sum(not any(fits(fact, claim) for fact in facts) for claim in claims)
    return Score(right, right + wrong, len(facts))


def is_relation(fact: Fact, claim: Claim) -> bool:
    """Whether an event is of the class the fact names, with all its people and places."""
    if claim.type != TYPES.get(str(fact["type"])):
        return False
    for name, role in ROLES.items():
        for one in _listed(fact.get(name)):
            if not named(one, claim, role):
                return False
    place = fact.get("place")
    return (
        not place or any(named(str(place), claim, role) for role in ("place", "patient", "recipient")) or "to" in fact
    )


def is_affected(fact: Fact, claim: Claim) -> bool:
    """Whether the place is the fact's; "Gaza" is not "Gaza utara"."""
    return any(_same_place(str(fact["place"]), f.text) for f in claim.fillers("place"))


def is_figure(fact: Fact, claim: Claim) -> bool:
    """Whether value, what is counted, unit and qualifier are the fact's."""
    unit = "percent" if fact.get("unit") == "percent" else None
    return (
        claim.value == Decimal(str(fact["value"]))
        and claim.counts == COUNTS.get(str(fact["what"]))
        and (claim.unit == "percent") == (unit == "percent")
        and claim.qualifier == fact.get("qualifier", claim.qualifier)
        and all(any(_overlap(one, f.name) for f in claim.according_to) for one in _listed(fact.get("according_to")))
    )


def is_office(fact: Fact, claim: Claim) -> bool:
    """Whether person, office and body are the fact's."""
    body = str(fact.get("of") or fact.get("affiliation") or "")
    office = str(fact.get("role") or "")
    return (
        named(str(fact["person"]), claim, "person")
        and (not office or named(office, claim, "role"))
        and (not body or named(body, claim, "organization"))
    )


def named(name: str, claim: Claim, role: str) -> bool:
    """Whether a filler of the role shares a word of the name, or is its acronym."""
    return any(_overlap(name, f"{f.text} {f.name}") for f in claim.fillers(role))


def _overlap(name: str, text: str) -> bool:
    words = {w.casefold() for w in re.findall(r"\w+", name) if len(w) > 2}
    initials, of_text = ("".join(w[0] for w in re.findall(r"[A-Z]\w+", one)) for one in (name, text))
    known = re.findall(r"\w+", text)
    return bool(words & {w.casefold() for w in known}) or name == of_text or (len(initials) > 1 and initials in known)


def _same_place(name: str, text: str) -> bool:
    gold, found = set(name.casefold().split()), set(text.casefold().split())
    return gold == found or (len(gold) == 1 and gold < found and "jalur" in found)


def _listed(value: str | list[str] | None) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def section(text: str, name: str) -> list[Fact]:
    """The rows of one section of the reader's list."""
    body = re.search(rf"^{name}:.*?\n(.*?)(?=^\w|\Z)", text, re.MULTILINE | re.DOTALL)
    return [dict(_pairs(row)) for row in _ITEM.findall(body[1])] if body else []


def _pairs(row: str) -> Iterator[tuple[str, str | list[str]]]:
    for name, value in _PAIR.findall(row):
        value = value.strip()
        if value.startswith("["):
            yield name, [part.strip().strip('"') for part in value[1:-1].split(",")]
        else:
            yield name, value.strip('"')


def _of(claims: Sequence[Claim], kind: str) -> list[Claim]:
    return [claim for claim in claims if claim.type == kind]


def _claims(path: Path) -> tuple[Claim, ...]:
    articles = (article for article in read_articles([path]) if isinstance(article, Article))
    return tuple(extract(next(articles)).claims)
