"""What a body holds, read once for all rules: headings, links, pictures, words outside code."""
