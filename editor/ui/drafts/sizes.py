"""Heights of the draft list's lines, px."""

from __future__ import annotations

LINE = 18
"""Of each of an entry's lines."""
