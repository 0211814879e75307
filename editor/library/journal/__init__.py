"""The journal: edits that no save has written yet, on the disk before the next key."""
