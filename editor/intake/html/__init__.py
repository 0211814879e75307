"""Foreign HTML, as browsers and word processors put it on the clipboard, becomes Markdown."""
