"""Text and page in step: which word of the Markdown is which word of the page. No Qt."""
