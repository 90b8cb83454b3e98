"""Every error that Warta raises on purpose: one tree, each naming what is at fault and the cure.

The command line prints ``str(error)`` and leaves with ``error.exit_code``; a library user catches
``WartaError`` or one of its kinds.
"""


class WartaError(Exception):
    """Something the user can mend. ``fault`` names the file or value, ``cure`` says what to do."""

    exit_code = 1

    def __init__(self, fault: str, cure: str) -> None:
        super().__init__(f"{fault}: {cure}" if fault else cure)
        self.fault = fault
        self.cure = cure

    def __reduce__(self) -> tuple[type["WartaError"], tuple[str, str]]:
        """Keep both parts when the error crosses from a worker process."""
        return type(self), (self.fault, self.cure)


class UsageError(WartaError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class ReadError(WartaError):
    """A file could not be read as an article; the run goes on without it."""


class LanguageError(WartaError):
    """No pipeline or lexicon is there for the language of an article."""


class OntologyError(WartaError):
    """A file of ``ontology/`` is broken; nothing is built on it."""

    exit_code = 3


class StoreError(WartaError):
    """The store is locked, corrupt, missing or of another version."""

    exit_code = 4


class QueryError(WartaError):
    """A SPARQL query is malformed, too slow or asks for what is not allowed."""

    exit_code = 5
