"""Train the pipeline of one language: `python -m training id --data ../shared/data --work W --out OUT`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NamedTuple

import spacy
from spacy.language import Language
from thinc.api import Model

from training.assemble import assemble, blended, halve, lean, ship
from training.fit import start
from training.loop import Budget, train_on
from training.prepare import prepare_en, prepare_id
from training.pretrain import pretrain
from training.reader import docs_reader


class Phase(NamedTuple):
    """One stretch of a training: how often each file comes in a pass, its part of all words, and how hard it learns."""

    files: dict[str, int]
    part: float
    rate: float
    dropout: float


GOLD_ID = {"id_csui-train": 4, "id_gsd-dev": 1, "id_gsd-test": 1, "id_pud-1-800": 1}
WIDE_ID = {**dict.fromkeys(GOLD_ID, 2), "id_gsd_v1": 1}
GOLD_EN = {"en_ewt-train": 1, "en_pud-1-800": 1}
GROWING = (0.2, 0.3, 0.35, 0.4, 0.4)
SYNTAX = {
    "id": (
        Phase(WIDE_ID, 0.4, 0.0015, 0.1),
        *(Phase(GOLD_ID, 0.12, 0.001, dropout) for dropout in GROWING),
    ),
    "en": (Phase(GOLD_EN, 0.7, 0.0015, 0.1), Phase(GOLD_EN, 0.3, 0.0008, 0.15)),
}
NAMES = {
    "id": (Phase({"id_idner2k": 2, "id_idner2k_swapped": 1, "id_idner2k_quoted": 2}, 0.4, 0.001, 0.3),),
    "en": (Phase({"en_silver": 1, "en_men": 3, "en_men_swapped": 1}, 0.4, 0.001, 0.3),),
}
PLANS = {"syntax": SYNTAX, "ner": NAMES}
BLENDED = {("syntax", "id"): 2}  # how many of the last phases give the mean of their weights
UNUSUAL_CASE = 0.02


def encoder(nlp: Language, part: str) -> Model:
    """The layers of a pipeline that turn words into what they mean where they stand."""
    if part == "syntax":
        return nlp.get_pipe("tok2vec").model
    return nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0]


def beginning(part: str, chosen: argparse.Namespace) -> Language:
    """The pipeline before its first tree or name; its encoder knows raw text, or what the trees taught before."""
    paths = [str(chosen.work / f"{name}.spacy") for name in PLANS[part][chosen.lang][0].files]
    overrides: dict[str, Any] = {
        "nlp.lang": chosen.lang,
        "paths.vectors": str(chosen.work / f"vectors_{chosen.lang}"),
        "corpora.train.paths": paths,
        "corpora.train.repeat": [1] * len(paths),
        "corpora.dev.paths": paths[:1],
    }
    nlp = start(part, overrides)
    known, text = chosen.work / f"encoder_{chosen.lang}.bin", chosen.work / "news.txt"
    if part == "syntax" and chosen.lang == "id":
        pretrain(nlp, encoder(nlp, part), text, chosen.minutes / 4, known)
    elif part == "ner":
        encoder(nlp, part).from_bytes(known.read_bytes())
    return nlp


def train_part(part: str, chosen: argparse.Namespace) -> Path:
    """Train the syntax part or the name finder; the folder of the result."""
    out, phases = chosen.work / f"{part}_{chosen.lang}", PLANS[part][chosen.lang]
    nlp = beginning(part, chosen)
    reached = [out.with_name(f"{out.name}.{number}") for number in range(len(phases))]
    for number, (phase, folder) in enumerate(zip(phases, reached, strict=True)):
        paths = [str(chosen.work / f"{name}.spacy") for name in phase.files]
        reader = docs_reader(paths, list(phase.files.values()), case=UNUSUAL_CASE, seed=number)
        words, minutes = int(chosen.words * phase.part), chosen.minutes * phase.part
        train_on(nlp, reader, Budget(words, minutes, rate=phase.rate, dropout=phase.dropout), folder)
        nlp = spacy.load(folder)
    nlp = blended(reached[-BLENDED.get((part, chosen.lang), 1) :])
    nlp.to_disk(out)
    if part == "syntax":
        (chosen.work / f"encoder_{chosen.lang}.bin").write_bytes(encoder(nlp, part).to_bytes())
    return out


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("lang", choices=sorted(SYNTAX))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora")
    parser.add_argument("--work", type=Path, required=True, help="folder for what is made on the way (about 1 GB)")
    parser.add_argument("--out", type=Path, required=True, help="folder of the shipped pipeline, replaced at the end")
    parser.add_argument("--teacher", type=Path, help="folder of a public English pipeline with vectors (English only)")
    parser.add_argument(
        "--words", type=int, default=5_000_000, help="words to train the syntax part on, passes counted"
    )
    parser.add_argument("--minutes", type=float, default=120, help="longest time for each part")
    return parser.parse_args()


def main() -> None:
    """Prepare, train both parts, put them together, make them small."""
    chosen = options()
    chosen.work.mkdir(parents=True, exist_ok=True)
    if chosen.lang == "id":
        prepare_id(chosen.data, chosen.work)
    else:
        prepare_en(chosen.data, chosen.work, chosen.teacher)
    nlp = assemble(*(train_part(part, chosen) for part in ("syntax", "ner")))
    ship(lean(halve(nlp)), chosen.out)


if __name__ == "__main__":
    main()
