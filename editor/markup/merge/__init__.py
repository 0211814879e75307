"""Two changed texts of one article made one: by words in the body, by keys in the front matter."""

from editor.markup.merge.merge import Conflict, Merged, merge, settled
from editor.markup.merge.words import edits_between

__all__ = ["Conflict", "Merged", "edits_between", "merge", "settled"]
