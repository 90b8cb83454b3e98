"""A company with and without its legal form."""

from kg.resolve.referent import Referent
from kg.resolve.spelling import standard
from kg.terms.folding import plain
from kg.terms.words import words

_WEIGHT = 6.0


def legal_form(one: Referent, other: Referent) -> float:
    """The names differ only in what kind of company it is.

    id: "PT Bank Mandiri Tbk" and "Bank Mandiri". en: "Acme Steel Ltd" and "Acme Steel".
    """
    if "Person" in (one.kind, other.kind):
        return 0.0
    ours, theirs = ({standard(name): bare(name) for name in each.names} for each in (one, other))
    alike = any(a == b and full != whole for full, a in ours.items() for whole, b in theirs.items() if a)
    return _WEIGHT if alike else 0.0


def bare(name: str) -> str:
    """The name in standard spelling, or without its legal form; "" where nothing else is left."""
    forms, said = words("mul", "legal-form"), plain(name).split()
    kept = [word for word in said if word not in forms]
    return " ".join(kept) if len(kept) < len(said) else standard(name)
