"""The page as a whole: pure, the same every day, and refusing what cannot be published."""

import pickle
from dataclasses import replace

import pytest

from editor.core.article import FrontMatterFault, Place
from editor.core.errors import ExportError, FrontMatterError, ThemeError
from editor.core.metadata import Metadata
from editor.core.site import Site
from editor.export.page import Form, build_page, preview_page
from tests.export.building import SITE, THEME, article, html, page, snapshot
from tests.export.test_head import FULL


def test_the_same_input_gives_the_same_bytes_in_any_order():
    first = snapshot(FULL)
    again = pickle.loads(pickle.dumps(first))
    again = replace(again, manifest=dict(reversed(list(again.manifest.items()))))
    page("Other words.")
    assert build_page(first) == build_page(again)


def test_the_body_is_its_elements_and_stands_in_the_page():
    built = page("One.\n\nTwo.")
    assert built.elements == ("<p>One.</p>", "<p>Two.</p>")
    assert built.body == "\n".join(built.elements)
    assert built.body in built.html.decode()


def test_the_preview_shows_the_page_that_is_exported():
    assert preview_page(snapshot(FULL)) == build_page(snapshot(FULL))


def test_what_the_page_says_beside_its_body():
    built = html(FULL)
    assert '<h1 class="p-name">“Harbour” bridge &lt;reopens&gt;</h1>' in built
    assert "City|https://ex.org/city/" in built
    assert '<p class="by">By Ana Sol|https://ex.org/ana</p><p class="by">By Bo Li|</p>' in built
    assert (
        '<time class="dt-published" datetime="2026-05-05T09:30:00+01:00">5 May 2026, 09:30</time>'
        in built
    )
    assert (
        '<time class="dt-updated" datetime="2026-05-06T09:00:00+01:00">6 May 2026, 09:00</time>'
        in built
    )
    assert "The first tram|Cy Roe|CC BY-SA 4.0" in built
    assert "Source: The Wire|https://wire.example/1" in built
    assert "Correction 7 May 2026: It had said nine." in built
    assert "1 min read" in built


def test_what_an_article_lacks_is_left_out_whole():
    built = html("---\ntitle: Words\nsource:\ntags:\n---\n", Site())
    for name in ("kicker", "p-summary", "by", "time", "figure", "origin", "fix", "p-category"):
        assert f'class="{name}"' not in built
    assert "<time" not in built


def test_comments_are_open_closed_or_no_subject():
    site = replace(SITE, comments=True, comments_url="https://talk.example/?of={slug}")
    assert "https://talk.example/?of=t" in html("---\ntitle: T\n---\n", site)
    assert "Comments are closed" in html("---\ntitle: T\ncomments: false\n---\n", site)
    for nowhere in ("", "#talk", "javascript:alert(1)"):
        site = replace(SITE, comments=True, comments_url=nowhere)
        assert 'class="talk"' not in html("---\ntitle: T\ncomments: true\n---\n", site)
    assert "talk" not in html("---\ntitle: T\n---\n")


def test_a_label_ends_with_the_colon_of_its_language():
    french = "---\ntitle: T\nlang: fr-CA\nsource: Agence\n---\nUn mot.\n"
    assert "Source\u00a0: Agence" in html(french)
    assert "Source\u00a0: Agence" in page(french, form=Form.FRAGMENT).html.decode()
    assert "Quelle: Agence" in html(french.replace("fr-CA", "de"))


def test_the_headline_of_the_body_is_the_only_one():
    one = replace(snapshot("x"), article=article("---\nauthor: A\n---\n# The *one*\n\nWords.\n"))
    built = build_page(one).html.decode()
    assert built.count("The one") == built.count("<h1") + 4  # title, two cards, breadcrumb
    assert "<p>Words.</p>" in built


def test_a_page_in_arabic_runs_from_the_right_with_arabic_labels():
    built = html("---\ntitle: الجسر\nlang: ar\nauthors: [سلمى]\ndate: 2026-05-05\n---\nكلمات.")
    assert '<html lang="ar" dir="rtl">' in built
    assert "بقلم سلمى" in built


def test_broken_front_matter_is_refused_and_previewed():
    broken = replace(
        snapshot("Words."),
        article=replace(
            article("Words."), fault=FrontMatterFault("a colon is missing", Place(3, 4))
        ),
    )
    with pytest.raises(FrontMatterError) as refused:
        build_page(broken)
    assert refused.value.place == Place(3, 4)
    assert "<p>Words.</p>" in preview_page(broken).body


