"""Trained parts -> one shipped pipeline folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import spacy
from spacy.language import Language

import training.reader  # noqa: F401  (the saved configs name the reader)
from training.strings import slim_strings


def blended(folders: list[Path]) -> Language:
    """The mean of the weights of pipelines that were trained one after the other from the same start."""
    blend, *others = (spacy.load(folder) for folder in folders)
    for name, part in blend.pipeline:
        if hasattr(part, "model"):
            layers = zip(*(nlp.get_pipe(name).model.walk() for nlp in (blend, *others)), strict=True)
            for mine, *theirs in layers:
                for param in filter(mine.has_param, mine.param_names):
                    total = mine.get_param(param) + sum(layer.get_param(param) for layer in theirs)
                    mine.set_param(param, total / len(folders))
    return blend


def assemble(syntax: Path, names: Path) -> Language:
    """The syntax pipeline with the name finder of another one in front, where no wrong sentence end cuts a name."""
    nlp = spacy.load(syntax)
    finder = spacy.load(names)
    nlp.add_pipe("ner", source=finder, first=True)
    return nlp


def lean(nlp: Language) -> Language:
    """Drop what is needed for training only."""
    for section in ("corpora", "training", "pretraining", "initialize", "paths"):
        nlp.config[section] = {}
    return nlp


def halve(nlp: Language) -> Language:
    """Keep the word vectors as half floats, which changes no label; `kg.analyze.parse` makes them whole at load."""
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype("float16")
    return nlp


def shed_language_data(folder: Path) -> None:
    """Name the neutral language `xx` instead of `id`.

    spaCy's Indonesian defaults build 16,000 tokenizer exceptions at each load, which the pipeline's own rules then
    replace: 4 of 4.4 seconds. What the pipeline writes is the same.
    """
    for name, named in (("config.cfg", 'lang = "{}"'), ("meta.json", '"lang":"{}"')):
        file = folder / name
        file.write_text(
            file.read_text(encoding="utf8").replace(named.format("id"), named.format("xx")), encoding="utf8"
        )


def ship(nlp: Language, out: Path) -> None:
    """Write beside the target and rename, so that readers never see half a pipeline."""
    fresh = out.with_name(out.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    nlp.to_disk(fresh)
    slim_strings(nlp, fresh)
    shed_language_data(fresh)
    for kept in ("MODELCARD.md", "__init__.py"):
        if (out / kept).exists():
            shutil.copy(out / kept, fresh / kept)
    stale = out.with_name(out.name + ".old")
    shutil.rmtree(stale, ignore_errors=True)
    if out.exists():
        out.rename(stale)
    fresh.rename(out)
    shutil.rmtree(stale, ignore_errors=True)
