"""Rendering, checking, exporting and importing through the desk."""

import logging

import pytest

from editor.core.edit import Edit
from editor.core.errors import UsageError
from editor.core.findings import Gravity
from editor.desk.exporting import Wish
from editor.desk.importing import import_files
from editor.desk.live import Verdict
from editor.desk.proofing import proof

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture
def buffer(calm, article):
    return calm.buffers.open(article)


def test_a_rendered_page_says_of_which_revision_it_is(calm, buffer):
    buffer.replace([Edit(0, 0, "New. ")])
    told = []
    calm.rendering.follow(buffer, lambda page, revision: told.append((page, revision)))
    page, revision = told[0]
    assert revision == 1
    assert "New. " in page.change.fresh[0]
    assert b"The bridge" in page.html


def test_a_page_that_is_followed_says_what_changed(calm, buffer):
    updates = []

    def follow(**how):
        calm.rendering.follow(buffer, lambda update, _revision: updates.append(update), **how)

    follow()
    buffer.replace([Edit(len(buffer.body), len(buffer.body), "\n\nOne more.")])
    follow()
    buffer.set_fields({"title": "Other"})
    follow()
    follow(anew=True)
    first, second, third, whole = updates
    assert (first.change.style, bool(first.html)) == (True, True)
    assert second.change.fresh == ("<p>One more.</p>",)
    assert (second.change.count, second.html, second.change.around) == (0, b"", False)
    assert (third.change.around, third.change.style) == (True, False)
    assert len(whole.change.fresh) == second.change.had + 1


def test_a_page_is_held_against_the_export_and_a_difference_goes_to_the_log(
    calm, buffer, monkeypatch, caplog
):
    # Import-linter, where its test ran before, switches off all loggers that it finds.
    monkeypatch.setattr(logging.getLogger("editor.desk.rendering"), "disabled", False)
    wrong = []
    calm.rendering.follow(buffer, lambda _update, _revision: None)
    calm.rendering.compare(buffer, lambda: wrong.append("same"))
    assert not wrong
    other = Verdict(same=False, smallest="*a")
    monkeypatch.setattr(calm.rendering._workers, "call", lambda _function, _shown: other)
    calm.rendering.compare(buffer, lambda: wrong.append("different"))
    assert wrong == ["different"]
    assert "'*a'" in caplog.text


def test_a_page_can_be_rendered_in_another_theme(calm, buffer):
    pages = []
    for theme in ("classic", "news"):
        calm.rendering.follow(buffer, lambda page, _revision: pages.append(page), theme=theme)
    assert pages[1].change.style
    assert pages[0].html != pages[1].html


def test_a_new_article_without_a_file_is_rendered_too(calm):
    buffer = calm.buffers.new("# Headline\n\nText.\n")
    pages = []
    calm.rendering.follow(buffer, lambda page, _revision: pages.append(page))
    assert "Text." in pages[0].change.fresh[0]


def test_rendering_works_on_threads_and_leaves_no_process(desk, owner, library_folder, article):
    desk.open_library(library_folder)
    buffer = desk.buffers.open(article)
    pages = []
    desk.rendering.follow(buffer, lambda page, _revision: pages.append(page))
    owner.until(lambda: pages)
    assert b"first tram" in pages[0].html


def test_findings_come_with_their_revision(calm, buffer):
    told = []
    calm.checking.check(buffer, lambda findings, revision: told.append((findings, revision)))
    findings, revision = told[0]
    assert revision == 0
    assert {"date", "section", "picture"} <= {finding.rule for finding in findings}
    assert "byline" not in {finding.rule for finding in findings}


def test_a_slug_of_another_article_is_found(calm, buffer, library_folder):
    (library_folder / "other.md").write_text("---\ntitle: The bridge\n---\n", "utf-8")
    calm.watching.look_again()
    told = []
    calm.checking.check(buffer, lambda findings, _revision: told.extend(findings))
    assert "slug-taken" in {finding.rule for finding in told}


