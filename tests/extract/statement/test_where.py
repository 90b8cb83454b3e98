"""Where and when something is said: buildings and bodies are seats, platforms are not."""

import pytest

from tests.conftest import claims
from tests.extract.told import missing

ROWS = (
    ('"Kami siap membantu," kata Sari Dewi di Kantor Bupati, Demak, Senin.', "Statement place=Kantor"),
    ('"Kami siap membantu," kata Sari Dewi dalam konferensi pers di Istana Negara.', "Statement place=Istana"),
    ('"Kami siap membantu," ujar Sari Dewi saat ditemui di Mapolres Demak.', "Statement place=Mapolres"),
    ('"Kami siap membantu," ujar Sari Dewi saat ditemui di Demak.', "Statement place=Demak"),
    ('"Kami siap membantu," tulis Sari Dewi di Instagram.', "!Statement place=Instagram"),
)


def test_where_something_is_said():
    lost = missing(ROWS, "id")
    lost += missing((('"We are ready," Anna Smith said at the White House.', "Statement place=White"),), "en")
    assert not lost, "\n".join(lost)


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("In a letter to staff, Ann Lee said the mill would close.", ["a letter to staff"]),
        ("Based on her own experience, Ann Lee said the mill would close.", []),
        ("In the meantime, Ann Lee said the mill would close.", []),
    ],
)
def test_words_stand_in_a_letter_and_not_in_the_meantime(text, medium):
    (found,) = (c for c in claims("en", text) if c.form)
    assert [filler.text for filler in found.fillers("medium")] == medium
