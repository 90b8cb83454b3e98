"""The words that support a claim."""

import msgspec

from kg.model.span import Span


class Evidence(msgspec.Struct, frozen=True, order=True, gc=False):
    """Where in the article's body a claim stands; ``body[start:end] == exact`` always holds."""

    start: int
    end: int
    exact: str

    @classmethod
    def at(cls, span: Span, body: str) -> "Evidence":
        """Evidence for the words under ``span``."""
        return cls(span.start, span.end, span.of(body))
