"""The help in a window of its own: pages to read beside the text."""
