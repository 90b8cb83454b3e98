"""A config and Docs -> a pipeline with weights at their start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

import training.reader  # noqa: F401  (registers the reader)
from training.tokens import TOKENIZERS

CONFIGS = Path(__file__).parent / "configs"


def start(config: str, overrides: dict[str, Any]) -> Language:
    """The untrained pipeline of a config, its labels read from the training files."""
    set_current_ops(NumpyOps(use_blis=False))  # numpy's BLAS multiplied four times as fast as the default one
    nlp = init_nlp(load_config(CONFIGS / f"{config}.cfg", overrides=overrides, interpolate=False))
    TOKENIZERS.get(nlp.lang, lambda pipeline: None)(nlp)
    return nlp
