"""Coded checks of the files of ontology/: each is a small function whose docstring is the message."""
