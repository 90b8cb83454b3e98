"""Every argument that stands for a thing gets one, the same whatever the order."""

import datetime
import json
import random

import pytest
from msgspec.structs import replace

from kg.model import Argument, Article, Block, Claim, Document, Entity, Evidence, Mention, Span, Token
from kg.resolve import resolve
from kg.terms.gazetteer import gazetteer
from kg.terms.names import ID


def document(body, mentions=(), entities=(), lang="id", date=None):
    """A document of whitespace tokens; mentions are (text, kind, form, name, role text)."""
    article = Article(body=body, source="t", blocks=(Block(Span(0, len(body))),), lang=lang, date=date)
    tokens, at = [], 0
    for i, word in enumerate(body.split()):
        at = body.index(word, at)
        tokens.append(Token(i, at, at + len(word), word, word.lower(), "X", "", i, "root"))
        at += len(word)
    made = tuple(_mention(body, *mention) for mention in mentions)
    entity_of = [None] * len(made)
    for number, entity in enumerate(entities):
        for n in entity.mentions:
            entity_of[n] = number
    return Document(
        article=article,
        lang=lang,
        tokens=tuple(tokens),
        sentences=(),
        children=(),
        sentence_of=(),
        mentions=made,
        entities=tuple(entities),
        entity_of=tuple(entity_of),
    )


def _mention(body, text, kind, form="name", name=None, role=""):
    start = body.index(text)
    at = body.index(role, start) if role else 0
    span = Span(at, at + len(role)) if role else None
    return Mention(Span(start, start + len(text)), 0, kind, form, text if name is None else name, span)


def claims(doc, *arguments):
    evidence = Evidence.at(Span(0, len(doc.article.body)), doc.article.body)
    return [
        Claim(
            article=doc.article.key,
            type="Event",
            trigger=Span(n, n + 1),
            roles=(("party", (argument,)),),
            evidence=(evidence,),
            finder="test",
            confidence=1.0,
        )
        for n, argument in enumerate(arguments)
    ]


def argument(doc, text, kind, name=None):
    start = doc.article.body.index(text)
    return Argument(start, start + len(text), text, name or text, kind)


def things_of(doc, *arguments):
    resolved, things = resolve(doc, claims(doc, *arguments))
    found = [claim.fillers("party")[0].thing for claim in resolved]
    assert set(found) <= {*things, None}
    return [iri and iri.removeprefix(ID) for iri in found]


def test_known_names_get_the_gazetteers_thing():
    doc = document(
        "Mesir dan AS bertemu Hamas di Gaza", [("Mesir", "Place"), ("AS", "Place"), ("Hamas", "Organization")]
    )
    wanted = ["country/Egypt", "country/United_States", "organization/Hamas", "place/Gaza_Strip"]
    arguments = [
        argument(doc, text, kind)
        for text, kind in (("Mesir", "Place"), ("AS", "Place"), ("Hamas", "Organization"), ("Gaza", "Place"))
    ]
    assert things_of(doc, *arguments) == wanted


def test_a_country_found_as_a_place_becomes_a_country():
    doc = document("Mesir menolak", [("Mesir", "Place")])
    resolved, things = resolve(doc, claims(doc, argument(doc, "Mesir", "Place")))
    assert resolved[0].fillers("party")[0].kind == "Country"
    assert things[f"{ID}country/Egypt"].source == "gazetteer"
    assert dict(things[f"{ID}country/Egypt"].label) == {"en": "Egypt", "id": "Mesir"}


def test_unlinked_names_get_readable_iris():
    doc = document("Sari Rembulan dari Yayasan Cahaya Timur", [("Sari Rembulan", "Person")])
    found = things_of(
        doc, argument(doc, "Sari Rembulan", "Person"), argument(doc, "Yayasan Cahaya Timur", "Organization")
    )
    assert found == ["person/Sari_Rembulan", "organization/Yayasan_Cahaya_Timur"]


