"""Where themes are found, and what is said of one that is broken."""

import shutil

import pytest

from editor.core.errors import ThemeError
from editor.export.themes import list_themes, load_theme
from tests.export.building import HERE


def put(folder, name="bare", about=None):
    target = folder / "themes" / name
    shutil.copytree(HERE / "theme", target)
    if about is not None:
        (target / "theme.toml").write_text(about, encoding="utf-8")
    return target


def test_ours_are_listed_and_load():
    found = {one.name: one for one in list_themes()}
    assert {"classic", "long", "news"} <= found.keys()
    for name, one in found.items():
        assert load_theme(name).title == one.title


def test_the_librarys_theme_comes_before_the_users_and_that_before_ours(tmp_path):
    library, user = tmp_path / "library", tmp_path / "user"
    put(user, "classic", 'title = "User\'s"')
    assert load_theme("classic", library, user).title == "User's"
    put(library, "classic", 'title = "Library\'s"')
    assert load_theme("classic", library, user).title == "Library's"
    origins = {one.name: one.origin for one in list_themes(library, user)}
    assert (origins["classic"], origins["news"]) == ("library", "copydesk")


def test_options_have_the_defaults_that_theme_toml_gives(tmp_path):
    put(tmp_path, about="[options]\nwide = true\n[options.size]\ndefault = 3\n")
    assert load_theme("bare", tmp_path).options == {"wide": True, "size": 3}


def test_an_unknown_theme_names_the_known_ones():
    with pytest.raises(ThemeError) as fault:
        load_theme("none")
    assert "classic" in str(fault.value.hint)


def test_a_broken_theme_toml_is_told_with_its_line_and_still_listed(tmp_path):
    put(tmp_path, about='title = "x"\n\nno toml\n')
    with pytest.raises(ThemeError) as fault:
        load_theme("bare", tmp_path)
    assert dict(fault.value.message.params)["line"] == 3
    assert "bare" in {one.name for one in list_themes(tmp_path)}


def test_a_theme_without_its_template_says_so(tmp_path):
    (put(tmp_path) / "page.html").unlink()
    with pytest.raises(ThemeError, match="lacks"):
        load_theme("bare", tmp_path)


def test_a_name_with_a_path_in_it_is_no_theme(tmp_path):
    with pytest.raises(ThemeError):
        load_theme("../themes/classic", tmp_path)


class Point:
    """An entry point as another package registers it; nobody may load it."""

    name, value, dist = "guest", "guest_theme", None

    def load(self):
        raise AssertionError("a theme is read, not run")


def test_a_packages_theme_comes_between_the_users_and_ours_and_runs_nothing(tmp_path, monkeypatch):
    package, user = tmp_path / "guest_theme", tmp_path / "user"
    shutil.copytree(HERE / "theme", package)
    (package / "__init__.py").write_text("raise RuntimeError('ran')", "utf-8")
    (package / "theme.toml").write_text('title = "Guest\'s"', "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    point = Point()
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_group: [point])
    assert load_theme("guest").title == "Guest's"
    point.name = "classic"
    assert load_theme("classic").title == "Guest's"
    put(user, "classic", 'title = "User\'s"')
    assert load_theme("classic", None, user).title == "User's"
