"""A small article with hand-made claims, for tests of the rooms behind the finders."""

import datetime
from decimal import Decimal

from kg.model import Argument, Article, Block, Claim, Evidence, Link, Span, Thing, TimeValue
from kg.terms.names import ID

BODY = """Perjanjian antara Utara dan Selatan, yang ditengahi oleh Rinjani dan Dewan Laut, menghasilkan jeda.
"Kami siap berunding," kata Presiden Utara Made Wira pada hari Selasa.
Sedikitnya 1.250 orang tewas dalam serangan Selatan di Lembah Hijau, menurut Palang Putih.
Wira mengatakan Selatan akan menyerang Rinjani. Selatan membantah menyerang Dewan Laut.
"""

THINGS = {
    thing.iri: thing
    for thing in (
        Thing(
            iri=f"{ID}country/North",
            kind="Country",
            label=(("en", "North"), ("id", "Utara")),
            aliases=(("id", "Republik Utara"),),
            matches=("http://www.wikidata.org/entity/Q1",),
            lat=1.5,
            long=-2.25,
            source="country",
        ),
        Thing(
            iri=f"{ID}country/South",
            kind="Country",
            label=(("en", "South"), ("id", "Selatan")),
            source="country",
        ),
        Thing(iri=f"{ID}country/Rinjani", kind="Country", label=(("en", "Rinjani"),), source="country"),
        Thing(iri=f"{ID}organization/Dewan_Laut", kind="Organization", label=(("id", "Dewan Laut"),)),
        Thing(iri=f"{ID}organization/Palang_Putih", kind="Organization", label=(("id", "Palang Putih"),)),
        Thing(
            iri=f"{ID}person/Made_Wira",
            kind="Person",
            label=(("id", "Made Wira"),),
            aliases=(("id", "Wira"),),
        ),
        Thing(
            iri=f"{ID}place/Green_Valley",
            kind="Place",
            label=(("en", "Green Valley"), ("id", "Lembah Hijau")),
            within=f"{ID}country/North",
            source="place",
        ),
    )
}
_BY_NAME = {text: thing for thing in THINGS.values() for _, text in (*thing.label, *thing.aliases)}


def article(body: str = BODY, **metadata) -> Article:
    return Article(body=body, source="contoh.txt", blocks=(Block(Span(0, len(body))),), lang="id", **metadata)


def argument(body: str, text: str, after: int = 0) -> Argument:
    start = body.index(text, after)
    thing = _BY_NAME.get(text)
    kind, iri = (thing.kind, thing.iri) if thing else ("", None)
    return Argument(start, start + len(text), text, thing.name("id") if thing else text, kind, iri)


def claim(whole: Article, type_: str, trigger: str, line: int, roles: dict, links=(), **rest) -> Claim:
    body = whole.body
    lines = body.splitlines(keepends=True)
    start = sum(map(len, lines[:line]))
    sentence = Evidence.at(Span(start, start + len(lines[line].rstrip())), body)
    at = body.index(trigger, start)
    fillers = {role: tuple(argument(body, text, start) for text in texts) for role, texts in roles.items()}
    accordingly = tuple(argument(body, text, start) for text in rest.pop("according_to", ()))
    rest.setdefault("finder", "sample")
    return Claim(
        article=whole.key,
        type=type_,
        trigger=Span(at, at + len(trigger)),
        roles=tuple(sorted(fillers.items())),
        evidence=(sentence,),
        confidence=0.9,
        according_to=accordingly,
        links=tuple(Link(role, key) for role, key in links),
        **rest,
    )


def claims(whole: Article) -> list[Claim]:
    """An agreement with mediators, a statement, an office, an attack and its figure, a denial, a forecast."""
    agreement = claim(whole, "Agreement", "Perjanjian", 0, {"party": ["Utara", "Selatan"]})
    pause = claim(whole, "Ceasefire", "jeda", 0, {})
    mediation = claim(
        whole,
        "Mediation",
        "ditengahi",
        0,
        {"mediator": ["Rinjani", "Dewan Laut"], "party": ["Utara", "Selatan"]},
        links=[("event", agreement.key), ("result", pause.key)],
    )
    day = datetime.date(2023, 12, 19)
    at = whole.body.index("Selasa")
    when = TimeValue(Span(at, at + 6), "Selasa", "DATE", "2023-12-19", None, day, day)
    roles = {"speaker": ["Made Wira"], "content": ["Kami siap berunding"], "cue": ["kata"]}
    statement = claim(whole, "Statement", "kata", 1, roles, form="direct", times=(when,))
    office = claim(
        whole,
        "RoleHolding",
        "Presiden",
        1,
        {"person": ["Made Wira"], "role": ["Presiden"], "organization": ["Utara"]},
    )
    attack = claim(whole, "Attack", "serangan", 2, {"agent": ["Selatan"], "place": ["Lembah Hijau"]})
    figure = claim(
        whole,
        "Figure",
        "1.250",
        2,
        {"counted": ["orang"]},
        links=[("event", attack.key)],
        value=Decimal(1250),
        qualifier="at-least",
        counts="Killed",
        according_to=["Palang Putih"],
    )
    affected = claim(whole, "Affected", "serangan", 2, {"place": ["Lembah Hijau"]}, links=[("event", attack.key)])
    forecast = claim(whole, "Statement", "mengatakan", 3, {"speaker": ["Wira"], "cue": ["mengatakan"]}, form="indirect")
    planned = claim(
        whole,
        "Attack",
        "menyerang",
        3,
        {"agent": ["Selatan"], "patient": ["Rinjani"]},
        modality="planned",
        within=forecast.key,
    )
    denied = claim(
        whole,
        "Attack",
        "menyerang Dewan",
        3,
        {"agent": ["Selatan"], "patient": ["Dewan Laut"]},
        polarity="negative",
    )
    return [
        agreement,
        pause,
        mediation,
        statement,
        office,
        attack,
        figure,
        affected,
        forecast,
        planned,
        denied,
    ]
