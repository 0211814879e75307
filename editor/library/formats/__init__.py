"""Picture formats, one a file: what a file says of itself, and the same picture without private data."""
