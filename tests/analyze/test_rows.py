"""Names in a row are told together, also behind a relative clause of the first."""

import pytest

from kg.analyze import analyze
from kg.model import Article, Block, Span

TOGETHER = [
    (
        "id",
        "Menteri Luar Negeri Kenya Musalia Mudavadi, yang juga menjabat sebagai perdana menteri, Presiden Uganda "
        "Yoweri Museveni dan Direktur CIA Bill Burns mengadakan pembicaraan di Nairobi.",
        ["Mudavadi", "Museveni", "Burns"],
    ),
    ("id", "Prancis, Inggris, dan Jerman mengecam serangan itu.", ["Prancis", "Inggris", "Jerman"]),
    ("en", "Kenya and Uganda met in Nairobi.", ["Kenya", "Uganda"]),
]


@pytest.mark.parametrize("lang, text, last", TOGETHER)
def test_names_in_a_row_stand_together(lang, text, last):
    document = analyze(Article(body=text, source="x", blocks=(Block(Span(0, len(text))),), lang=lang))
    told = {mention.head: mention.span.of(text).split()[-1] for mention in document.mentions}
    assert [[told[head] for head in row] for row in document.rows] == [last]