def test_mending_everything_is_one_step_of_the_body(calm, owner, buffer):
    buffer.replace([Edit(0, len(buffer.body), "# One\n\nText.\n\n# Two\n")])
    before = buffer.body
    told = []
    calm.checking.mend_all(buffer, told.append)
    assert told[0] > 0
    assert buffer.body != before
    assert len([change for change in owner.changes if change.body]) == 2


def test_a_page_goes_into_a_folder_named_from_its_slug(calm, article, tmp_path):
    report = calm.exporting.export(Wish((article,), tmp_path / "out"))
    assert [page.path for page in report.exported] == [tmp_path / "out/the-bridge/index.html"]
    assert (tmp_path / "out/the-bridge/index.html").read_bytes().startswith(b"<!doctype html>")
    assert not report.failed


def test_a_page_can_be_a_file_with_its_pictures_in_a_folder_of_that_name(calm, article, tmp_path):
    folder = article.with_suffix("")
    folder.mkdir()
    (folder / "dawn 1.png").write_bytes(PNG)
    article.write_text("# Dawn\n\n![Dawn](bridge/dawn%201.png)\n", "utf-8")
    report = calm.exporting.export(Wish((article,), tmp_path / "page.html"))
    assert report.exported[0].path == tmp_path / "page.html"
    assert [path.name for path in (tmp_path / "page").iterdir()] == ["dawn 1.png"]
    assert b"page/dawn%201.png" in (tmp_path / "page.html").read_bytes()


def test_several_articles_never_become_one_file(calm, article, tmp_path):
    with pytest.raises(UsageError):
        calm.exporting.export(Wish((article, article), tmp_path / "page.html"))


def test_one_bad_file_does_not_stop_the_others(calm, article, library_folder, tmp_path):
    broken = library_folder / "broken.md"
    broken.write_text("---\ntitle: [unclosed\n---\n", "utf-8")
    binary = library_folder / "binary.md"
    binary.write_bytes(b"\x00\x01\x02")
    gone = library_folder / "gone.md"
    report = calm.exporting.export(Wish((broken, binary, gone, article), tmp_path / "out"))
    assert [page.article for page in report.exported] == [article]
    assert [one.article for one in report.failed] == [broken, binary, gone]
    assert all(str(one.error) and str(one.hint) for one in report.failed)


def test_slugs_that_clash_get_a_number_in_the_order_of_the_articles(calm, library_folder, tmp_path):
    articles = []
    for name in ("c", "a", "b"):
        articles.append(library_folder / f"{name}.md")
        articles[-1].write_text("---\ntitle: Same\n---\n", "utf-8")
    report = calm.exporting.export(Wish(tuple(articles), tmp_path / "out"))
    assert [page.path.parent.name for page in report.exported] == ["same", "same-2", "same-3"]


def test_many_articles_are_exported_by_other_processes_to_the_same_bytes(
    calm, library_folder, tmp_path
):
    articles = []
    for number in range(45):
        articles.append(library_folder / f"{number}.md")
        articles[-1].write_text(f"---\ntitle: Number {number}\n---\n\nText {number}.\n", "utf-8")
    many = calm.exporting.export(Wish(tuple(articles), tmp_path / "many"))
    one = calm.exporting.export(Wish((articles[7],), tmp_path / "one"))
    assert len(many.exported) == 45
    assert many.exported[7].path.read_bytes() == one.exported[0].path.read_bytes()


