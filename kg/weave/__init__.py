"""Claims -> triples: every plain triple, and beside it the claim that says who finds it where."""

from kg.weave.weave import weave

__all__ = ["weave"]
