"""What several articles tell is one where its words, or its actors, place and days agree; else it is left open."""

import datetime
import random

import pytest

from kg.model import Ruling, Telling
from kg.resolve import explain, told
from kg.terms.names import ID

QUOTE = "kami tidak akan mundur dari perundingan damai ini sampai semua sandera pulang"
IRAN, ISRAEL = f"{ID}country/Iran", f"{ID}country/Israel"
WIRA, SARI = f"{ID}person/Made_Wira", f"{ID}person/Dewi_Sari"


def said(number, words, speaker=WIRA, day="2024-05-02"):
    return Telling(
        iri=f"{ID}statement/{number:016x}", kind="statement", type="Statement", article=f"a{number}", words=words,
        parts=frozenset({("said", speaker)} if speaker else ()), begin=day, end=day,
    )  # fmt: skip


def event(number, kind="Attack", day="2024-05-02", dated=True, places=(), modality="asserted", words="", **parts):
    return Telling(
        iri=f"{ID}event/{number:016x}", kind="event", type=kind, article=f"a{number}", begin=day, end=day, dated=dated,
        places=frozenset(f"{ID}{place}" for place in places), modality=modality, words=words,
        parts=frozenset(parts.items()),
    )  # fmt: skip


ONE = [
    (said(1, QUOTE), said(2, QUOTE.replace("semua", "seluruh"))),
    (said(1, QUOTE), said(2, f"{QUOTE}, ujarnya lagi")),
    (said(1, QUOTE), said(2, QUOTE, f"{ID}person/Wira-0123abcd")),
    (said(1, QUOTE), said(2, QUOTE, f"{ID}group/sebuah-sumber-0123abcd")),
    (event(1, agentOf=ISRAEL, targetOf=IRAN), event(2, agentOf=ISRAEL, targetOf=IRAN)),
    (event(1, "Killing", targetOf=WIRA), event(2, "Killing", targetOf=WIRA, day="2024-05-04", dated=False)),
    (event(1, "War", participatedIn=IRAN, partyTo=ISRAEL), event(2, "War", participatedIn=IRAN, partyTo=ISRAEL)),
    (event(1, "Earthquake", places=["place/Palu"]), event(2, "Earthquake", places=["place/Palu"])),
    (event(1, "Visit", agentOf=WIRA, places=["place/Palu"]), event(2, "Visit", agentOf=WIRA, places=["place/Palu"])),
]
OPEN = [
    (said(1, QUOTE), said(2, QUOTE, SARI)),
    (said(1, "kami siap"), said(2, "kami siap")),
    (said(1, "hukuman pidana penjara bagi terdakwa selama 11 tahun"), said(2, "hukuman pidana penjara bagi terdakwa selama 16 tahun")),
    (event(1, agentOf=ISRAEL), event(2, agentOf=ISRAEL)),
    (event(1, agentOf=ISRAEL, targetOf=IRAN), event(2, agentOf=IRAN, targetOf=ISRAEL)),
    (event(1, agentOf=ISRAEL, targetOf=IRAN), event(2, agentOf=ISRAEL, targetOf=IRAN, day="2024-05-09")),
    (event(1, "Meeting", participatedIn=WIRA, partyTo=SARI), event(2, "Meeting", participatedIn=WIRA, partyTo=SARI, modality="planned")),
    (event(1, "Killing", targetOf=WIRA), event(2, "Killing", targetOf=SARI)),
    (event(1, "Earthquake", places=["place/Palu"]), event(2, "Earthquake", places=["place/Jakarta"])),
    (event(1, "Visit", agentOf=WIRA), event(2, "Visit", agentOf=WIRA)),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one(one, other):
    rulings, groups = told.told([one, other])
    assert [ruling.pair for ruling in rulings] == [(one.iri, other.iri)]
    assert [set(group) for group in groups] == [{one.iri, other.iri}]
    assert told.told([other, one]) == (rulings, groups)
    assert all(explain(name for name, _ in rulings[0].clues))


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_left_open(one, other):
    assert told.told([one, other]) == ((), ())


def test_two_of_one_article_are_compared_with_other_articles_only():
    assert told.told([event(1, "Killing", targetOf=WIRA), event(2, "Killing", targetOf=WIRA)])[1]
    twice = [event(1, "Killing", targetOf=WIRA), event(17, "Killing", targetOf=WIRA)]
    assert told.told([Telling(**{**fields(one), "article": "same"}) for one in twice]) == ((), ())


def fields(telling):
    return {name: getattr(telling, name) for name in telling.__struct_fields__}


def test_an_undated_telling_does_not_chain_two_days():
    days = [event(1, "Killing", targetOf=WIRA), event(2, "Killing", targetOf=WIRA, day="2024-05-09")]
    between = event(3, "Killing", targetOf=WIRA, day="2024-05-05", dated=False)
    _, groups = told.told([*days, between])
    assert len(groups) == 1 and len(groups[0]) == 2


def test_two_quotes_that_another_article_runs_together_stay_two():
    other = "besok pagi utusan kami kembali ke meja dengan usul yang baru sama sekali"
    apart = [said(1, QUOTE), said(17, other)]
    apart = [Telling(**{**fields(one), "article": "same"}) for one in apart]
    _, groups = told.told([*apart, said(3, f"{QUOTE} {other}")])
    assert not any({one.iri for one in apart} <= set(group) for group in groups)


def test_rulings_by_hand_settle_their_pair_and_a_chain_does_not_undo_them():
    tellings = [said(number, QUOTE) for number in (1, 2, 3)]
    one, two, three = (telling.iri for telling in tellings)
    _, groups = told.told(tellings, [Ruling.by_hand(one, two, "different")])
    assert not any({one, two} <= set(group) for group in groups)
    far = said(4, "kami siap", SARI)
    _, groups = told.told([*tellings, far], [Ruling.by_hand(three, far.iri, "same")])
    assert {one, two, three, far.iri} == set(groups[0])


def test_the_order_of_tellings_and_rulings_does_not_matter_and_rulings_are_as_few_as_joins():
    first = datetime.date(2024, 5, 1)
    tellings = [
        event(n, "Killing", targetOf=WIRA, day=(first + datetime.timedelta(n // 60)).isoformat(), dated=n % 2 == 0)
        for n in range(120)
    ]
    shuffled = list(tellings)
    random.Random(5).shuffle(shuffled)
    rulings, groups = told.told(tellings)
    assert told.told(shuffled) == (rulings, groups)
    assert len(groups) == 1 and len(groups[0]) == 120
    assert len(rulings) == 119
