"""Each command: its whole output, as words and as JSON, and its exit code."""

import json
import sys

import pytest

from editor import __version__


def test_new_makes_a_file_named_from_its_title(copydesk, tmp_path):
    said = copydesk(
        "new", "The harbour bridge reopens", "--library", tmp_path / "newsroom", "--json"
    )
    path = tmp_path / "newsroom" / "the-harbour-bridge-reopens.md"
    assert said.code == 0
    assert said.json == {"path": str(path)}
    assert said.err == ""
    assert path.read_text("utf-8") == "---\ntitle: The harbour bridge reopens\n---\n"


def test_new_without_a_title_makes_an_empty_file(copydesk, library_folder):
    said = copydesk("new", "--library", library_folder)
    assert said.out == f"{library_folder / 'untitled.md'}\n"
    assert (library_folder / "untitled.md").read_bytes() == b""


def test_new_never_overwrites(copydesk, library_folder):
    paths = [copydesk("new", "Same", "--library", library_folder).out for _ in range(3)]
    assert len(set(paths)) == 3


def test_a_library_is_found_around_the_present_folder(copydesk, library_folder, monkeypatch):
    (library_folder / "site.yaml").write_text("name: Harbour Post\n", "utf-8")
    (library_folder / "city").mkdir()
    monkeypatch.chdir(library_folder / "city")
    assert copydesk("new", "Here").out == f"{library_folder / 'here.md'}\n"


def test_without_a_library_new_says_what_to_add(copydesk):
    said = copydesk("new", "Nowhere")
    assert said.code == 2
    assert said.out == ""
    assert said.err == (
        "No library was named, and the present folder is in none.\n"
        "  Add --library DIR; any folder of articles can be one.\n"
    )


def test_list_gives_path_title_stage_date_and_words(copydesk, article, library_folder):
    (library_folder / "idea.md").write_text("An idea of five words.\n", "utf-8")
    said = copydesk("list", "--library", library_folder, "--json")
    assert said.code == 0
    assert sorted(said.json["articles"], key=lambda one: one["path"]) == [
        {
            "path": str(article),
            "title": "The harbour bridge reopens",
            "stage": "ready",
            "date": "2026-05-05T09:30:00",
            "words": 7,
        },
        {
            "path": str(library_folder / "idea.md"),
            "title": "idea",
            "stage": "draft",
            "date": None,
            "words": 5,
        },
    ]
    assert list(said.json) == ["articles"]
    assert said.err == ""


def test_list_in_words(copydesk, article, library_folder):
    said = copydesk("list", "--library", library_folder)
    assert said.out == (f"ready      2026-05-05       7  The harbour bridge reopens  ({article})\n")
    assert said.err == "1 article.\n"


def test_list_creates_nothing(copydesk, library_folder):
    copydesk("list", "--library", library_folder)
    assert not list(library_folder.iterdir())


def test_list_of_a_folder_that_is_not_there_could_not_run(copydesk, tmp_path):
    said = copydesk("list", "--library", tmp_path / "gone", "--json")
    assert said.code == 2
    assert said.out == ""
    assert len(said.err.splitlines()) == 2
    assert not (tmp_path / "gone").exists()


STORY = """The bridge reopens

The bridge reopens

Trams cross on Monday.

Source link
Posted in City
"""


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def test_import_reports_each_line_that_is_not_in_the_body(copydesk, story, library_folder):
    said = copydesk("import", story, "--library", library_folder, "--json")
    path = library_folder / "the-bridge-reopens.md"
    assert said.code == 0
    assert list(said.json) == ["articles"]
    (one,) = said.json["articles"]
    assert list(one) == ["path", "report"]
    assert one["path"] == str(path)
    assert list(one["report"]) == ["recognised", "changed", "dropped"]
    for line in one["report"]["recognised"] + one["report"]["dropped"]:
        assert list(line) == ["line", "text", "as"]
        assert STORY.splitlines()[line["line"] - 1] == line["text"]
    assert path.read_text("utf-8").count("The bridge reopens") == 1
    assert "Trams cross on Monday." in path.read_text("utf-8")


