"""The details: every field of the front matter, beside the text."""
