"""Graph -> outputs: one format or page a file."""
