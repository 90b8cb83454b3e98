import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyze.quotes import quotes
from kg.model import Block, Span


def read(*paragraphs, kinds=()):
    body, blocks = "\n".join(paragraphs), []
    for paragraph, kind in zip(paragraphs, [*kinds, *["text"] * len(paragraphs)], strict=False):
        start = blocks[-1].span.end + 1 if blocks else 0
        blocks.append(Block(Span(start, start + len(paragraph)), kind))
    return body, quotes(body, blocks)


def marked(*paragraphs):
    body, found = read(*paragraphs)
    return [(quote.span.of(body), quote.depth) for quote in found]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("“Air naik,” kata Rini. “Kami lari.”", [("“Air naik,”", 0), ("“Kami lari.”", 0)]),
        ('"Air naik," kata Rini. "Kami lari."', [('"Air naik,"', 0), ('"Kami lari."', 0)]),
        ('" Air naik, " kata Rini.', [('" Air naik, "', 0)]),
        ('" Air naik," kata Rini. " Rini menambahkan air naik. " Ia pergi.', [('" Air naik,"', 0)]),
        ("“ Rini menambahkan air naik. “ Kami lari,” ujarnya.", [("“ Kami lari,”", 0)]),
        ("„Air naik,“ kata Rini.", [("„Air naik,“", 0)]),
        ("Ia berkata: «Air naik».", [("«Air naik»", 0)]),
        ("‘Air naik’, kata Rini.", [("‘Air naik’", 0)]),
        ("'Air naik', kata Rini.", [("'Air naik'", 0)]),
        ("''Air naik,'' kata Rini.", [("''Air naik,''", 0)]),
        (
            "“Dia bilang ‘lari’ lalu pergi,” kata Rini.",
            [("“Dia bilang ‘lari’ lalu pergi,”", 0), ("‘lari’", 1)],
        ),
        (
            '"Dia bilang "lari" lalu pergi," kata Rini.',
            [('"Dia bilang "lari" lalu pergi,"', 0), ('"lari"', 1)],
        ),
        ('" celetuk warga. " ujar warga lain.', []),
        ("Jum'at ini Qur'an dan ma’ruf; don't, the Israelis' homes.", []),
        ("‘the neighbours’ homes’ burned", [("‘the neighbours’ homes’", 0)]),
        ('Layar 14" itu dan 6\'2" tingginya.', []),
        ('"Lupa ditutup. "Ini lengkap," kata Rini.', [('"Lupa ditutup.', 0), ('"Ini lengkap,"', 0)]),
        ("”Air naik,” kata Rini.", [("”Air naik,”", 0)]),
        (
            """Ia bilang, 'Air naik," kata Rini. "Lari, 'Cepat, Nak'," ucapnya.""",
            [("\"Lari, 'Cepat, Nak',\"", 0), ("'Cepat, Nak'", 1)],
        ),
        ("'Air naik. 'Kami lari,' kata Rini.", [("'Air naik.", 0), ("'Kami lari,'", 0)]),
        ("Kata Rini: ‘Air naik. ‘Kami lari.’", [("‘Air naik.", 0), ("‘Kami lari.’", 0)]),
        ("'Kami lari. ' Rini pergi.", [("'Kami lari. '", 0)]),
        ("The mayors' homes burned. 'We ran,' she said.", [("'We ran,'", 0)]),
        ('“Air naik," kata Rini. “Kami lari.”', [('“Air naik,"', 0), ("“Kami lari.”", 0)]),
        ("“Lupa ditutup. “Ini lengkap,” kata Rini.", [("“Lupa ditutup.", 0), ("“Ini lengkap,”", 0)]),
        ('"Air naik,” kata Rini. "Kami lari."', [('"Air naik,”', 0), ('"Kami lari."', 0)]),
        ('“Dia bilang "lari" lalu pergi,” kata Rini.', [('“Dia bilang "lari" lalu pergi,”', 0), ('"lari"', 1)]),
    ],
)
def test_one_paragraph(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize("left, right", [("“", "”"), ('"', '"')])
def test_a_quote_whose_mark_is_repeated(left, right):
    body, found = read(f"Kata Rini: {left}Satu.", f"{left}Dua.", f"{left}Tiga.{right} Ia diam.")
    assert [quote.inner.of(body) for quote in found] == ["Satu.", "Dua.", "Tiga."]
    assert [quote.continues for quote in found] == [True, True, False]
    assert [quote.closed for quote in found] == [False, False, True]


@pytest.mark.parametrize("left, right", [("“", "”"), ('"', '"')])
def test_a_quote_that_runs_over(left, right):
    body, found = read(f"{left}Satu.", "Dua.", f"Tiga,{right} kata Rini. {left}Empat.{right}")
    assert [quote.inner.of(body) for quote in found] == ["Satu.", "Dua.", "Tiga,", "Empat."]
    assert [quote.continues for quote in found] == [True, True, False, False]


def test_a_quote_left_open_ends_with_its_paragraph():
    body, found = read("Ia berkata: “Satu. ", "Dua tiga.")
    assert [(quote.inner.of(body), quote.closed, quote.continues) for quote in found] == [("Satu.", False, False)]


def test_furniture_is_not_read():
    body, found = read("“Bukan berita”", "“Berita”", kinds=["teaser", "text"])
    assert [quote.inner.of(body) for quote in found] == ["Berita"]


@given(st.lists(st.text("ab .,\"'“”„«»‘’1", max_size=25), max_size=4))
def test_quotes_nest_or_stand_apart(paragraphs):
    body, found = read(*paragraphs)
    for at, quote in enumerate(found):
        assert 0 <= quote.span.start <= quote.inner.start < quote.inner.end <= quote.span.end <= len(body)
        for other in found[at + 1 :]:
            assert quote.span.covers(other.span) or not quote.span.overlaps(other.span)


@pytest.mark.parametrize("litter", ['"', "'", "“", "”", " 'a", "\"a' “b", "«", "‘a’ "])
def test_time_grows_with_the_text(litter):
    def spent(size):
        text = litter * (size // len(litter))
        start = time.process_time()
        quotes(text, [Block(Span(0, len(text)))])
        return time.process_time() - start

    assert spent(80_000) < 12 * max(spent(20_000), 0.05)
