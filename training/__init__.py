"""Raw corpora -> the spaCy pipelines that `kg.analyze` ships."""