def test_import_makes_the_library_if_it_is_missing(copydesk, story, tmp_path):
    said = copydesk("import", story, "--library", tmp_path / "new", "--json")
    assert said.code == 0
    assert len(list((tmp_path / "new").glob("*.md"))) == 1


def test_import_goes_on_after_a_file_that_cannot_be_taken_in(copydesk, story, library_folder):
    gone = story.with_name("gone.txt")
    said = copydesk("import", gone, story, "--library", library_folder, "--json")
    assert said.code == 1
    assert len(said.json["articles"]) == 1
    assert said.err.startswith(f"{gone}: ")
    assert said.err.endswith("1 file taken in.\n1 file could not be taken in.\n")


def test_import_fills_the_site_where_it_is_silent_and_says_so(copydesk, library_folder, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Title\n\nText.\n\nMore.\n", "utf-8")
    copydesk("import", story, "--library", library_folder)
    assert not (library_folder / "site.yaml").exists()


def test_check_names_what_is_missing_and_nothing_that_is_there(copydesk, article):
    said = copydesk("check", article, "--json")
    assert said.code == 0
    assert said.json == {"findings": []}
    assert said.err == "1 article checked: 0 findings, 0 of them errors.\n"


def test_check_gives_each_finding_its_place(copydesk, article):
    article.write_text("---\ntitle: Steps\nsource:\n---\n\n# One\n\n{++new++}\n", "utf-8")
    said = copydesk("check", article, "--json")
    assert said.code == 1
    found = {finding["rule"]: finding for finding in said.json["findings"]}
    assert {"byline", "date", "section", "source-address", "picture"} <= found.keys()
    assert found["heading-one"]["line"] == 6
    assert list(found["heading-one"]) == [
        "file",
        "rule",
        "gravity",
        "line",
        "column",
        "message",
        "mend",
    ]
    assert found["heading-one"]["file"] == str(article)
    assert found["heading-one"]["mend"]
    assert found["byline"]["mend"] is None
    assert "error" in {finding["gravity"] for finding in said.json["findings"]}


def test_check_in_words_has_lines_that_editors_jump_by(copydesk, article):
    article.write_text(article.read_text("utf-8").replace("section: City\n", ""), "utf-8")
    said = copydesk("check", article)
    assert said.out == f"{article}:1:1: warning: The article belongs to no section. (section)\n"


def test_check_mends_on_request_and_reports_what_is_left(copydesk, article):
    article.write_text(article.read_text("utf-8") + "\n# One\n", "utf-8")
    said = copydesk("check", article, "--fix", "--json")
    assert said.json == {"findings": []}
    assert said.err.startswith("1 mend made.\n")
    assert article.read_text("utf-8").endswith("\n## One\n")


def test_check_without_anything_to_mend_leaves_the_file_alone(copydesk, article):
    before = article.stat().st_mtime_ns
    copydesk("check", article, "--fix")
    assert article.stat().st_mtime_ns == before


def test_check_says_which_file_cannot_be_read_and_goes_on(copydesk, article):
    gone = article.with_name("gone.md")
    said = copydesk("check", gone, article, "--json")
    assert said.code == 1
    assert [(one["file"], one["rule"]) for one in said.json["findings"]] == [(str(gone), "file")]


def test_a_folder_stands_for_the_articles_in_it(copydesk, article, library_folder):
    assert copydesk("check", library_folder).err.startswith("1 article checked")


def test_export_of_one_article_into_a_file(copydesk, article, tmp_path):
    page = tmp_path / "out" / "page.html"
    said = copydesk("export", article, "--format", "html", "--theme", "news", "-o", page, "--json")
    assert said.code == 0
    assert said.json == {
        "exported": [{"article": str(article), "path": str(page), "findings": []}],
        "failed": [],
    }
    assert said.err == "1 page written.\n"
    assert (tmp_path / "out" / "page" / "dawn.png").is_file()


def test_export_into_a_folder(copydesk, article, tmp_path):
    said = copydesk("export", article, "-o", tmp_path / "out")
    assert said.out == f"{tmp_path / 'out' / 'harbour-bridge' / 'index.html'}\n"
    assert (tmp_path / "out" / "harbour-bridge" / "dawn.png").is_file()


@pytest.mark.parametrize("form", ["--self-contained", "--fragment"])
def test_the_other_forms_of_a_page(copydesk, article, tmp_path, form):
    said = copydesk("export", article, form, "-o", tmp_path / "page.html")
    assert said.code == 0
    page = (tmp_path / "page.html").read_text("utf-8")
    assert ("data:image/png" in page) == (form == "--self-contained")
    assert ("<title>" in page) == (form == "--self-contained")


def test_export_names_what_failed_and_exports_the_rest(copydesk, article, tmp_path):
    broken = article.with_name("broken.md")
    broken.write_text("---\ntitle: [\n---\nText\n", "utf-8")
    said = copydesk("export", broken, article, "-o", tmp_path / "out", "--json")
    assert said.code == 1
    assert [one["article"] for one in said.json["exported"]] == [str(article)]
    (failed,) = said.json["failed"]
    assert list(failed) == ["article", "error", "hint"]
    assert failed["article"] == str(broken)
    assert failed["error"]
    assert failed["hint"]
    assert said.err.endswith("1 page written.\n1 article could not be exported.\n")


def test_a_page_with_a_finding_of_gravity_error_is_written_and_told(copydesk, article, tmp_path):
    article.write_text(article.read_text("utf-8") + "\n{++new++}\n", "utf-8")
    said = copydesk("export", article, "-o", tmp_path / "page.html", "--json")
    assert said.code == 1
    assert [one["gravity"] for one in said.json["exported"][0]["findings"]] == ["error"]


def test_several_articles_into_one_file_could_not_run(copydesk, article, tmp_path):
    said = copydesk("export", article, article.with_name("b.md"), "-o", tmp_path / "page.html")
    assert said.code == 2
    assert said.out == ""
    assert len(said.err.splitlines()) == 2


def test_an_unknown_theme_is_named_with_those_there_are(copydesk, article, tmp_path):
    said = copydesk("export", article, "--theme", "gone", "-o", tmp_path / "page.html", "--json")
    assert said.code == 1
    assert "classic" in said.json["failed"][0]["error"] + said.json["failed"][0]["hint"]


def test_export_overwrites_what_is_not_ours_only_by_force(copydesk, article, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("mine", "utf-8")
    assert copydesk("export", article, "-o", page).code == 1
    assert page.read_text("utf-8") == "mine"
    assert copydesk("export", article, "-o", page, "--force").code == 0


def test_themes_are_listed(copydesk):
    said = copydesk("themes", "--json")
    assert said.json == {
        "themes": [
            {"name": "classic", "title": "Classic"},
            {"name": "long", "title": "Long read"},
            {"name": "news", "title": "News"},
        ]
    }
    assert copydesk("themes").out.startswith("classic ")


def test_doctor_says_versions_paths_and_what_is_missing(copydesk):
    said = copydesk("doctor", "--json")
    assert said.code == 0
    found = said.json
    assert list(found) == [
        "version",
        "python",
        "qt",
        "webengine",
        "paths",
        "dictionaries",
        "missing",
    ]
    assert found["version"] == __version__
    assert found["python"] == ".".join(map(str, sys.version_info[:3]))
    assert set(found["paths"]) == {"program", "resources", "config", "state", "cache"}
    assert isinstance(found["missing"], list)


def test_doctor_says_which_languages_have_a_dictionary(copydesk):
    assert "en-US" in copydesk("doctor", "--json").json["dictionaries"]


def test_doctor_in_words(copydesk):
    said = copydesk("doctor")
    assert said.out.startswith(f"Copydesk {__version__}\nPython ")
    assert "Preferences: " in said.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--nonsense", "x.md"],
        ["export", "x.md"],
        ["export", "x.md", "--format", "pdf", "-o", "x"],
        ["import"],
    ],
    ids=" ".join,
)
def test_arguments_that_cannot_be_used_end_with_two(copydesk, arguments):
    said = copydesk(*arguments)
    assert said.code == 2
    assert said.out == ""
    assert said.err


def test_json_is_ascii_and_a_whole_document(copydesk, library_folder):
    (library_folder / "umlaut.md").write_text("# Äpfel – „gut“\n", "utf-8")
    said = copydesk("list", "--library", library_folder, "--json")
    assert said.out.isascii()
    assert json.loads(said.out)["articles"][0]["title"] == "Äpfel – „gut“"
