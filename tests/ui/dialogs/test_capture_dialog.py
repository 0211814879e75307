"""The capture dialog: nothing is asked before the button, and what stands in the way is asked then."""

from __future__ import annotations

import pytest

from editor.ui.dialogs.capture import CaptureDialog
from tests.intake.site.fault_server import serving
from tests.ui.waiting import until

# The screenless platform has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGE = "<title>Story</title><h1>Story</h1><div class=entry-content><p>Words.</p></div>"


@pytest.fixture
def site():
    with serving() as one:
        one.put("/story", PAGE)
        one.put("/bare", "<p>Nothing is marked here.</p>")
        yield one


@pytest.fixture
def dialog(newsroom):
    newsroom.context.doors["capture-theme"]()
    found = newsroom.window.findChildren(CaptureDialog)[-1]
    found.name.setText("ours")
    yield found
    found.reject()


def capture(dialog: CaptureDialog, address: str) -> str:
    dialog.address.setText(address)
    dialog.go.click()
    assert until(lambda: dialog._job is None, 60_000)
    return dialog.outcome.text()


def test_a_captured_theme_can_be_used_at_once(newsroom, site, dialog):
    assert site.asked == []
    capture(dialog, f"{site.url}/story")
    assert (newsroom.desk.library.folder / "themes" / "ours" / "page.html").is_file()
    dialog.use.click()
    assert newsroom.desk.site.theme == "ours"


def test_selectors_are_asked_for_once_parts_were_missed(newsroom, site, dialog):
    assert "headline" in capture(dialog, f"{site.url}/bare")
    assert not dialog.pointed["headline"].isHidden()
    assert not (newsroom.desk.library.folder / "themes").exists()


def test_a_theme_of_that_name_is_replaced_only_if_the_writer_says_so(site, dialog):
    capture(dialog, f"{site.url}/story")
    dialog.replace.setChecked(False)
    asked = len(site.asked)
    assert "ours" in capture(dialog, f"{site.url}/story")
    assert len(site.asked) == asked
    dialog.replace.setChecked(True)
    capture(dialog, f"{site.url}/story")
    assert len(site.asked) > asked


def test_a_site_that_is_not_there_is_said_in_words(site, dialog):
    assert "404" in capture(dialog, f"{site.url}/gone")
    assert dialog.go.isEnabled()


def test_a_theme_that_cannot_be_used_is_said_and_the_dialog_stays(newsroom, site, dialog):
    capture(dialog, f"{site.url}/story")
    (newsroom.folder / "site.yaml").write_text("name: [", "utf-8")
    newsroom.notices.clear()
    dialog.use.click()
    assert [one.key for one in newsroom.notices] == ["site"]
    assert dialog.isVisible()
