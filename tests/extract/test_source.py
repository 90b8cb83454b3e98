"""Figures of one row have one source."""

from tests.extract.told import told


def sources(text, lang="id"):
    return {int(c.value): [actor.name for actor in c.according_to] for c in told(text, lang) if c.type == "Figure"}


def test_a_row_of_figures_has_the_source_of_the_first():
    found = sources("BNPB mencatat satu orang meninggal, dua orang hilang, dan 2.900 jiwa mengungsi.")
    assert set(found) == {1, 2, 2900}
    assert all(who == found[1] != [] for who in found.values())


def test_a_figure_set_apart_keeps_its_own_source():
    found = sources("Polisi mengatakan 12 orang tewas, sementara 20 orang hilang.")
    assert (found[12], found[20]) == (["Polisi"], [])


def test_data_that_a_colon_opens_belong_to_who_brought_them():
    found = sources("BPBD Grobogan memperbarui data: jumlah korban meninggal bertambah menjadi 13 orang.")
    assert found[13], "the data's owner answers for the figure"


def test_a_blank_that_a_scraper_lost_stands_in_the_name_of_who_said_it():
    claims = told("Sedikitnya 24 orang tewas di Haifa, menurut pemerintahIsrael.")
    assert {a.name for claim in claims for a in claim.according_to} == {"pemerintah Israel"}


def test_who_rejects_a_charge_answers_for_its_being_untrue():
    claims = told("Teheran telah menolak tuduhan bahwa Iran terlibat dalam serangan ke kilang itu.", "id")
    attack = next(c for c in claims if c.type == "Attack")
    assert (attack.polarity, [actor.text for actor in attack.according_to]) == ("negative", ["Teheran"])
