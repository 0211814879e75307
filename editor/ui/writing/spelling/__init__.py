"""Spelling in the body: judged in idle slices, underlined, stepped through, mended by suggestions."""
