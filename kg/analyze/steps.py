"""What a pipeline does between its name finder and its parser: names are put right while the parser can heed them."""

from collections.abc import Callable, Container
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.terms.offices import honorifics
from kg.terms.words import words

_SHORTEST = 2


def add_steps(pipeline: Language, lang: str) -> None:
    """Put the steps of a language behind the name finder, in the order in which they run."""
    if "acronym" in words(lang, "inside-name"):
        pipeline.add_pipe("acronyms_inside", before="tok2vec")
    pipeline.add_pipe("words_left_out", before="tok2vec", config={"lang": lang})
    pipeline.add_pipe("whole_names", before="tok2vec")
    pipeline.add_pipe("titles_before_names", before="tok2vec", config={"lang": lang})
    pipeline.add_pipe("small_words_inside", before="tok2vec")


@Language.component("acronyms_inside")
def acronyms_inside(doc: Doc) -> Doc:
    """Give the name of a body or place the acronym in brackets behind it: "Mahkamah Konstitusi (MK)"."""
    doc.set_ents(filter_spans([_with_acronym(doc, name) for name in doc.ents]))
    return doc


@Language.factory("words_left_out")
def words_left_out(nlp: Language, name: str, lang: str) -> Callable[[Doc], Doc]:
    """Take away what is no name: without a capital, a letter, small words ("Adik"), cries ("Waduh"), marks ("Pj")."""
    small = {**words(lang, "common"), **words(lang, "nameless"), **words(lang, "office-status")}

    def leave_out(doc: Doc) -> Doc:
        doc.set_ents([name for name in doc.ents if not _is_plain(name, small)])
        return doc

    return leave_out


@Language.component("whole_names")
def whole_names(doc: Doc) -> Doc:
    """Forbid the parser to begin a sentence inside a name: "Mohd. Uzir Mahidin", "St. Louis"."""
    for name in doc.ents:
        for word in name[1:]:
            word.is_sent_start = False
    return doc


@Language.component("small_words_inside")
def small_words_inside(doc: Doc) -> Doc:
    """Forbid the parser to begin a sentence with a small letter or a comma where nothing ended the one before."""
    for before, word in pairwise(doc):
        if goes_on(before.text, word.text):
            word.is_sent_start = False
    return doc


def goes_on(before: str, word: str) -> bool:
    """Whether a word goes on with the sentence of the one before it: nothing ended that, and no capital begins."""
    return (word[0].islower() or word[0] == ",") and (before[-1].isalnum() or before[-1] in ",)")


@Language.factory("titles_before_names")
def titles_before_names(nlp: Language, name: str, lang: str) -> Callable[[Doc], Doc]:
    """Forbid the parser to begin a sentence inside a title or between it and a name: "Datuk Seri Rahman Ali"."""
    titles = {form for form, kind in honorifics(lang).items() if kind != "degree"}
    longest = max(map(len, titles), default=0)

    def keep(doc: Doc) -> Doc:
        row = [word.lower_.rstrip(".") for word in doc]
        for word in doc[:-1]:
            sizes = range(min(longest, len(doc) - 1 - word.i), 0, -1) if word.text[:1].isupper() else ()
            size = next((n for n in sizes if tuple(row[word.i : word.i + n]) in titles), 0)
            for i in range(word.i + 1, word.i + size + bool(size)):
                doc[i].is_sent_start = False if doc[i].text[:1].isupper() else doc[i].is_sent_start
        return doc

    return keep


def _with_acronym(doc: Doc, name: Span) -> Span:
    row = [word.text for word in doc[name.end : name.end + 3]]
    acronym = len(row) > 2 and (row[0], row[2]) == ("(", ")") and row[1].isupper() and len(row[1]) > 1
    end = name.end + 3 if acronym and name.label_ != "PER" else name.end
    return Span(doc, name.start, end, label=name.label_)


def _is_plain(name: Span, small: Container[str]) -> bool:
    text = name.text
    if text.islower() or len(text.rstrip(".")) < _SHORTEST:
        return True
    return not any(word.text.isupper() for word in name) and all(word.lower_ in small for word in name)