def test_a_file_that_is_not_ours_is_left_alone_unless_forced(calm, article, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("mine", "utf-8")
    report = calm.exporting.export(Wish((article,), page))
    assert page.read_text("utf-8") == "mine"
    assert len(report.failed) == 1
    report = calm.exporting.export(Wish((article,), page, force=True))
    assert page.read_text("utf-8") != "mine"
    assert not report.failed


def test_an_export_from_the_window_runs_beside_it(desk, owner, library_folder, article, tmp_path):
    desk.open_library(library_folder)
    told, steps = [], []
    desk.exporting.start(
        Wish((article,), tmp_path / "out"), told.append, progress=lambda now: steps.append(now.done)
    )
    owner.until(lambda: told)
    assert len(told[0].exported) == 1
    assert steps[-1] == 1


def test_a_check_of_files_says_which_cannot_be_read(article, paths):
    gone = article.with_name("gone.md")
    report = proof([gone, article], paths.config)
    assert [one.path for one in report] == [gone, article]
    assert [finding.rule for finding in report[0].findings] == ["file"]
    assert report[0].findings[0].gravity is Gravity.ERROR
    assert report[1].findings


def test_a_check_with_mending_writes_the_file_and_reports_what_is_left(article, paths):
    article.write_text("---\ntitle: Steps\n---\n\n# One\n\nText.\n", "utf-8")
    report = proof([article], paths.config, fix=True)
    assert report[0].mended >= 1
    assert "\n## One\n" in article.read_text("utf-8")
    assert "heading-one" not in {finding.rule for finding in report[0].findings}


def test_an_imported_story_is_on_the_list(calm, owner, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("The bridge reopens\n\nBy Ada Oyelaran\n\nTrams cross.\n", "utf-8")
    told = []
    calm.importing.start([story, tmp_path / "gone.txt"], told.append)
    report = told[0]
    assert [entry.path for entry in calm.shelf.entries()] == [report.imported[0].path]
    assert [one.source for one in report.failed] == [tmp_path / "gone.txt"]
    assert owner.changes[-1].articles == {report.imported[0].path}


def test_a_markdown_file_comes_in_byte_for_byte_and_never_over_another(calm, tmp_path):
    data = b"\xef\xbb\xbf---\r\ntitle: Windows\r\n---\r\nText\r\n"
    source = tmp_path / "windows.md"
    source.write_bytes(data)
    report = import_files([source, source], calm.library)
    assert [one.path.read_bytes() for one in report.imported] == [data, data]
    assert len({one.path for one in report.imported}) == 2


def test_a_markdown_files_pictures_come_along_and_the_report_tells_of_each(calm, tmp_path):
    (tmp_path / "plan.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    source = tmp_path / "bridge.md"
    source.write_text("Words.\n\n![Plan](plan.svg)\n\n![Gone](gone.png)\n")
    (one,) = import_files([source], calm.library).imported
    assert one.path.with_name("plan.svg").is_file()
    assert one.report.as_data() == {
        "recognised": [{"line": 3, "text": "![Plan](plan.svg)", "as": "picture"}],
        "changed": [],
        "dropped": [{"line": 5, "text": "![Gone](gone.png)", "as": "picture-missing"}],
    }
    assert "brought along" in str(one.report.recognised[0].said)


def test_a_plain_story_that_names_a_picture_brings_none(calm, tmp_path):
    (tmp_path / "plan.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    source = tmp_path / "story.txt"
    source.write_text("The bridge reopens\n\n![Plan](plan.svg) was shown.\n")
    (one,) = import_files([source], calm.library).imported
    assert not one.path.with_name("plan.svg").exists()
    assert all(line.as_ in {"title", "escaped"} for line in one.report.changed)


def test_a_check_takes_what_the_page_that_was_just_built_found(calm, buffer, monkeypatch):
    calm.rendering.follow(buffer, lambda _page, _revision: None)
    article = buffer.article()
    assert calm.rendering.findings_of(article, calm.site) is not None
    buffer.replace([Edit(0, 0, "New. ")])
    assert calm.rendering.findings_of(buffer.article(), calm.site) is None


def test_a_theme_that_is_missing_does_not_keep_an_article_from_being_checked(calm, buffer):
    calm.set_site({"theme": "gone"})
    failures, found = [], []
    calm.rendering.follow(buffer, lambda _page, _revision: None, failures.append)
    calm.checking.check(buffer, lambda findings, _revision: found.extend(findings))
    assert [problem.key for problem in failures] == ["theme-unknown"]
    assert found


def test_a_link_to_an_article_that_cannot_be_read_stops_no_page(calm, buffer, library_folder):
    (library_folder / "other.md").write_bytes(b"\x00\x01")
    buffer.replace([Edit(0, 0, "See [that](other.md). ")])
    pages = []
    calm.rendering.follow(buffer, lambda page, _revision: pages.append(page))
    assert b"See" in pages[0].html
