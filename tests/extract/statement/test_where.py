"""Where and when something is said: buildings and bodies are seats, platforms are not."""

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
