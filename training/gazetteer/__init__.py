"""Public data -> ontology/gazetteer/*.ttl: ``python -m training.gazetteer --data ../shared/data``."""
