"""Articles come in from elsewhere with their pictures: real files in two folders."""

import io

import pytest
from PIL import Image

from editor.core.errors import SaveError
from editor.library.arrival import Outcome


def png(colour="red") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4, 3), colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def there(tmp_path):
    """Put files where an article comes from."""

    def write(name, content=b""):
        path = tmp_path / "theirs" / "posts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def brought(library, source):
    path, arrived = library.bring_in(source.read_bytes(), source.stem, source)
    told = [(one.outcome, one.line) for one in arrived]
    return path, path.read_bytes().decode(), told


def files(library):
    found = (one for one in library.folder.rglob("*") if one.is_file())
    return sorted(one.relative_to(library.folder).as_posix() for one in found)


def test_pictures_keep_the_places_that_the_text_names(library, there):
    there("dawn.png", png())
    there("harbour/dusk 2.png", png("blue"))
    text = (
        "\ufeff---\r\ntitle: A\r\nimage: dawn.png\r\n---\r\n"
        "![A](dawn.png) and ![B](harbour/dusk%202.png)\r\n"
        '<img src="./dawn.png" alt="">\r\n'
    )
    path, written, told = brought(library, there("harbour.md", text))
    assert written == text
    assert files(library) == ["dawn.png", "harbour.md", "harbour/dusk 2.png"]
    assert (library.folder / "dawn.png").read_bytes() == png()
    assert told == [
        (Outcome.BROUGHT, 3), (Outcome.BROUGHT, 5), (Outcome.BROUGHT, 6),
    ]  # fmt: skip
    assert library.manifest(path, ["dawn.png", "harbour/dusk%202.png"]).keys() == {
        "dawn.png",
        "harbour/dusk 2.png",
    }


def test_a_name_that_another_picture_has_makes_a_new_place_and_only_that_line_changes(
    library, there, put
):
    put("dawn.png", png("green"))
    there("dawn.png", png())
    there("dusk.png", png("blue"))
    source = there(
        "a.md", "---\nimage: dawn.png # ours\n---\n![A](dawn.png?x=1)\n\n![](dusk.png)\n"
    )
    _, written, told = brought(library, source)
    assert written == (
        "---\nimage: a/dawn.png # ours\n---\n![A](a/dawn.png?x=1)\n\n![](dusk.png)\n"
    )
    assert (library.folder / "dawn.png").read_bytes() == png("green")
    assert (library.folder / "a/dawn.png").read_bytes() == png()
    assert told == [(Outcome.RENAMED, 2), (Outcome.RENAMED, 4), (Outcome.BROUGHT, 6)]


def test_the_same_picture_under_the_same_name_is_no_collision(library, there, put):
    put("dawn.png", png())
    there("dawn.png", png())
    _, written, told = brought(library, there("a.md", "![A](dawn.png)\n"))
    assert written == "![A](dawn.png)\n"
    assert files(library) == ["a.md", "dawn.png"]
    assert told == [(Outcome.BROUGHT, 1)]


def test_the_folder_of_another_article_stays_its_own(library, there, put):
    put("a.md", "Ours.")
    there("a/dawn.png", png())
    path, written, _ = brought(library, there("a.md", "![A](a/dawn.png)\n"))
    assert path.name == "a-2.md"
    assert written == "![A](a-2/dawn.png)\n"
    assert files(library) == ["a-2.md", "a-2/dawn.png", "a.md"]


def test_a_picture_in_the_folder_above_goes_into_the_articles_own(library, there):
    there("../images/dawn.png", png())
    text = "![A](../images/dawn.png)\n\n[large]: <../images/dawn.png>\n"
    _, written, told = brought(library, there("a.md", text))
    assert written == "![A](a/dawn.png)\n\n[large]: <a/dawn.png>\n"
    assert files(library) == ["a.md", "a/dawn.png"]
    assert told == [(Outcome.RENAMED, 1), (Outcome.RENAMED, 3)]


@pytest.mark.parametrize("way", ["../../secret.png", "link.png", "gone.png", "folder.png"])
def test_what_is_not_there_or_not_the_articles_is_told(library, there, tmp_path, way):
    (tmp_path / "secret.png").write_bytes(png())
    source = there("a.md", f"Words.\n\n![A]({way})\n")
    source.with_name("link.png").symlink_to(tmp_path / "secret.png")
    source.with_name("folder.png").mkdir()
    _, written, told = brought(library, source)
    assert written == f"Words.\n\n![A]({way})\n"
    assert told == [(Outcome.MISSING, 3)]
    assert files(library) == ["a.md"]


def test_what_is_no_picture_is_left_behind(library, there):
    there("dawn.png", b"no picture")
    there("plan.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    _, _, told = brought(library, there("a.md", "![A](dawn.png)\n![B](plan.svg)\n"))
    assert told == [(Outcome.REFUSED, 1), (Outcome.REFUSED, 2)]
    assert files(library) == ["a.md"]


@pytest.mark.parametrize(
    "text",
    [
        "`![A](dawn.png)`\n",
        "![A](https://example.org/dawn.png)\n",
        "![A](/dawn.png)\n",
        "[other](other.md)\n",
        "![A](data:image/png;base64,AAAA)\n",
    ],
)
def test_what_is_no_relative_picture_is_no_subject(library, there, text):
    there("dawn.png", png())
    there("other.md", "Words.")
    _, written, told = brought(library, there("a.md", text))
    assert (written, told, files(library)) == (text, [], ["a.md"])


def test_a_hidden_place_is_not_used(library, there):
    there(".pictures/dawn.png", png())
    _, written, _ = brought(library, there("a.md", "![A](.pictures/dawn.png)\n"))
    assert written == "![A](a/dawn.png)\n"


def test_a_page_bundle_stays_one(library, there, put):
    put("harbour/index.md", "Ours.")
    there("harbour/dawn.png", png())
    source = there("harbour/index.md", "![A](dawn.png)\n")
    path, written, told = brought(library, source)
    assert path == library.folder / "harbour-2" / "index.md"
    assert written == "![A](dawn.png)\n"
    assert told == [(Outcome.BROUGHT, 1)]
    assert files(library) == ["harbour-2/dawn.png", "harbour-2/index.md", "harbour/index.md"]


def test_a_disk_that_fails_leaves_neither_text_nor_pictures(library, there, failing):
    there("dawn.png", png())
    there("a/dusk.png", png("blue"))
    source = there("a.md", "![A](dawn.png)\n![B](a/dusk.png)\n")
    failing("sync_folder")
    with pytest.raises(SaveError):
        library.bring_in(source.read_bytes(), "a", source)
    assert files(library) == []
    assert list(library.folder.iterdir()) == []


def test_what_comes_from_the_library_itself_is_not_copied_again(library, put):
    put("dawn.png", png())
    path, written, told = brought(library, put("a.md", "![A](dawn.png)\n"))
    assert (path.name, written) == ("a-2.md", "![A](dawn.png)\n")
    assert told == [(Outcome.BROUGHT, 1)]
    assert files(library) == ["a-2.md", "a.md", "dawn.png"]
