"""Foreign text in, Markdown and a report of what was lost out."""
