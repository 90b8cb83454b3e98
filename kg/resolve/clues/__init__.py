"""What speaks for two names being one thing; one clue a file, its weight is added to the log odds."""
