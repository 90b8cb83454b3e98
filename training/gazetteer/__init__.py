"""Builds ontology/gazetteer/*.ttl from public data: ``python -m training.gazetteer --data ../shared/data``."""
