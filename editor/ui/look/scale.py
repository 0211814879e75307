"""The one scale for space and the one for type, both in pixels of the screen's scale."""

SPACE_XS = 4
SPACE_S = 8
SPACE_M = 12
SPACE_L = 16
SPACE_XL = 24
SPACE_XXL = 32

KEY = 11
"""Keys of shortcuts beside a name."""
SMALL = 12
"""Counts, states, the status line."""
CONTROL = 13
"""Controls, lists, menus, standfirsts in the list."""
ENTRY = 14
"""Headlines in the list."""
STEP = 15
"""The name of a choice that stands alone."""
TITLE = 18
"""A dialog's first sentence."""
LEDE = 19
TEXT = 18
"""The text that is written, unless the writer chose otherwise."""
SUBHEAD = 22
HEADLINE = 33
BIG = 38

CONTROL_HEIGHT = 28
BAR_HEIGHT = 44
STATUS_HEIGHT = 28
RADIUS = 6
RADIUS_L = 8
