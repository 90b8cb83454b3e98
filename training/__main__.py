"""Train the pipeline of one language: `python -m training id --data ../shared/data --work W --out OUT`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from training.assemble import assemble, lean, ship
from training.fit import start
from training.fold import fold
from training.loop import Budget, train_on
from training.prepare import prepare_en, prepare_id
from training.reader import docs_reader

SYNTAX = {
    "id": {"id_csui-train": 2, "id_gsd-dev": 2, "id_gsd-test": 2, "id_pud-1-800": 2, "id_gsd_v1": 1},
    "en": {"en_ewt-train": 1, "en_pud-1-800": 1},
}
NAMES = {
    "id": {"id_idner2k": 2, "id_idner2k_swapped": 1, "id_idner2k_quoted": 2},
    "en": {"en_silver": 1, "en_men": 3, "en_men_swapped": 1},
}
FILES = {"syntax": SYNTAX, "ner": NAMES}
DROPOUT = {"syntax": 0.1, "ner": 0.25}
VECTOR_WIDTH = {"id": 64, "en": 64}
UNUSUAL_CASE = 0.02


def train_part(part: str, chosen: argparse.Namespace) -> Path:
    """Train the syntax part or the name finder; the folder of the result."""
    files = FILES[part][chosen.lang]
    paths = [str(chosen.work / f"{name}.spacy") for name in files]
    overrides: dict[str, Any] = {
        "nlp.lang": chosen.lang,
        "paths.vectors": str(chosen.work / f"vectors_{chosen.lang}"),
        "corpora.train.paths": paths,
        "corpora.train.repeat": list(files.values()),
        "corpora.dev.paths": paths[:1],
    }
    words = chosen.words if part == "syntax" else chosen.words // 2
    budget = Budget(words, chosen.minutes, rate=0.0015, dropout=DROPOUT[part])
    out = chosen.work / f"{part}_{chosen.lang}"
    train_on(start(part, overrides), docs_reader(paths, list(files.values()), case=UNUSUAL_CASE), budget, out)
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
    ship(lean(fold(nlp, VECTOR_WIDTH[chosen.lang])), chosen.out)


if __name__ == "__main__":
    main()
