"""The nouns every room speaks: frozen, slotted, and free of behaviour beyond looking at themselves."""

from kg.model.article import Article, Block
from kg.model.claim import Argument, Claim, Link
from kg.model.document import Document, Entity, Mention, Quantity, Quote, Sentence, Token
from kg.model.evidence import Evidence
from kg.model.profile import Profile, Telling
from kg.model.ruling import Ruling
from kg.model.span import Span
from kg.model.thing import Thing
from kg.model.time import TimeValue

__all__ = [
    "Argument",
    "Article",
    "Block",
    "Claim",
    "Document",
    "Entity",
    "Evidence",
    "Link",
    "Mention",
    "Profile",
    "Quantity",
    "Quote",
    "Ruling",
    "Sentence",
    "Span",
    "Telling",
    "Thing",
    "TimeValue",
    "Token",
]
