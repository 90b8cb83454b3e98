"""Text -> the code of the language it is written in."""

import re
from functools import cache
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from kg.terms.words import words

_DEFAULT = "id"
_LIKELY = ("id", "en", "ms")  # what a text is taken for that is too short to tell
_SISTERS = ("id", "ms", "jv", "su", "min", "ace", "bjn")  # what Indonesian is taken for
_READ = 20_000  # code points; the rest of an article is in the same language
_SHORT = 200  # code points below which the model may guess
_MARGIN = 12.0  # log-likelihood by which another language must lead in a short text
_VOTE = 12.0  # what a word that only one sister has weighs against the model's log-likelihood
_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str:
    """Finds which language a text is written in, as a BCP 47 code: "id", "en", "ms", "fr"…

    Indonesian: "Polisi mengatakan mobil itu dicuri karena tidak dikunci." -> id.
    Malay: "Polis berkata kereta itu dicuri kerana tidak dikunci." -> ms.
    English: "Police said the car was stolen." -> en.

    A model of letters decides; between Indonesian and Malay also the words that only one of them has, with
    the doubt on Indonesian's side. A short text is one of these three unless it clearly is not; a text
    without letters counts as Indonesian.
    """
    text = text[:_READ]
    found = _WORD.findall(text.lower())
    if not found:
        return _DEFAULT
    scores = {str(code): float(score) for code, score in _identifier().rank(text)}
    best = max(scores, key=lambda code: scores[code])
    likely = max(_LIKELY, key=lambda code: scores[code])
    if len(text) < _SHORT and scores[best] - scores[likely] < _MARGIN:
        best = likely
    if best not in _SISTERS:
        return best
    votes = _votes(found, "id") - _votes(found, "ms")
    if best in ("id", "ms"):
        return "id" if scores["id"] + _VOTE * (votes + 1) >= scores["ms"] else "ms"
    return best if scores["id"] + _VOTE * votes < scores[best] else "id"


def _votes(found: list[str], code: str) -> int:
    own = words(code, "language")
    return sum(word in own for word in found)


@cache
def _identifier() -> Any:
    return LanguageIdentifier.from_model_file(MODEL_FILE)
