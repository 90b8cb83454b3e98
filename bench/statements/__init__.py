"""How well statements are found: corpora of quotations against what Warta extracts."""
