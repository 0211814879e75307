"""The program as it is started: exit codes, and what stands on which stream."""

import json
import sys

import pytest

from editor import __version__


def test_version(process):
    said = process("--version")
    assert (said.code, said.out, said.err) == (0, f"copydesk {__version__}\n", "")


def test_help_names_both_ways_in(process):
    said = process("--help")
    assert said.code == 0
    assert said.out.startswith(
        "Usage: copydesk [--library DIR] [FOLDER|FILE…]\nUsage: copydesk COMMAND [OPTION…]\n"
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_the_window_is_refused_in_words(process):
    said = process(DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert said.code == 2
    assert said.out == ""
    assert "Traceback" not in said.err
    assert "copydesk export FILE --format html -o PAGE.html" in said.err or "PySide6" in said.err


def test_a_path_that_is_not_there_is_refused_in_words(process):
    said = process("exprot")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "There is no file or folder exprot, and no command of that name.\n"
        "  The command is copydesk export; copydesk --help lists all.\n"
    )


def test_a_story_comes_in_and_goes_out(process, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("The bridge reopens\n\nBy Ada Oyelaran\n\nTrams cross.\n", "utf-8")
    taken = process("import", story, "--library", tmp_path / "newsroom", "--json")
    assert taken.code == 0
    article = json.loads(taken.out)["articles"][0]["path"]
    assert process("check", article).code == 0
    page = tmp_path / "page.html"
    out = process("export", article, "-o", page, "--json")
    assert out.code == 0
    assert json.loads(out.out)["exported"][0]["path"] == str(page)
    assert "Trams cross." in page.read_text("utf-8")


def test_an_old_encoding_of_the_terminal_stops_nothing(process, library_folder):
    (library_folder / "umlaut.md").write_text("# Äpfel 🍎\n", "utf-8")
    said = process("list", "--library", library_folder, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert said.code == 0
    assert "pfel" in said.out


def test_commands_load_no_qt_and_the_window_loads_nothing_of_the_commands(process, tmp_path):
    import subprocess

    program = (
        "import sys; from editor.__main__ import main; main(['themes']);"
        "print('PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout.endswith("False\n")
    program = (
        "import sys; from editor.__main__ import main; main([sys.argv[1]]);"
        "print('click' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "gone")],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.endswith("False\n")
