"""The store side by side with plain rdflib, on the same graph of about a million triples."""
