"""News -> floret vectors -> a blank pipeline that carries them."""

from __future__ import annotations

from pathlib import Path

import floret
import spacy
from spacy.language import Language
from spacy.training.initialize import convert_vectors

SETTINGS = {
    "model": "cbow",
    "mode": "floret",
    "hashCount": 2,
    "minn": 4,
    "maxn": 5,
    "minCount": 8,
    "epoch": 5,
    "lr": 0.05,
}


def floret_vectors(lines: Path, out: Path, width: int, buckets: int, threads: int = 2) -> Language:
    """Train on one paragraph a line; the table is kept beside as text."""
    model = floret.train_unsupervised(str(lines), dim=width, bucket=buckets, thread=threads, **SETTINGS)
    model.save_floret_vectors(str(out))
    nlp = spacy.blank("id")
    convert_vectors(nlp, out, truncate=0, prune=-1, name="id.vectors", mode="floret")
    return nlp
