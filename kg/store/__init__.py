"""Triples <-> disk: the embedded store, its queries and its competency questions."""

from kg.store.answer import Answer
from kg.store.judgements import read_judgements, write_judgements
from kg.store.layer import canonical, members, overlay
from kg.store.profiles import profiles
from kg.store.questions import named
from kg.store.store import ArticleRecord, Store
from kg.store.tellings import tellings
from kg.store.why import Reason

__all__ = [
    "Answer",
    "ArticleRecord",
    "Reason",
    "Store",
    "canonical",
    "members",
    "named",
    "overlay",
    "profiles",
    "read_judgements",
    "tellings",
    "write_judgements",
]