def test_a_namesake_of_the_known_belongs_to_its_article():
    body = "Kepala Desa Budi Santoso"
    doc = document(body, [("Budi Santoso", "Person", "name", "Budi Santoso", "")])
    mention = Mention(Span(0, len(body)), 0, "Person", "name", "Budi Santoso", Span(0, len("Kepala Desa")))
    doc = document(body)
    doc = Document(
        **{
            **{f: getattr(doc, f) for f in doc.__struct_fields__},
            "mentions": (mention,),
            "entity_of": (None,),
        }
    )
    (found,) = things_of(doc, argument(doc, body, "Person", "Budi Santoso"))
    assert found == f"person/Budi_Santoso-{doc.article.key[:8]}"


@pytest.mark.parametrize("name", ["Dinas Perhubungan", "Kepala Dinas Perhubungan", "DPRD"])
def test_a_body_that_every_place_has_belongs_to_its_article(name):
    doc = document(f"{name} menolak", [(name, "Organization")])
    (found,) = things_of(doc, argument(doc, name, "Organization"))
    assert found.endswith(f"-{doc.article.key[:8]}")


def test_descriptions_belong_to_their_article():
    one = document(
        "Sebuah sumber dan pejabat Israel",
        [
            ("Sebuah sumber", "Person", "nominal", ""),
            ("pejabat Israel", "Group", "nominal", ""),
            ("Israel", "Country"),
        ],
    )
    found = things_of(one, argument(one, "Sebuah sumber", "Person"), argument(one, "pejabat Israel", "Group"))
    key = one.article.key[:8]
    assert found == [f"group/sebuah-sumber-{key}", f"group/pejabat-israel-{key}"]
    _, things = resolve(one, claims(one, argument(one, "pejabat Israel", "Group")))
    assert things[f"{ID}group/pejabat-israel-{key}"].within == f"{ID}country/Israel"


def test_one_entity_is_one_thing():
    body = "Ratna Kartika tiba . kata Kartika"
    doc = document(
        body,
        [("Ratna Kartika", "Person"), ("kata Kartika", "Person", "name", "Kartika")],
        [Entity("Ratna Kartika", "Person", (0, 1), ("Kartika",))],
    )
    found = things_of(
        doc,
        argument(doc, "Ratna Kartika", "Person"),
        argument(doc, "kata Kartika", "Person", "Ratna Kartika"),
    )
    assert found == ["person/Ratna_Kartika"] * 2


def test_a_single_name_means_whom_the_article_names_in_full_even_where_nothing_is_claimed_of_that():
    body = "bersama Alexander Rembulan . kata Alex"
    doc = document(
        body,
        [("Alexander Rembulan", "Person"), ("Alex", "Person")],
        [Entity("Alexander Rembulan", "Person", (0,)), Entity("Alex", "Person", (1,))],
    )
    start = body.rindex("Alex")
    mention = Mention(Span(start, start + 4), 0, "Person", "name", "Alex", None)
    doc = replace(doc, mentions=(doc.mentions[0], mention))
    (found,) = things_of(doc, Argument(start, start + 4, "Alex", "Alex", "Person"))
    assert found == "person/Alexander_Rembulan"


def test_a_form_of_address_is_part_of_the_name_that_the_gazetteer_knows():
    doc = document("kata Gus Ipul", [("Gus Ipul", "Person", "name", "Ipul")], [Entity("Ipul", "Person", (0,))])
    assert things_of(doc, argument(doc, "Gus Ipul", "Person", "Ipul")) == ["person/Saifullah_Yusuf"]
    doc = document("kata Bang Ipul", [("Bang Ipul", "Person", "name", "Ipul")], [Entity("Ipul", "Person", (0,))])
    (found,) = things_of(doc, argument(doc, "Bang Ipul", "Person", "Ipul"))
    assert found.startswith("person/Ipul-")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Komisi Pemberantasan Korupsi KPK", "organization/Corruption_Eradication_Commission"),
        ("Dewan Perwakilan Rakyat DPR RI", "organization/House_of_Representatives_of_Indonesia"),
        ("Lembaga Pantau Rimba LPR", "organization/Lembaga_Pantau_Rimba"),
        ("Lembaga Pantau Rimba AS", "organization/Lembaga_Pantau_Rimba_AS"),
    ],
)
def test_the_own_acronym_behind_a_name_is_no_part_of_it(name, wanted):
    doc = document(f"kata {name}", [(name, "Organization")], [Entity(name, "Organization", (0,))])
    assert things_of(doc, argument(doc, name, "Organization")) == [wanted]


