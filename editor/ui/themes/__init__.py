"""Themes: the gallery with pictures of the article in hand, and the options of each."""
