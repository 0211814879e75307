"""Spelling: finds Hunspell's dictionaries, judges words and suggests others; writes nothing."""
