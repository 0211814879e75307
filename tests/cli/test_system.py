"""What the system lacks is said before Qt would end the process over it."""

import pytest

from editor.cli import system
from editor.cli.packages import ALWAYS, PREVIEW, WAYLAND, X11
from editor.core.errors import SystemLacks

HAS_ALL = {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def linux(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(system, "has_qt", lambda: True)
    monkeypatch.setattr(system, "can_load", lambda _name: True)


def lacking(*names):
    return lambda name: name not in names


def test_a_system_with_everything_passes(linux):
    system.require_window(HAS_ALL)


def test_without_qt_the_line_that_installs_it_is_said(linux, monkeypatch):
    monkeypatch.setattr(system, "has_qt", lambda: False)
    with pytest.raises(SystemLacks) as caught:
        system.require_window(HAS_ALL)
    assert "pip install PySide6" in str(caught.value.hint)


def test_without_a_screen_that_and_the_export_without_a_window_are_said(linux):
    with pytest.raises(SystemLacks) as caught:
        system.require_window({})
    assert str(caught.value) == "The window cannot open: this system lacks a screen."
    hint = str(caught.value.hint)
    assert "sudo apt install xvfb\n" in hint
    assert "sudo dnf install xorg-x11-server-Xvfb\n" in hint
    assert "sudo pacman -S xorg-server-xvfb\n" in hint
    assert "copydesk export FILE --format html -o PAGE.html" in hint


def test_missing_libraries_are_named_with_one_line_for_each_distribution(linux, monkeypatch):
    monkeypatch.setattr(system, "can_load", lacking("libEGL.so.1", "libnss3.so", "libsmime3.so"))
    with pytest.raises(SystemLacks) as caught:
        system.require_window(HAS_ALL)
    assert "libEGL.so.1, libnss3.so, libsmime3.so" in str(caught.value)
    hint = str(caught.value.hint)
    assert "sudo apt install libegl1 libnss3\n" in hint
    assert "sudo dnf install libglvnd-egl nss\n" in hint
    assert "sudo pacman -S libglvnd nss\n" in hint


def test_a_screen_that_does_not_answer_is_named(linux, monkeypatch):
    monkeypatch.setattr(system, "_x_server_answers", lambda _environment: False)
    with pytest.raises(SystemLacks) as caught:
        system.require_window({"DISPLAY": ":77"})
    assert ":77" in str(caught.value)


def test_a_wayland_session_without_its_socket_is_no_screen(linux, tmp_path):
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "wayland-7" in system.missing_screen(environment)


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        ({}, set()),
        ({"DISPLAY": ":0"}, {"xcb"}),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, {"wayland", "xcb"}),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, {"offscreen"}),
        ({"QT_QPA_PLATFORM": "wayland-egl;xcb"}, {"wayland", "xcb"}),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, {"minimal"}),
    ],
)
def test_the_platform_is_the_one_that_qt_will_try(environment, chosen):
    assert system.platforms(environment) == chosen


def test_only_libraries_of_the_platform_in_use_are_asked_for():
    def none(_name):
        return False

    def missing(environment):
        return set(system.missing_libraries(environment, none))

    always = {*ALWAYS, *PREVIEW}
    assert missing(HAS_ALL) == always
    assert missing({"DISPLAY": ":0"}) == always | set(X11)
    assert missing({"WAYLAND_DISPLAY": "w"}) == always | set(WAYLAND)


def test_a_library_that_is_not_there_cannot_be_loaded():
    assert not system.can_load("libcopydesk-is-not-there.so.0")
