"""The two bases every IRI is built on, and the prefixes that go with them."""

KG = "https://w3id.org/warta/ontology#"
ID = "https://w3id.org/warta/id/"

_FOLDERS = (
    "article", "claim", "country", "day", "event", "evidence", "figure", "group", "organization", "person", "place",
    "role", "statement",
)  # fmt: skip

PREFIXES: dict[str, str] = {
    "": ID,
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "kg": KG,
    "lexinfo": "http://www.lexinfo.net/ontology/3.0/lexinfo#",
    "oa": "http://www.w3.org/ns/oa#",
    "ontolex": "http://www.w3.org/ns/lemon/ontolex#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "wd": "http://www.wikidata.org/entity/",
    "wtime": ID + "time/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{folder: f"{ID}{folder}/" for folder in _FOLDERS},
}


def iri(name: str) -> str:
    """The full IRI of a prefixed name: ``iri("kg:said")``."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def local_name(full: str) -> str:
    """What follows the last ``#`` or ``/`` of an IRI."""
    return full.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
