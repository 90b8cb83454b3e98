"""One group of figures a file; its function is called after the file and yields rows."""
