"""Dialogs: export, the site, preferences, shortcuts. Each says its outcome in a sentence."""
