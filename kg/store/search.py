"""Words -> the statements that hold them."""

import re

import pyoxigraph as ox

from kg.errors import UsageError
from kg.store.answer import Answer
from kg.store.query import run
from kg.store.questions import with_names

_PARTS = re.compile(r'"([^"]+)"|(\S+)')
_FIND = """SELECT DISTINCT ?who ?said ?form ?date ?article WHERE {
    ?statement kg:text ?said .
    FILTER(%s)
    ?who kg:said ?statement .
    ?statement kg:inArticle ?article .
    OPTIONAL { ?statement kg:form ?form }
    OPTIONAL { ?article schema:datePublished ?date }
} ORDER BY ?date ?article ?said ?who"""


def find(db: ox.Store, words: str, *, lang: str = "id", named: bool = True) -> Answer:
    """What is said with all of these ``words`` in it, by whom and where.

    Upper and lower case are one. A word may go on ("senja" finds "senjata"); words in double quotes stand
    together. The texts are read through, without an index. Raises ``UsageError`` where there is no word.
    """
    parts = [quoted or word for quoted, word in _PARTS.findall(words.casefold())]
    forms = [r"\s+".join(map(re.escape, part.split())) for part in parts]
    if not any(forms):
        raise UsageError(words, "is no word; name some that a quote holds")
    begun = (str(ox.Literal(rf"(^|\W){form}")) for form in forms)
    answer = run(db, _FIND % " && ".join(f"REGEX(LCASE(?said), {form})" for form in begun))
    return with_names(db, answer, lang) if named else answer
