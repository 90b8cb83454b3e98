"""An article's text is found again by the article's IRI."""

from kg.model import Article
from kg.terms.nodes import article_iri
from kg.texts import NAME, Texts, text_line


def test_texts_come_back_whole(tmp_path):
    found = [Article(body=body, source="a.txt", blocks=()) for body in ("Satu\nbaris “kedua” 🌊", "Dua")]
    (tmp_path / NAME).write_text("".join(f"{text_line(one)}\n" for one in found), encoding="utf-8")
    texts = Texts(tmp_path)
    assert {iri: texts[iri] for iri in texts} == {article_iri(one.key): one.body for one in found}
    assert texts.get(article_iri("c3")) is None


def test_a_folder_without_texts_has_none(tmp_path):
    assert len(Texts(tmp_path)) == 0
