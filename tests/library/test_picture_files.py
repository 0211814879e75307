"""Pictures come into the library beside their article, and are known by their references."""

import io

import pytest
from PIL import Image

from editor.core.errors import ReadError, SaveError
from editor.library import manifests


def png(colour="red", size=(4, 3)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


def test_a_picture_lies_in_the_folder_of_the_articles_name(library, put, tmp_path):
    source = tmp_path / "My Photo (1).JPG"
    source.write_bytes(png())
    reference = library.add_picture(put("news/bridge.md"), source)
    assert reference == "bridge/my-photo-1.png"
    assert (library.folder / "news" / reference).read_bytes() == png()
    assert source.read_bytes() == png()


def test_a_bundles_picture_lies_beside_its_text(library, put):
    assert library.add_picture(put("bridge/index.md"), png(), "Dawn.png") == "dawn.png"


def test_a_pasted_picture_without_a_name_gets_one(library, put):
    assert library.add_picture(put("a.md"), png()) == "a/picture.png"


def test_the_same_picture_is_kept_once_and_another_beside_it(library, put):
    article = put("a.md")
    assert library.add_picture(article, png(), "dawn.png") == "a/dawn.png"
    assert library.add_picture(article, png(), "dusk.png") == "a/dawn.png"
    assert library.add_picture(article, png("blue"), "dawn.png") == "a/dawn-2.png"
    assert len(list((library.folder / "a").iterdir())) == 2


def test_the_reference_is_written_so_that_markdown_reads_it(library, put):
    article = put("my article (draft).md")
    reference = library.add_picture(article, png(), "dawn.png")
    assert reference == "my%20article%20%28draft%29/dawn.png"
    assert library.resolve(article, reference)


def test_what_is_no_picture_is_not_taken(library, put, on_disk):
    article = put("a.md")
    before = on_disk()
    with pytest.raises(ReadError) as raised:
        library.add_picture(article, b"words", "a.png")
    assert raised.value.key == "picture-format"
    assert "a.png" in str(raised.value)
    assert on_disk() == before


def test_a_full_disk_is_told(library, put, failing):
    article = put("a.md")
    failing("write")
    with pytest.raises(SaveError) as raised:
        library.add_picture(article, png(), "dawn.png")
    assert raised.value.key == "change-full"


def test_a_manifest_knows_each_picture_by_its_decoded_reference(library, put):
    article = put("a.md")
    put("a/two words.png", png(size=(8, 5)))
    put("a/words.png", "words")
    found = library.manifest(
        article,
        ["a/two%20words.png", "a/none.png", "a/words.png", "https://example.org/x.png", "a.md"],
    )
    assert list(found) == ["a/two words.png"]
    info = found["a/two words.png"]
    assert (info.width, info.height, info.mime, len(info.digest)) == (8, 5, "image/png", 64)


def test_a_picture_is_read_again_only_when_it_changed(library, put, monkeypatch):
    article, path = put("a.md"), put("a/b.png", png())
    read = []
    real = manifests.info_of
    monkeypatch.setattr(manifests, "info_of", lambda one: read.append(one) or real(one))
    library.manifest(article, ["a/b.png"])
    library.manifest(article, ["a/b.png"])
    assert read == [path]
    put("a/b.png", png(size=(9, 9)))
    assert library.manifest(article, ["a/b.png"])["a/b.png"].width == 9
    assert read == [path, path]
