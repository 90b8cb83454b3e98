"""A stretch of an article's body."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Half-open interval of Unicode code points into ``Article.body``: ``body[start:end]``."""

    start: int
    end: int

    def of(self, body: str) -> str:
        """The exact words."""
        return body[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start
