"""Word classes and trees, on gold words and from running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from bench.analysis.pipelines import load
from bench.analysis.table import Row
from training.conllu import Sent, read_conllu

SETS = {
    "id": ("id_csui-test", {"UPOS": 95, "UAS": 84, "LAS": 78}),
    "en": ("en_ewt-test", {"UPOS": 95, "LAS": 84}),
}
PARAGRAPH = 3


def label(token: Token) -> str:
    """The UD label; the root's is lower case in UD."""
    return "root" if token.dep_ == "ROOT" else token.dep_


def head(token: Token) -> int:
    """The index of the head, -1 for a root."""
    return -1 if token.head.i == token.i else token.head.i


def gold_words(nlp: Language, sents: list[Sent]) -> Counter[str]:
    """Counts of right answers where words and sentence are given; labels are compared in full."""
    right: Counter[str] = Counter()
    docs = nlp.pipe(Doc(nlp.vocab, words=sent.words, spaces=sent.spaces) for sent in sents)
    for sent, doc in zip(sents, docs, strict=True):
        for token, upos, above, dep, lemma in zip(doc, sent.upos, sent.heads, sent.deps, sent.lemmas, strict=True):
            hung = head(token) == above
            right.update(words=1, UPOS=token.pos_ == upos, lemma=token.lemma_.lower() == lemma.lower())
            right.update(UAS=hung, LAS=hung and label(token) == dep)
            right.update(conll=hung and label(token).split(":")[0] == dep.split(":")[0])
            if dep != "punct":
                right.update(plain=1, UAS_plain=hung, LAS_plain=hung and label(token) == dep)
    return right


def place(words: list[str], start: int) -> list[tuple[int, int]]:
    """Spans of words in the text without spaces."""
    spans = []
    for word in words:
        size = len(word.replace(" ", "").replace("\u00a0", ""))
        spans.append((start, start + size))
        start += size
    return spans


def found(doc: Doc) -> dict[tuple[int, int], tuple[str, tuple[int, int] | None, str]]:
    """Span -> class, span of the head and label, of every word in a Doc."""
    words = [token for token in doc if not token.is_space]
    at = dict(zip((token.i for token in words), place([token.text for token in words], 0), strict=True))
    return {
        at[token.i]: (token.pos_, None if token.head.i == token.i else at.get(token.head.i), label(token))
        for token in words
    }


def wanted(sents: list[Sent]) -> dict[tuple[int, int], tuple[str, tuple[int, int] | None, str]]:
    """The same of gold sentences that follow each other."""
    out, start = {}, 0
    for sent in sents:
        at = place(sent.words, start)
        start = at[-1][1]
        heads = [None if above < 0 else at[above] for above in sent.heads]
        out.update({span: cell for span, *cell in zip(at, sent.upos, heads, sent.deps, strict=True)})
    return out


def running_text(nlp: Language, sents: list[Sent]) -> dict[str, float]:
    """F1 of words, sentences' first words, classes and trees, on paragraphs of a few sentences."""
    runs = [sents[start : start + PARAGRAPH] for start in range(0, len(sents), PARAGRAPH)]
    count: Counter[str] = Counter()
    for run, doc in zip(runs, nlp.pipe(" ".join(sent.text for sent in run) for run in runs), strict=True):
        gold, mine = wanted(run), found(doc)
        shared = gold.keys() & mine.keys()
        count.update(gold=len(gold), mine=len(mine), words=len(shared))
        count.update(UPOS=sum(gold[span][0] == mine[span][0] for span in shared))
        count.update(UAS=sum(gold[span][1] == mine[span][1] for span in shared))
        count.update(LAS=sum(tuple(gold[span][1:]) == mine[span][1:] for span in shared))
        ends = {span[1] for span in sentence_ends(run)}
        heard = set(doc_ends(doc))
        count.update(sent_gold=len(ends), sent_mine=len(heard), sents=len(ends & heard))
    scores = {name: 200 * count[name] / (count["gold"] + count["mine"]) for name in ("words", "UPOS", "UAS", "LAS")}
    return scores | {"sentences": 200 * count["sents"] / (count["sent_gold"] + count["sent_mine"])}


def sentence_ends(run: list[Sent]) -> list[tuple[int, int]]:
    """The last span of each gold sentence."""
    out, start = [], 0
    for sent in run:
        out.append(place(sent.words, start)[-1])
        start = out[-1][1]
    return out


def doc_ends(doc: Doc) -> Iterator[int]:
    """Where each sentence of a Doc ends, spaces not counted."""
    for sent in doc.sents:
        yield len(doc.text[: sent.end_char].replace(" ", "").replace("\u00a0", ""))


def syntax(data: Path) -> Iterator[Row]:
    """Rows for each language: gold words first, then running text."""
    for lang, (name, floors) in SETS.items():
        nlp, sents = load(lang), read_conllu(data / "ud" / f"{name}.conllu")
        right = gold_words(nlp, sents)
        for measure in ("UPOS", "UAS", "LAS"):
            yield Row(
                measure,
                name,
                100 * right[measure] / right["words"],
                floors.get(measure),
                "gold words, all of them, full labels",
            )
        yield Row(
            "LAS, labels without subtypes",
            name,
            100 * right["conll"] / right["words"],
            None,
            "as in the CoNLL shared tasks",
        )
        for measure in ("UAS", "LAS"):
            yield Row(
                f"{measure} without marks",
                name,
                100 * right[f"{measure}_plain"] / right["plain"],
                None,
                "punctuation left out",
            )
        yield Row("lemma", name, 100 * right["lemma"] / right["words"])
        for measure, value in running_text(nlp, sents).items():
            yield Row(f"{measure}, running text", name, value, None, f"F1, paragraphs of {PARAGRAPH} sentences")
