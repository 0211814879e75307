"""The cards of a page, drawn by widgets in the window's look."""
