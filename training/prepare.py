"""Corpora -> `.spacy` files and vectors in a work folder, all that the trainings of a language need."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language

from training.clusters import cluster_vectors
from training.conllu import Sent, read_conllu
from training.docs import paragraphs, save, to_doc
from training.gsd_v1 import relabelled
from training.names import Named, read_iob, read_men, to_named_doc
from training.news import write_lines
from training.punct import hang_marks
from training.quote import quoted
from training.swap import pool, swapped
from training.teacher import labelled
from training.tokens import TOKENIZERS
from training.vectors import floret_vectors

TREEBANKS = {
    "id": ("id_csui-train", "id_gsd-dev", "id_gsd-test", "id_pud-1-800"),
    "en": ("en_ewt-train", "en_pud-1-800"),
}
MODEL = "id_csui-train"
SWAPS = {"id": 3, "en": 2}


def treebank(data: Path, name: str) -> list[Sent]:
    """A treebank by name, gzipped or not."""
    plain = data / "ud" / f"{name}.conllu"
    return read_conllu(plain if plain.exists() else plain.with_name(f"{name}.conllu.gz"))


def alike(sents: list[Sent]) -> list[Sent]:
    """Sentences whose marks hang as those of CSUI do, so that the treebanks do not contradict each other."""
    for sent in sents:
        marks = {index for index, dep in enumerate(sent.deps) if dep == "punct"}
        if not any(head in marks for head in sent.heads):
            sent.heads = hang_marks(sent.words, sent.heads, sent.deps, marks)
    return sents


def blank(lang: str, work: Path) -> Language:
    """The blank pipeline with the vectors and tokenizer rules of a language."""
    nlp = spacy.load(work / f"vectors_{lang}")
    TOKENIZERS.get(lang, lambda pipeline: None)(nlp)
    return nlp


def save_trees(nlp: Language, sents: list[Sent], work: Path, name: str) -> None:
    """Sentences in runs of a paragraph's length."""
    save((to_doc(nlp.vocab, run) for run in paragraphs(sents, random.Random(1))), str(work / f"{name}.spacy"))


def save_names(nlp: Language, texts: Iterable[Named], work: Path, name: str) -> None:
    """Texts with names."""
    save((to_named_doc(nlp, named) for named in texts), str(work / f"{name}.spacy"))


def save_swapped(nlp: Language, texts: list[Named], gazetteer: Path, work: Path, name: str) -> None:
    """Each text some times over with other names."""
    names, rng = pool(texts, gazetteer, nlp.lang), random.Random(3)
    save_names(nlp, (swapped(text, names, rng) for _ in range(SWAPS[nlp.lang]) for text in texts), work, name)


def prepare_id(data: Path, work: Path) -> None:
    """Indonesian: floret vectors from news, four treebanks, GSD v1 relabelled, names."""
    write_lines(data, work / "news.txt")
    floret_vectors(work / "news.txt", work / "id.floret", width=100, buckets=50_000).to_disk(work / "vectors_id")
    nlp = blank("id", work)
    for name in TREEBANKS["id"]:
        sents = treebank(data, name)
        save_trees(nlp, sents if name == MODEL else alike(sents), work, name)
    save_trees(nlp, alike(relabelled(data, blank("id", work))), work, "id_gsd_v1")
    texts = read_iob(data / "ner" / "id_idner2k" / "train.txt")
    save_names(nlp, texts, work, "id_idner2k")
    save_swapped(nlp, texts, data / "gazetteer", work, "id_idner2k_swapped")
    rng = random.Random(4)
    save_names(nlp, (quoted(text, rng) for text in texts), work, "id_idner2k_quoted")


def prepare_en(data: Path, work: Path, source: Path) -> None:
    """English: word clusters and silver names from the public pipeline under `source`, treebanks, MEN."""
    cluster_vectors(source, width=96).to_disk(work / "vectors_en")
    nlp = blank("en", work)
    texts = []
    for name in TREEBANKS["en"]:
        sents = treebank(data, name)
        save_trees(nlp, sents, work, name)
        texts += [" ".join(sent.text for sent in run) for run in paragraphs(sents, random.Random(2))]
    save_names(nlp, labelled(source, texts), work, "en_silver")
    articles = read_men(data / "relations" / "en_men", held_out=False)
    save_names(nlp, articles, work, "en_men")
    save_swapped(nlp, articles, data / "gazetteer", work, "en_men_swapped")
