"""Countries as those who act: by their capitals, and two of them tied by a hyphen."""

from tests.extract.told import missing

CAPITALS = (
    ("Iran marah. Teheran membantah tuduhan itu.", "Denial speaker=Iran"),
    ("Iran marah. Teheran membantah tuduhan itu.", "!Denial speaker=Suriah"),
    ("Rusia dan Turki berunding. Washington menuduh Moskow melanggar perjanjian.", "Accusation patient=Rusia"),
    ("Rusia marah. Serangan Moskow ke Kyiv menewaskan dua orang.", "Attack agent=Rusia patient=Kyiv"),
    ("Amerika Serikat marah. Washington memberikan dukungan militer kepada Polandia.", "Support agent=Amerika"),
    ("Turki dan Rusia sepakat. Ada gencatan senjata antara Ankara dan Moskow.", "Ceasefire party=Turki party=Rusia"),
    ("Iran marah. Gempa mengguncang Teheran.", "Affected place=Teheran"),
)
PAIRS = (
    ("Perundingan Rusia-Ukraina digelar di Istanbul.", "Negotiation party=Rusia party=Ukraina place=Istanbul"),
    ("Konflik Thailand-Kamboja menewaskan 40 orang.", "War party=Thailand party=Kamboja no=place"),
    ("Mesir menengahi perundingan Israel-Hamas.", "Mediation mediator=Mesir party=Israel party=Hamas"),
)
PAIRS_EN = (
    ("Russia-Ukraine talks resumed in Istanbul on Monday.", "Negotiation party=Russia party=Ukraine"),
    ("The Israel-Hamas war has killed 300 people.", "War party=Israel party=Hamas no=place"),
)


def test_a_capital_that_acts_is_its_country_and_one_that_is_struck_a_place():
    assert not missing(CAPITALS, "id")


def test_a_capital_stays_a_place_where_its_country_is_not_named():
    assert not missing((("Teheran membantah tuduhan itu.", "Denial speaker=Teheran"),), "id")


def test_both_sides_of_a_pair_take_part():
    assert not missing(PAIRS, "id")
    assert not missing(PAIRS_EN, "en")
