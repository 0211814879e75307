"""One target per file: an article goes to a server, once."""
