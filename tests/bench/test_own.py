"""The annotated articles of the project's own: nearly every statement is found, with its speaker, form, kind and cue."""

import pytest

from bench.statements.match import chars
from bench.statements.own import Annotated, Marked, annotated, is_spoken_by, own, scored
from kg.model import Argument, Article, Claim, Span

FLOORS = {"statement": 0.9, "speaker": 0.9, "form": 0.95, "kind": 0.95, "cue": 0.95}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_articles_are_read_as_marked(lang):
    scores = own(lang)
    poor = {
        name: scores[name] for name, floor in FLOORS.items() if min(scores[name].precision, scores[name].recall) < floor
    }
    assert not poor


def test_there_are_enough_statements_to_measure():
    marked = [m for lang in ("id", "en") for one in annotated(lang) for m in one.statements]
    assert len(marked) >= 60
    assert {m.form for m in marked} == {"direct", "indirect", "mixed"}


def said(words, speaker, form="indirect"):
    content = Argument(0, len(words), words, words)
    roles = (("content", (content,)), ("speaker", (Argument(0, 0, speaker, speaker, "Person"),)))
    return Claim(
        article="a", type="Statement", trigger=Span(0, len(words)), roles=roles, evidence=(), finder="f", confidence=1.0,
        form=form,
    )  # fmt: skip


def test_a_wrong_form_or_speaker_counts_against_what_is_found():
    marked = Marked(("Sari",), "indirect", "Statement", "-", chars((0, 10)))
    one = Annotated(Article(body="air surut.", source="a", blocks=(), lang="id"), (marked,))
    assert all(score.f1 == 1 for score in scored(one, [said("air surut.", "Bupati Sari")]).values())
    wrong = scored(one, [said("air surut.", "Budi", form="direct")])
    assert wrong["statement"].f1 == 1 and wrong["speaker"].right == 0 and wrong["form"].right == 0
    assert not is_spoken_by(said("air", "Sari"), marked._replace(speakers=("Sari", "Budi")))
    assert scored(one, [])["statement"].recall == 0
