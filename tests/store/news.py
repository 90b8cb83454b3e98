"""Generated articles that share things, for the laws of the store."""

import datetime
from decimal import Decimal

from hypothesis import strategies as st

from kg.model import Argument, Article, Block, Claim, Evidence, Link, Span, Thing, TimeValue
from kg.terms.names import ID

NAMES = ("Utara", "Selatan", "Made Wira", "Palang Putih", "Lembah Hijau", "warga asing")
KINDS = dict(zip(NAMES, ("Country", "Country", "Person", "Organization", "Place", "Group"), strict=True))
TYPES = (
    "Statement",
    "Attack",
    "Mediation",
    "Agreement",
    "RoleHolding",
    "Figure",
    "Affected",
    "Appeal",
    "Killing",
)
ROLES = (
    "speaker",
    "mediator",
    "party",
    "agent",
    "patient",
    "place",
    "topic",
    "person",
    "organization",
    "counted",
)
DAYS = (None, datetime.date(2023, 12, 19), datetime.date(2023, 12, 20))


def thing(name: str, linked: bool, lang: str) -> Thing:
    """The same node, whether or not a gazetteer knows it."""
    iri = f"{ID}{KINDS[name].lower()}/{name.replace(' ', '_')}"
    if not linked:
        return Thing(iri=iri, kind=KINDS[name], label=((lang, name),))
    return Thing(
        iri=iri,
        kind=KINDS[name],
        label=(("en", name), ("id", name)),
        aliases=(("id", name.lower()), ("id", name.upper())),
        matches=(f"http://www.wikidata.org/entity/Q{NAMES.index(name) + 1}",),
        within=f"{ID}country/Utara" if KINDS[name] == "Place" else None,
        lat=1.5,
        source="gazetteer",
    )


@st.composite
def news(draw: st.DrawFn, number: int):
    """An article with claims and the things it names: the arguments of ``weave``."""
    words = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))
    lang = draw(st.sampled_from(("id", "en")))
    body = f"{number}: " + " ".join(words) + "."
    date = draw(st.sampled_from(DAYS))
    whole = Article(body=body, source=f"{number}.txt", blocks=(Block(Span(0, len(body))),), lang=lang, date=date)
    linked = {name: draw(st.booleans()) for name in set(words)}
    things = {one.iri: one for one in (thing(name, linked[name], lang) for name in set(words))}
    return whole, _claims(draw, whole, words), things


def _claims(draw: st.DrawFn, whole: Article, words: list[str]) -> list[Claim]:
    found: list[Claim] = []
    for i in range(draw(st.integers(0, 5))):
        found.append(_claim(draw, whole, words, Span(i, i + 1), found))
    return found


def _claim(draw: st.DrawFn, whole: Article, words: list[str], trigger: Span, former: list[Claim]) -> Claim:
    body = whole.body
    roles = draw(st.dictionaries(st.sampled_from(ROLES), st.lists(st.sampled_from(words), max_size=2), max_size=3))
    keys = [one.key for one in former]
    time = TimeValue(Span(0, 1), body[0], "DATE", None, None, whole.date, whole.date)
    return Claim(
        article=whole.key,
        type=draw(st.sampled_from(TYPES)),
        trigger=trigger,
        roles=tuple(sorted((role, tuple(_argument(body, name) for name in names)) for role, names in roles.items())),
        evidence=(Evidence.at(Span(0, len(body)), body),),
        finder="sample",
        confidence=draw(st.sampled_from((0.5, 1.0))),
        value=draw(st.sampled_from((None, Decimal("1250"), Decimal("0.5")))),
        polarity=draw(st.sampled_from(("positive", "positive", "negative"))),
        modality=draw(st.sampled_from(("asserted", "asserted", "planned"))),
        according_to=tuple(_argument(body, name) for name in draw(st.lists(st.sampled_from(words), max_size=1))),
        times=draw(st.sampled_from(((), (time,)))),
        within=draw(st.sampled_from([None, None, *keys])),
        links=tuple(Link("event", key) for key in draw(st.lists(st.sampled_from(keys), max_size=1)) if keys)
        if keys
        else (),
    )


def _argument(body: str, name: str) -> Argument:
    start = body.index(name)
    iri = f"{ID}{KINDS[name].lower()}/{name.replace(' ', '_')}"
    return Argument(start, start + len(name), name, name, KINDS[name], iri)


@st.composite
def several(draw: st.DrawFn):
    """Two to four different articles."""
    count = draw(st.integers(2, 4))
    return [draw(news(number)) for number in range(count)]
