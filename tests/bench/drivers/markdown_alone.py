"""Converts a folder of articles with Python-Markdown in our dialect and writes the HTML, no more.

python markdown_alone.py FOLDER OUT
"""

import sys
from pathlib import Path

from editor.markup.dialect import converter

source, out = map(Path, sys.argv[1:3])
engine = converter()
for path in sorted(source.glob("*.md")):
    text = path.read_text("utf-8")
    body = text.split("---\n", 2)[2] if text.startswith("---\n") else text
    (out / f"{path.stem}.html").write_text(engine.reset().convert(body), "utf-8")
