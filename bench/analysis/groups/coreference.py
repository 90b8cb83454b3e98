"""Who is meant: MUC, B³, CEAF-e, and pronouns for people."""

from bench.analysis.coreference import coreference

__all__ = ["coreference"]
