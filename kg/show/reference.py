"""The ontology -> the page that documents it: every class and property in both languages, with its matches.

``python -m kg.show.reference > docs/ontology.html`` writes the page anew; a test holds it against the ontology.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

import pyoxigraph as ox

from kg.terms.files import ontology_dir, triples
from kg.terms.names import KG, PREFIXES, iri, local_name
from kg.terms.ontology import ClassTerm, PropertyTerm, ontology

Facts = Mapping[str, Sequence[object]]
_WHOLE = KG.removesuffix("#")
# What a card says beside names and comments: its heading, and the properties of the file that it shows.
_ROWS = (
    ("above", ("rdfs:subClassOf", "rdfs:subPropertyOf")),
    ("domain", ("rdfs:domain", "schema:domainIncludes")),
    ("range", ("rdfs:range", "schema:rangeIncludes")),
    ("inverse of", ("owl:inverseOf",)),
    ("the same as", ("skos:exactMatch",)),
    ("close to", ("skos:closeMatch",)),
)


def reference() -> str:
    """The whole page, without a script and without anything from elsewhere.

    Read it at docs/ontology.html; in the checkout of a later version it tells that version's vocabulary.
    """
    facts = _facts()
    classes, properties = ontology().classes, ontology().properties
    parts = [
        f"<nav><h2>Classes</h2>{_tree(classes)}<h2>Properties</h2>{_list(properties)}</nav>\n<main>",
        _head(facts[_WHOLE]),
        "<h2>Classes</h2>",
        *(_card(term, facts[KG + term.name]) for term in _in_order(classes)),
        "<h2>Properties</h2>",
        *(_card(properties[name], facts[KG + name]) for name in sorted(properties, key=str.casefold)),
        "</main>",
    ]
    style = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(facts[_WHOLE], 'dcterms:title', 'en')}</title>\n<style>\n{style}</style>\n"
        + "\n".join(parts)
        + "\n</html>\n"
    )


def _facts() -> Mapping[str, Facts]:
    found: dict[str, dict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in triples(ontology_dir() / "kg.ttl"):
        if isinstance(subject, ox.NamedNode):
            found[subject.value][predicate.value].append(value)
    return found


def _head(facts: Facts) -> str:
    size = f"{len(ontology().classes)} classes, {len(ontology().properties)} properties"
    return (
        f"<header><h1>{_text(facts, 'dcterms:title', 'en')}</h1>"
        f"<p>{_text(facts, 'dcterms:description', 'en')}</p>"
        f'<p lang="id">{_text(facts, "dcterms:description", "id")}</p>'
        f"<p>{size}. <code>PREFIX kg: &lt;{KG}&gt;</code></p></header>"
    )


def _card(term: ClassTerm | PropertyTerm, facts: Facts) -> str:
    labels, comments = ({lang: escape(text) for lang, text in texts} for texts in (term.labels, term.comments))
    rows = "".join(f"<dt>{name}</dt><dd>{shown}</dd>" for name, shown in _rows(facts))
    return (
        f'<section id="{term.name}"><h3><a href="#{term.name}">{labels["en"]}</a>'
        f'<span lang="id">{labels["id"]}</span><code>kg:{term.name}</code></h3>'
        f'<p>{comments["en"]}</p><p lang="id">{comments["id"]}</p>{f"<dl>{rows}</dl>" if rows else ""}</section>'
    )


def _rows(facts: Facts) -> Iterator[tuple[str, str]]:
    for heading, names in _ROWS:
        values = [value for name in names for value in facts.get(iri(name), ())]
        if values:
            yield heading, ", ".join(_link(value) for value in sorted(values, key=str))
    for code in facts.get(iri("skos:notation"), ()):
        if isinstance(code, ox.Literal):
            yield local_name(code.datatype.value).upper(), f"<code>{escape(code.value)}</code>"


def _link(value: object) -> str:
    name = escape(_short(getattr(value, "value", "")))
    own = isinstance(value, ox.NamedNode) and value.value.startswith(KG)
    return f'<a href="#{name.removeprefix("kg:")}"><code>{name}</code></a>' if own else f"<code>{name}</code>"


def _short(name: str) -> str:
    base, prefix = max(
        ((base, prefix) for prefix, base in PREFIXES.items() if name.startswith(base)), key=len, default=("", "")
    )
    return f"{prefix}:{name.removeprefix(base)}" if base else name


def _in_order(classes: Mapping[str, ClassTerm]) -> list[ClassTerm]:
    """Each class right after the one above it."""

    def below(name: str) -> Iterator[str]:
        yield name
        for child in _children(classes, name):
            yield from below(child)

    names = (name for top in _children(classes, None) for name in below(top))
    return [classes[name] for name in dict.fromkeys(names)]


def _children(classes: Mapping[str, ClassTerm], above: str | None) -> list[str]:
    return [name for name, term in classes.items() if next(iter(term.parents), None) == above]


def _tree(classes: Mapping[str, ClassTerm], above: str | None = None) -> str:
    items = (f"<li>{_entry(name)}{_tree(classes, name)}</li>" for name in _children(classes, above))
    found = "".join(items)
    return f"<ul>{found}</ul>" if found else ""


def _list(names: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{_entry(name)}</li>" for name in sorted(names, key=str.casefold)) + "</ul>"


def _entry(name: str) -> str:
    return f'<a href="#{name}">{name}</a>'


def _text(facts: Facts, name: str, lang: str) -> str:
    texts = {getattr(one, "language", None): getattr(one, "value", "") for one in facts[iri(name)]}
    return escape(texts[lang])


if __name__ == "__main__":
    sys.stdout.write(reference())
