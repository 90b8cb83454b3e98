"""Warta: news articles into a knowledge graph whose every triple points at the words that support it.

import kg
report = kg.build(["seeds"], "outputs")
with kg.open("outputs") as store:
    print(store.query("SELECT ?who ?text { ?who kg:said ?s . ?s kg:text ?text }").text("table"))
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import Report, add, build, extract, open, retract

__version__ = "0.1.0"
__all__ = ["Report", "add", "build", "extract", "open", "retract"]


def __getattr__(name: str) -> Any:
    # Loaded on first use: a query needs no language pipeline.
    if name in __all__:
        api = importlib.import_module("kg.api")
        # The room kg.extract has the name of a function; loading the rooms must not hide it.
        globals().update({each: getattr(api, each) for each in __all__})
        return globals()[name]
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
