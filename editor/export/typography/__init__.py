"""Quotes, dashes and spaces as a language sets them; never in code, never in an address."""
