"""Sets of names, written as one would read them."""


def names(written: str) -> frozenset[str]:
    """Return the set of the words of a text: `names("ol ul")`."""
    return frozenset(written.split())
