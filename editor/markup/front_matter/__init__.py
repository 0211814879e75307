"""Front matter: YAML, TOML and JSON, read with places and written by editing lines."""
