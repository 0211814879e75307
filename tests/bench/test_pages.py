"""Pages per second beside Python-Markdown alone, in our dialect, on the same texts.

    COPYDESK_SHARED=… pytest tests/bench/test_pages.py --benchmark-only -p no:randomly

With the corpus beside the checkout its articles are taken, else the sample library many times.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor.core.resources import resource
from editor.desk.samples import copy_samples
from editor.export.body import heading_slug
from editor.export.page import build_page
from editor.export.snapshot import Snapshot
from editor.export.themes import load_theme
from editor.library.site_file import read_site
from editor.markup.article import read_article
from editor.markup.dialect import converter

ROOT = Path(__file__).parents[2]
FLOOR = Path(__file__).parent / "drivers" / "markdown_alone.py"
FEW, MANY = 200, 1000
"""Articles of a round in this process; of a round as a process of its own."""
NEWS = "corpus/news"


def texts(count: int) -> list[str]:
    """Return so many articles, taken again where they run out."""
    shared = os.environ.get("COPYDESK_SHARED", "")
    folder = Path(shared) / NEWS if shared else resource("samples")
    found = [path.read_text("utf-8") for path in sorted(folder.glob("*.md"))]
    step = max(1, len(found) // count)
    spread = found[::step]
    return [spread[at % len(spread)] for at in range(count)]


def test_pages_in_one_process(side_by_side):
    """What it costs to make a page of a text that is read, on one core, in time of that core.

    Nothing in it waits, so on a quiet machine this is the time on the wall.
    """
    site = read_site(resource("samples") / "site.yaml")
    theme = load_theme(site.theme, None, None)
    articles = [read_article(text) for text in texts(FEW)]
    fine = [one for one in articles if not one.fault and one.metadata.headline]
    assert len(fine) > FEW // 2
    snapshots = [Snapshot(article, site, theme) for article in fine]
    engine = converter()

    def ours() -> float:
        heading_slug.cache_clear()  # it must not know the headings of the turn before
        start = time.process_time()
        for snapshot in snapshots:
            build_page(snapshot)
        return time.process_time() - start

    def floor() -> float:
        start = time.process_time()
        for article in fine:
            engine.reset().convert(article.body)
        return time.process_time() - start

    side_by_side("pages in one process", ours, floor, 9, len(fine))


@pytest.fixture
def library(tmp_path):
    """A library of many articles, those of the samples with their pictures."""
    folder = tmp_path / "library"
    if os.environ.get("COPYDESK_SHARED"):
        folder.mkdir()
        (folder / "site.yaml").write_text("name: Harbour Post\n", "utf-8")
    else:
        copy_samples(folder)
    for at, text in enumerate(texts(MANY)):
        (folder / f"article-{at:04}.md").write_text(text, "utf-8")
    return folder


CORES = ["one", "all"] if hasattr(os, "sched_setaffinity") else ["all"]


@pytest.mark.parametrize("cores", CORES)
def test_an_export_by_the_command_line(side_by_side, library, tmp_path, cores):
    """Whole processes, files read and written; Python-Markdown always has one core."""
    articles = sorted(str(path) for path in library.glob("article-*.md"))
    environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(tmp_path)}
    out = tmp_path / "out"

    def run(allowed: set[int] | None, *command: str) -> float:
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        pin = None if allowed is None else lambda: os.sched_setaffinity(0, allowed)
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, *command],
            check=False,
            env=environment,
            capture_output=True,
            preexec_fn=pin,
        )
        took = time.perf_counter() - start
        assert done.returncode in {0, 1}, done.stderr.decode()[-2000:]
        return took

    def ours() -> float:
        allowed = {0} if cores == "one" else None
        took = run(allowed, "-m", "editor", "export", *articles, "--format", "html", "-o", str(out))
        assert len(list(out.rglob("index.html"))) > 0.9 * MANY
        return took

    side_by_side(
        f"export by the command line, cores: {cores}",
        ours,
        lambda: run({0} if len(CORES) > 1 else None, str(FLOOR), str(library), str(out)),
        3,
        MANY,
    )