def test_two_people_of_one_surname_are_kept_apart_even_if_joined_before():
    body = "Joe Biden dan Hunter Biden"
    doc = document(
        body,
        [("Joe Biden", "Person"), ("Hunter Biden", "Person")],
        [Entity("Joe Biden", "Person", (0, 1), ("Hunter Biden",))],
    )
    found = things_of(doc, argument(doc, "Joe Biden", "Person"), argument(doc, "Hunter Biden", "Person", "Joe Biden"))
    assert found == ["person/Joe_Biden", "person/Hunter_Biden"]


def test_an_office_and_a_day_tell_who_is_meant():
    def speaker(date):
        doc = document(
            "Presiden AS menolak",
            [("Presiden AS", "Person", "nominal", "", "Presiden AS"), ("AS", "Country")],
            date=date,
        )
        return things_of(doc, argument(doc, "Presiden AS", "Person"))[0]

    assert speaker(datetime.date(2023, 12, 19)) == "person/Joe_Biden"
    assert speaker(datetime.date(2018, 12, 19)) == "person/Donald_Trump"
    assert speaker(None).startswith("group/presiden-as-")


def test_a_movement_of_a_country_is_the_one_the_article_names():
    body = "Hamas menolak . gerakan Palestina itu"
    doc = document(
        body,
        [("Hamas", "Organization"), ("gerakan Palestina", "Group", "nominal", ""), ("Palestina", "Country")],
    )
    found = things_of(doc, argument(doc, "Hamas", "Organization"), argument(doc, "gerakan Palestina", "Group"))
    assert found == ["organization/Hamas"] * 2


def test_a_place_is_looked_for_where_the_article_is():
    doc = document("Tripoli in Lebanon", [("Tripoli", "Place"), ("Lebanon", "Place")], lang="en")
    found = things_of(doc, argument(doc, "Tripoli", "Place"), argument(doc, "Lebanon", "Place"))
    alone = document("Tripoli", [("Tripoli", "Place")], lang="en")
    assert found[0] != things_of(alone, argument(alone, "Tripoli", "Place"))[0]
    assert found[1] == "country/Lebanon"


def test_a_province_does_not_speak_for_the_city_of_its_name():
    doc = document("asap di Jambi", [("Jambi", "Place")])
    assert things_of(doc, argument(doc, "Jambi", "Place")) == ["place/Jambi"]
    doc = document("Wali Kota Jambi", [("Kota Jambi", "Place")])
    assert things_of(doc, argument(doc, "Kota Jambi", "Place")) == ["place/Jambi_(Jambi)"]


def test_words_are_left_alone():
    doc = document("mengatakan bahwa hujan turun")
    resolved, things = resolve(doc, claims(doc, argument(doc, "mengatakan", ""), argument(doc, "hujan", "Thing")))
    assert things == {}
    assert all(claim.fillers("party")[0].thing is None for claim in resolved)


def test_the_order_of_claims_does_not_matter():
    body = "Qatar , Mesir , Ratna Kartika , Kartika dan Hamas"
    doc = document(body, [(t, k) for t, k in (("Qatar", "Place"), ("Ratna Kartika", "Person"))])
    arguments = [
        argument(doc, t, k)
        for t, k in (
            ("Qatar", "Place"),
            ("Mesir", "Place"),
            ("Ratna Kartika", "Person"),
            ("Kartika", "Person"),
            ("Hamas", "Organization"),
        )
    ]
    _, first = resolve(doc, claims(doc, *arguments))
    random.Random(1).shuffle(arguments)
    _, second = resolve(doc, claims(doc, *arguments))
    assert list(first.items()) == list(second.items())


