"""The preview in the real engine: no script, no network, no way out; and it keeps its place."""

import pytest

from tests.flows.running import run_flow


@pytest.fixture(scope="module")
def flow(tmp_path_factory):
    root = tmp_path_factory.mktemp("hostile")
    return run_flow("hostile_page", root)


@pytest.mark.flow
@pytest.mark.parametrize("whose", ["theme", "article"])
def test_nothing_of_the_list_runs_and_the_page_stays(flow, whose):
    title, address, _ = flow[whose]
    assert flow["title"] == "t"
    assert title == "t"
    assert address.startswith("copydesk://preview/")
    assert address.endswith("/index.html")


@pytest.mark.flow
def test_nothing_is_asked_of_the_network(flow):
    assert flow["asked"] == []


@pytest.mark.flow
@pytest.mark.parametrize("whose", ["theme", "article"])
def test_no_picture_outside_of_the_library_is_shown(flow, whose):
    assert flow[whose][2] == ""


@pytest.mark.flow
def test_an_edit_changes_its_paragraph_and_leaves_the_rest_and_the_place(flow):
    assert flow["kept"] == "yes"
    assert flow["paragraphs"] == 40
    assert abs(flow["place"] - 900) < 60


@pytest.mark.flow
def test_another_headline_keeps_the_place_too(flow):
    assert abs(flow["place after headline"] - flow["place"]) < 60


@pytest.mark.flow
def test_a_drawing_process_that_dies_is_said_and_can_be_started_again(flow):
    assert flow["after restart"] == "Even"
