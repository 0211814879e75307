"""The page beside the text, in the web engine: no scripts, no network, always in step."""