def test_a_page_without_a_headline_is_refused_and_previewed():
    bare = replace(snapshot("x"), article=replace(article("Words."), metadata=Metadata()))
    with pytest.raises(ExportError):
        build_page(bare)
    assert b"<title>The Example</title>" in preview_page(bare).html


def test_a_self_contained_page_holds_its_pictures():
    asked = []

    def give(reference):
        asked.append(reference)
        return b"jpeg"

    built = build_page(snapshot("![A](dawn.jpg)"), Form.SELF_CONTAINED, picture_bytes=give)
    assert "data:image/jpeg;base64,anBlZw==" in built.body
    assert asked == ["dawn.jpg"]
    assert built.pictures == {}


def test_pictures_of_one_name_keep_apart_and_the_page_says_where_they_are():
    text = "![A](dawn.jpg)\n\n![B](more/dawn.jpg)\n\n![C](plan.svg)"
    built = build_page(snapshot(text), picture_prefix="bridge 2/")
    assert built.pictures == {
        "dawn.jpg": "bridge 2/dawn.jpg",
        "more/dawn.jpg": "bridge 2/dawn-2.jpg",
        "plan.svg": "bridge 2/plan.svg",
    }
    assert 'src="bridge%202/dawn-2.jpg"' in built.body


def test_a_fragment_is_the_text_with_its_source_and_corrections():
    built = page(FULL, form=Form.FRAGMENT).html.decode()
    assert built.startswith("<!-- Copydesk ")
    assert "<html" not in built
    assert "<p>Some words here.</p>" in built
    assert '<p>Source: <a href="https://wire.example/1">The Wire</a></p>' in built
    assert "It had said nine." in built


def test_a_frame_of_a_named_host_stands_with_a_title_and_loads_late():
    site = replace(SITE, frames=("youtube-nocookie.com",))
    built = page('{{< youtube id="abc" title="The first tram" >}}', site)
    assert built.body == (
        '<div class="frame"><iframe src="https://www.youtube-nocookie.com/embed/abc" '
        'title="The first tram" loading="lazy" '
        'allow="fullscreen; picture-in-picture; encrypted-media"></iframe></div>'
    )
    assert not built.findings


@pytest.mark.parametrize(
    "address",
    [
        "https://youtube-nocookie.com.evil.example/embed/abc",
        "http://www.youtube-nocookie.com/embed/abc",
        "https://evil.example/?youtube-nocookie.com",
        "https://youtube-nocookie.com@evil.example/embed/abc",
    ],
)
def test_no_other_host_gets_a_frame_by_looking_like_a_named_one(address):
    site = replace(SITE, frames=("youtube-nocookie.com",))
    assert "<iframe" not in page(f'<iframe src="{address}"></iframe>', site).body


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("<p>\n{% if %}", 2),
        ("<p>\n\n{{ article.nothing }}", 3),
        ("{{ 1 / 0 }}", 1),
        ("\n{{ ''.__class__.__mro__ }}", 2),
        ("\n{% include 'x' %}", 2),
    ],
)
def test_a_fault_of_a_theme_is_told_with_its_line(template, line):
    with pytest.raises(ThemeError) as fault:
        page("Words.", theme=replace(THEME, template=template))
    assert dict(fault.value.message.params)["line"] == line


def test_a_theme_cannot_end_its_own_style_early():
    assert "</style><script>" not in html_of_style("</style><script>x</script>")


def html_of_style(style):
    return page("Words.", theme=replace(THEME, style=style)).html.decode()


def test_a_lone_surrogate_does_not_keep_a_page_from_being_written():
    one = snapshot("x")
    metadata = replace(one.article.metadata, headline="A \ud800 B")
    odd = replace(one, article=replace(one.article, metadata=metadata, body="C \ud800 D"))
    built = build_page(odd)
    assert b"A ? B" in built.html
    assert b"<p>C" in built.html


def test_a_page_says_on_which_line_of_the_text_each_element_begins():
    built = page("One\n\n```\na\n\nb\n```\n\n<div>\n\nx\n</div>\n\n{>>c<<}Two {++\n++}\n\n# Three")
    assert built.lines == (1, 3, 9, 14, 17)


def test_a_headline_taken_from_the_body_does_not_move_the_lines():
    one = replace(snapshot("x"), article=article("---\nauthor: A\n---\n# One\n\nTwo\n\nThree"))
    assert build_page(one).lines == (3, 5)
