"""The scorers of statements, on tiny examples."""

from bench.statements.match import Score, chars, iou, pairs
from bench.statements.pfsa import scored, untokenized
from bench.statements.polnear import attributions
from kg.model import Argument, Claim, Span

ROWS = [
    [
        *[("”", "B-STATEMENT"), ("Air", "I-STATEMENT"), ("surut", "I-STATEMENT"), (",”", "L-STATEMENT")],
        *[("kata", "U-CUE"), ("Rini", "U-PERSON"), (".", "O")],
    ],
    [("Hujan", "O"), ("reda", "O"), (".", "O")],
    [("Pasar", "O"), ("buka", "O"), (".", "O")],
    [("”", "O"), ("Kami", "O"), ("senang", "O"), (",”", "O"), ("kata", "O"), ("Ani", "O"), (".", "O")],
]


def claim(body, words, speaker, cue):
    def at(text):
        start = body.index(text)
        return Argument(start, start + len(text), text, text, "Person")

    roles = {"content": (at(words),), "cue": (at(cue),), "speaker": (at(speaker),)}
    return Claim(
        article="a", type="Statement", trigger=Span(at(words).start, at(words).end), roles=tuple(sorted(roles.items())),
        evidence=(), finder="quoted", confidence=1.0, form="direct",
    )  # fmt: skip


def test_overlap_pairs_one_to_one():
    assert iou(chars((0, 4)), chars((2, 6))) == 2 / 6
    assert pairs([chars((0, 4)), chars((0, 3))], [chars((0, 4))], 0.3) == [(0, 0)]


def test_a_quote_beside_no_tag_is_left_out_and_counted_apart():
    gold = untokenized(ROWS)
    body = gold.article.body
    found = [claim(body, "Air surut", "Rini", "kata"), claim(body, "Kami senang", "Ani", "kata")]
    scores = scored(gold, found)
    assert scores["statement"] == Score(1, 1, 1)
    assert scores["statement, all"] == Score(1, 2, 1)
    assert scores["speaker"] == scores["speaker, named"] == Score(1, 1, 1)


def test_an_attribution_has_its_content_and_source():
    lines = ["T1\tContent 0 4;6 8\tAir ...", "T2\tSource 10 14\tRini", "E1\tAttribution:T3 Content:T1 Source:T2"]
    assert list(attributions("\n".join(lines))) == [(chars((0, 4), (6, 8)), chars((10, 14)))]
