"""The page in the real engine while one types: after each edit its article is the export's."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def flow(tmp_path_factory):
    root = tmp_path_factory.mktemp("live")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.flows.live_page", str(root)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout.strip().split("\n")[-1])


@pytest.mark.flow
def test_after_each_edit_and_a_restart_the_article_in_the_page_is_the_exports(flow):
    assert flow["wrong"] == []


@pytest.mark.flow
def test_the_page_was_never_loaded_anew_for_an_edit(flow):
    assert flow["kept"] == "yes"
