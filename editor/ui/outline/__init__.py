"""The outline: the article's headings beside its text."""
