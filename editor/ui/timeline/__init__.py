"""The timeline of an article: its kept states, and what changed since."""
