"""Triples <-> disk: the embedded store, its queries and its competency questions."""

from kg.store.answer import Answer
from kg.store.store import ArticleRecord, Store
from kg.store.why import Reason

__all__ = ["Answer", "ArticleRecord", "Reason", "Store"]
