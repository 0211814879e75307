"""Pages find their place, and nothing that is not ours is overwritten."""

import pytest

from editor.core.errors import ExportError, NotOurs
from editor.export.outputs import Place, export_page, is_ours, place_for
from editor.export.page import Form
from tests.export.building import page, snapshot


def give(reference):
    return f"bytes of {reference}".encode()


def test_a_file_has_its_pictures_in_a_folder_of_its_name(tmp_path):
    place = place_for(tmp_path / "bridge.html", "slug")
    exported = export_page(snapshot("![A](dawn.jpg)"), place, picture_bytes=give)
    assert exported.files == (tmp_path / "bridge" / "dawn.jpg", tmp_path / "bridge.html")
    assert (tmp_path / "bridge" / "dawn.jpg").read_bytes() == b"bytes of dawn.jpg"
    assert b'src="bridge/dawn.jpg"' in (tmp_path / "bridge.html").read_bytes()


def test_a_folder_gets_a_folder_for_each_article_and_clashes_a_number(tmp_path):
    taken = set()
    names = [place_for(tmp_path, slug, taken).file for slug in ("bridge", "Bridge", "bridge")]
    assert [one.parent.name for one in names] == ["bridge", "Bridge-2", "bridge-3"]
    exported = export_page(snapshot("![A](dawn.jpg)"), Place(names[0], ""), picture_bytes=give)
    assert exported.files == (names[0].parent / "dawn.jpg", names[0])


def test_a_page_of_ours_is_replaced(tmp_path):
    place = place_for(tmp_path / "bridge.html", "slug")
    for words in ("One.", "Two."):
        export_page(snapshot(words), place, picture_bytes=give)
    assert b"Two." in place.file.read_bytes()


@pytest.mark.parametrize("form", list(Form))
def test_all_that_is_ours_is_known_again(form):
    assert is_ours(page("Words.", form=form).html)


def test_a_page_that_is_not_ours_is_left_alone_unless_forced(tmp_path):
    place = place_for(tmp_path / "bridge.html", "slug")
    place.file.write_text("<p>mine")
    with pytest.raises(NotOurs):
        export_page(snapshot("![A](dawn.jpg)"), place, picture_bytes=give)
    assert place.file.read_text() == "<p>mine"
    assert list(tmp_path.iterdir()) == [place.file]
    export_page(snapshot("Words."), place, picture_bytes=give, force=True)
    assert is_ours(place.file.read_bytes())


def test_a_picture_that_no_page_of_ours_put_there_is_left_alone(tmp_path):
    place = place_for(tmp_path / "bridge.html", "slug")
    (tmp_path / "bridge").mkdir()
    (tmp_path / "bridge" / "dawn.jpg").write_bytes(b"mine")
    with pytest.raises(NotOurs):
        export_page(snapshot("![A](dawn.jpg)"), place, picture_bytes=give)
    assert not place.file.exists()


def test_a_folder_in_the_way_is_told_in_words(tmp_path):
    place = place_for(tmp_path / "bridge.html", "slug")
    place.file.mkdir()
    with pytest.raises(ExportError):
        export_page(snapshot("Words."), place, picture_bytes=give)
