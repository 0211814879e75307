"""Text and page in step: each follows the other, the side that the writer acts on leads."""
