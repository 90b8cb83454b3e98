"""ontology/ -> Python: the only reader of classes, properties, lexicons, word sets and gazetteers."""
