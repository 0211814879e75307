"""The window's look: colours, type and space, from one table each."""
