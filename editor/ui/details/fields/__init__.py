"""One kind of field per file; each shows an article's value and says what the writer made of it."""
