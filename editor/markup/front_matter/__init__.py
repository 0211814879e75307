"""Front matter: YAML, TOML and JSON, read with places and written by editing lines."""

from editor.markup.front_matter.wanted import FieldValue
from editor.markup.front_matter.writing import set_fields

__all__ = ["FieldValue", "set_fields"]
