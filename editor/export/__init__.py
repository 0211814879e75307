"""The page and every other format; the same input gives the same bytes."""
