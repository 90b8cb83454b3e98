"""`kg same`, `kg different`, `kg judgements`, `kg why-same` on a small graph, and a rebuild of its layer."""

import pytest
from typer.testing import CliRunner

from kg import api
from kg.cli import app
from kg.errors import UsageError
from kg.model import Argument, Article, Block, Claim, Evidence, Span
from kg.store import Store
from kg.weave import weave
from tests.store.news import thing

NAMES = ("Made Wira", "Palang Putih", "Utara")


@pytest.fixture
def folder(tmp_path):
    body = "Made Wira, Palang Putih, Utara."
    article = Article(body=body, source="a.txt", blocks=(Block(Span(0, len(body))),), lang="id")
    things = {one.iri: one for one in (thing(name, False, "id") for name in NAMES)}
    fillers = tuple(
        Argument(
            body.index(one.label[0][1]),
            body.index(one.label[0][1]) + len(one.label[0][1]),
            one.label[0][1],
            one.label[0][1],
            one.kind,
            one.iri,
        )
        for one in things.values()
    )
    claim = Claim(
        article=article.key,
        type="Meeting",
        trigger=Span(0, 4),
        roles=(("party", fillers),),
        evidence=(Evidence.at(Span(0, len(body)), body),),
        finder="sample",
        confidence=1.0,
    )
    with Store.open(tmp_path / "store", create=True) as store:
        store.add(article, weave(article, [claim], things))
    return tmp_path


def run(*words):
    done = CliRunner().invoke(app, list(words))
    return done.exit_code, done.output


def test_a_ruling_is_made_listed_explained_and_taken_back(folder):
    out = ("-o", str(folder))
    assert run("same", "made wira", "organization:Palang_Putih", *out)[0] == 0
    assert "organization/Palang_Putih" in run("judgements", *out)[1]
    told = run("why-same", "Made Wira", "Palang Putih", *out)[1]
    assert "ruled by hand" in told
    assert "person_or_body" in told
    assert "[Made Wira]" in told
    with api.open(folder) as store:
        assert store.query("ASK { ?a owl:sameAs ?b . ?a kg:canonical ?b }").truth
        graph = set(map(str, store.triples()))
    assert run("same", "Made Wira", "Palang Putih", "--undo", *out)[0] == 0
    with api.open(folder) as store:
        assert not store.query("ASK { ?a kg:canonical ?b }").truth
        assert set(map(str, store.triples())) < graph
    assert api.judgements(folder) == ()


def test_the_later_ruling_on_a_pair_counts(folder):
    api.judge("Made Wira", "Palang Putih", "same", folder)
    api.judge("Palang Putih", "Made Wira", "different", folder)
    assert [ruling.verdict for ruling in api.judgements(folder)] == ["different"]


def test_names_follow_a_ruling(folder):
    api.judge("Made Wira", "Palang Putih", "same", folder)
    with api.open(folder) as store:
        alone = store.ask("known", who="Utara", named=False).rows
        both = store.ask("known", who="Palang Putih", named=False).rows
        assert both == store.ask("known", who="Made Wira", named=False).rows
        assert len(both) > len(alone)


@pytest.mark.parametrize(("one", "other"), [("Made Wira", "made wira"), ("Made Wira", "Nobody At All")])
def test_what_cannot_be_ruled_on_is_refused(folder, one, other):
    with pytest.raises(UsageError):
        api.judge(one, other, "same", folder)


def test_nothing_to_undo_is_said(folder):
    with pytest.raises(UsageError, match="nobody ruled"):
        api.judge("Made Wira", "Utara", "different", folder, undo=True)
