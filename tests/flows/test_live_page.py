"""The page in the real engine while one types: after each edit its article is the export's."""

import pytest

from tests.flows.running import run_flow


@pytest.fixture(scope="module")
def flow(tmp_path_factory):
    root = tmp_path_factory.mktemp("live")
    return run_flow("live_page", root)


@pytest.mark.flow
def test_after_each_edit_and_a_restart_the_article_in_the_page_is_the_exports(flow):
    assert flow["wrong"] == []


@pytest.mark.flow
def test_the_page_was_never_loaded_anew_for_an_edit(flow):
    assert flow["kept"] == "yes"
