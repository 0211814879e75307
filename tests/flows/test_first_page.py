"""The whole program, from first start to a page: it is the page that the preview showed."""

from pathlib import Path

import pytest
from PIL import Image

from tests.flows.first_page import HEADLINE, STANDFIRST
from tests.flows.running import run_flow


@pytest.fixture(scope="module")
def flow(tmp_path_factory):
    root = tmp_path_factory.mktemp("flow")
    picture = root / "Dawn over the quay.jpg"
    Image.new("RGB", (640, 360), "#5b7585").save(picture)
    return run_flow("first_page", root, picture)


@pytest.mark.flow
def test_the_exported_body_is_the_previews_byte_for_byte(flow):
    page = Path(flow["page"]).read_text("utf-8")
    assert flow["body"] in page
    assert "<strong>bold words</strong>" in flow["body"]


@pytest.mark.flow
def test_the_engine_shows_the_same_body_as_the_file(flow):
    assert flow["tree"].strip() == flow["body"].strip()


@pytest.mark.flow
def test_the_article_is_a_plain_file_with_what_was_typed(flow):
    text = Path(flow["article"]).read_text("utf-8")
    for said in (f"title: {HEADLINE}", f"description: {STANDFIRST}", "section: City", "Ana Sol"):
        assert said in text
    assert Path(flow["article"]).stem == "a-first-page-in-five-minutes"


@pytest.mark.flow
def test_the_picture_lies_beside_the_article_and_beside_the_page(flow):
    assert list(Path(flow["article"]).with_suffix("").glob("*.jpg"))
    assert list(Path(flow["page"]).parent.rglob("*.jpg"))
