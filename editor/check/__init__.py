"""One rule per file: article in, findings out."""
