"""The conversion chunk by chunk: after an edit only what it touched goes through Python-Markdown."""
