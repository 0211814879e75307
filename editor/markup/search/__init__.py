"""Searching articles: the language of queries, what of an article is searched, excerpts of hits."""