@pytest.mark.parametrize("name", ["A/B & C", "Ünï çødé", "x" * 500, "“Kutipan”", "日本", "<b>", "a\nb"])
def test_any_name_makes_an_iri(name):
    doc = document(name)
    (found,) = things_of(doc, argument(doc, name, "Organization"))
    assert json.dumps(found).isascii()
    assert not set(found) & set('<>"{}|^`\\ \n')
    assert len(found) < 1200


@pytest.mark.parametrize(
    ("body", "name", "long", "place", "wanted"),
    [
        ("Dewan Perwakilan Daerah (DPD) di Jakarta", "DPD", "Dewan Perwakilan Daerah", "Jakarta", True),
        ("Dewan Pimpinan Daerah (DPD) di Jakarta", "DPD", "Dewan Pimpinan Daerah", "Jakarta", False),
        ("PKK di Jakarta", "PKK", "PKK", "Jakarta", False),
        ("PKK di Turki", "PKK", "PKK", "Turki", True),
        ("KONI di Jakarta", "KONI", "KONI", "Jakarta", False),
    ],
)
def test_an_acronym_means_what_its_article_spells_out_or_lies_near(body, name, long, place, wanted):
    mentions = [(long, "Organization"), (f"({name})" if long != name else name, "Organization", "name", name)]
    mentions = [*mentions[long == name :], (place, "Place")]
    numbers = tuple(range(len(mentions) - 1))
    doc = document(body, mentions, [Entity(long, "Organization", numbers, (name,) if long != name else ())])
    first, _ = things_of(doc, argument(doc, long, "Organization", long), argument(doc, place, "Place"))
    assert (first in known_things()) == wanted


def known_things():
    return {entry.iri.removeprefix(ID) for entry in gazetteer()}


def test_initials_alone_mean_whomever_their_article_means():
    doc = document("S , Sapta Bening dan AM", [("Sapta Bening", "Person")])
    found = things_of(doc, *(argument(doc, name, "Person") for name in ("S", "Sapta Bening", "AM")))
    key = doc.article.key[:8]
    assert found == [f"person/S-{key}", "person/Sapta_Bening", f"person/AM-{key}"]


def test_two_people_tied_by_a_hyphen_are_a_group():
    name = "Prabowo Subianto-Gibran Rakabuming"
    doc = document(f"{name} menang", [(name, "Person")])
    assert things_of(doc, argument(doc, name, "Person")) == ["group/Prabowo_Subianto-Gibran_Rakabuming"]


@pytest.mark.parametrize(
    ("role", "name", "wanted"),
    [
        ("Kapolda", "Irjen Luki Rembulan", "person/Luki_Rembulan"),
        ("Ketua PPIH", "Arab Saudi Endang Rembulan", "person/Endang_Rembulan"),
        ("", "Chad Le Clos", "person/Chad_Le_Clos"),
    ],
)
def test_ranks_and_places_of_an_office_are_no_part_of_a_name(role, name, wanted):
    doc = document(f"{role} {name} tiba".strip(), [(name, "Person", "name", name)])
    mention = Mention(
        Span(0, len(f"{role} {name}".strip())), 0, "Person", "name", name, Span(0, len(role)) if role else None
    )
    doc = Document(
        **{**{f: getattr(doc, f) for f in doc.__struct_fields__}, "mentions": (mention,), "entity_of": (None,)}
    )
    assert things_of(doc, argument(doc, f"{role} {name}".strip(), "Person", name)) == [wanted]


@pytest.mark.parametrize(("name", "known"), [("AKP", False), ("TNI", True)])
def test_a_rank_is_no_foreign_party(name, known):
    doc = document(f"{name} tiba", [(name, "Organization")])
    (found,) = things_of(doc, argument(doc, name, "Organization"))
    assert (found in known_things()) == known


@pytest.mark.parametrize("word", ["akun", "Kamis"])
def test_a_word_is_nobodys_name(word):
    doc = document(f"tulis {word}", [(word, "Person")])
    (found,) = things_of(doc, argument(doc, word, "Person"))
    assert found == f"group/{word.lower()}-{doc.article.key[:8]}"
