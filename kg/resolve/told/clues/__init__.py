"""What speaks for two articles telling one thing; one clue a file, its weight is added to the log odds."""
