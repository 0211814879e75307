"""Text and page beside the real engine: each stands where the other does."""

import pytest

from tests.flows.running import run_flow


@pytest.fixture(scope="module")
def flow(tmp_path_factory):
    root = tmp_path_factory.mktemp("step")
    return run_flow("in_step", root)


@pytest.mark.flow
def test_a_line_gone_to_in_the_text_stands_at_its_height_in_the_page(flow):
    assert len(flow["texts"]) > 50
    assert max(flow["texts"]) < 1


@pytest.mark.flow
def test_a_block_gone_to_in_the_page_stands_at_its_height_in_the_text(flow):
    assert len(flow["pages"]) > 40
    assert max(flow["pages"]) < 1


@pytest.mark.flow
def test_a_click_on_a_word_of_the_page_puts_the_caret_at_that_word(flow):
    assert flow["clicks"] == []


@pytest.mark.flow
def test_switched_off_the_sides_scroll_apart(flow):
    assert flow["apart"]


@pytest.mark.flow
def test_the_page_holds_the_exports_bytes_and_no_more(flow):
    assert flow["same"]
