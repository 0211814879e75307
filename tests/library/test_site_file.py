"""`site.yaml`: read as it is meant, written line by line."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import SaveError, SiteError
from editor.core.metadata import Person
from editor.core.site import Feed, Licence, Section, Site
from editor.library.site_file import read_site, set_site

PAGE = (Path(__file__).parent / "site" / "pairs.md").read_text("utf-8")
CASES = re.findall(
    r"^(\S[^\n]*)\n---\n(.*?\n)\.\n(\{.*?\})\n\.\n(.*?\n)(?=\n\S[^\n]*\n---\n|\Z)",
    PAGE,
    re.DOTALL | re.MULTILINE,
)
WHOLE = """\
name: The Harbour
url: https://example.org/
description: News from the water
language: en_GB
timezone: Europe/London
logo: logo.svg
icon: icon.png
sections: [News, {name: Sport, url: /sport/}]
byline: {name: Ann Example, url: https://example.org/ann}
theme: longread
accent: "#0a5"
comments: yes
comments_url: "{url}#talk"
social:
  - https://social.example/@harbour
x_account: "@harbour"
licence: https://creativecommons.org/licenses/by/4.0/
feeds: [feed.xml, {url: feed.json, type: application/feed+json, title: All}]
frames: youtube.com, vimeo.com
quotes: no
kind: Blog
permalink: /{year}/{slug}/
theme_options: {measure: 010, wide: on}
targets:
  live: {kind: wordpress, url: https://example.org}
zebra: 1
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "site.yaml"


def test_the_page_of_pairs_was_read():
    assert len(CASES) == PAGE.count("\n---\n")


@pytest.mark.parametrize(("name", "before", "values", "after"), CASES, ids=[c[0] for c in CASES])
def test_setting_a_value_touches_its_lines_only(path, name, before, values, after):
    path.write_text(before.rstrip("\n") if "without an end" in name else before, "utf-8")
    if "*none" in before:
        with pytest.raises(SiteError):
            set_site(path, json.loads(values))
    else:
        set_site(path, json.loads(values))
    assert path.read_text("utf-8") == after


def test_every_value_is_read_as_it_is_meant(path):
    path.write_text(WHOLE, "utf-8")
    assert read_site(path) == Site(
        name="The Harbour",
        url="https://example.org",
        description="News from the water",
        language="en-GB",
        timezone="Europe/London",
        logo="logo.svg",
        icon="icon.png",
        sections=(Section("News"), Section("Sport", "/sport/")),
        byline=(Person("Ann Example", "https://example.org/ann"),),
        theme="longread",
        accent="",
        comments=True,
        comments_url="{url}#talk",
        social=("https://social.example/@harbour",),
        x_account="@harbour",
        licence=Licence(url="https://creativecommons.org/licenses/by/4.0/"),
        feeds=(Feed("feed.xml"), Feed("feed.json", "application/feed+json", "All")),
        frames=("youtube.com", "vimeo.com"),
        quotes=False,
        kind="blog",
        permalink="/{year}/{slug}/",
        targets={"live": {"kind": "wordpress", "url": "https://example.org"}},
        theme_options={"measure": "010", "wide": "on"},
    )


@pytest.mark.parametrize("written", ["", "# only a comment\n", "---\n", "\ufeffname:\n"])
def test_a_file_that_says_nothing_is_the_empty_site(path, written):
    path.write_text(written, "utf-8")
    assert read_site(path) == Site()


def test_no_file_is_the_empty_site_and_none_is_made(path):
    assert read_site(path) == Site()
    assert not path.exists()


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("name: A\nurl: [x\n", 2),
        ("name: A\n  bad: b\n", 2),
        ("name: 'A\n", 1),
        ("- a\n- b\n", 1),
        ("just words\n", 1),
        ("name: A\n\tb: c\n", 2),
        ("name: *none\n", 1),
        ("name: A\x07\n", 1),
        ("[" * 5000, 1),
        ("a: " * 5000, 1),
    ],
)
def test_a_fault_is_told_with_its_line(path, written, line):
    path.write_text(written, "utf-8")
    with pytest.raises(SiteError) as raised:
        read_site(path)
    assert f"line {line}," in str(raised.value)
    assert str(path) in str(raised.value.hint)


@pytest.mark.parametrize("data", [b"name: caf\xe9\n", b"a\0b"])
def test_a_file_that_is_no_text_is_told(path, data):
    path.write_bytes(data)
    with pytest.raises(SiteError) as raised:
        read_site(path)
    assert raised.value.key == "site-unreadable"
    with pytest.raises(SiteError):
        set_site(path, {"name": "A"})
    assert path.read_bytes() == data


def test_a_broken_file_is_not_written(path):
    path.write_text("name: [A\n", "utf-8")
    with pytest.raises(SiteError):
        set_site(path, {"name": "B"})
    assert path.read_text("utf-8") == "name: [A\n"


def test_line_ends_and_bom_are_kept(path):
    path.write_bytes(b"\xef\xbb\xbfname: A\r\nurl: x\r\n")
    set_site(path, {"name": "B", "theme": "classic"})
    assert path.read_bytes() == b"\xef\xbb\xbfname: B\r\nurl: x\r\ntheme: classic\r\n"


def test_aliases_of_aliases_end(path):
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    path.write_text("\n".join(lines) + "\nname: A\n", "utf-8")
    assert read_site(path).name == "A"
    path.write_text("\n".join(lines) + "\nsections: *a39\nname: A\n", "utf-8")
    with pytest.raises(SiteError):
        read_site(path)


def test_the_file_is_made_where_it_is_missing(library):
    library.set_site({"name": "A", "sections": (Section("News"),), "licence": Licence()})
    assert (library.folder / "site.yaml").read_text("utf-8") == "name: A\nsections:\n  - News\n"
    assert library.site() == Site(name="A", sections=(Section("News"),))


def test_what_cannot_be_written_leaves_the_file(library, put, failing):
    path = put("site.yaml", "name: A\n")
    failing("write")
    with pytest.raises(SaveError):
        library.set_site({"name": "B"})
    assert path.read_bytes() == b"name: A\n"


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)


@settings(deadline=None)
@given(name=TEXTS, sections=st.lists(TEXTS, max_size=3), comments=st.booleans())
def test_what_was_set_is_read(tmp_path_factory, name, sections, comments):
    path = tmp_path_factory.mktemp("site") / "site.yaml"
    path.write_text("# ours\nname: A\nsections: [x]\nurl: https://example.org # kept\n", "utf-8")
    set_site(
        path, {"name": name, "sections": [Section(one) for one in sections], "comments": comments}
    )
    site = read_site(path)
    assert site.url == "https://example.org"
    assert site.comments is comments
    assert site.name == said(name)
    assert [one.name for one in site.sections] == [said(one) for one in sections if said(one)]


def said(text: str) -> str:
    """Return a text as a value of the site: without blanks around it."""
    return text.strip()


@settings(deadline=None)
@given(st.text(alphabet="abname: -[]{}#&*!|>'\"%@`,?~<\n\t\u2028", max_size=80))
def test_any_file_is_a_site_or_told_as_broken(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("site") / "site.yaml"
    path.write_text(text, "utf-8")
    before = path.read_bytes()
    try:
        read_site(path)
        set_site(path, {"theme": "longread"})
    except SiteError:
        assert path.read_bytes() == before
    else:
        assert read_site(path).theme == "longread"
