"""The site's settings: only what was changed is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.core.errors import SaveError
from editor.core.site import Section, Site
from editor.ui.dialogs.site import SiteDialog

# The screenless platform has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SITE = """# Ours.
name: Harbour Post  # since 1931
sections:
- name: City
  url: /city/
- News
custom: kept
"""


@pytest.fixture
def dialog(newsroom):
    (newsroom.folder / "site.yaml").write_text(SITE, "utf-8")
    newsroom.desk.read_site()
    newsroom.context.doors["site"]()
    shown = newsroom.window.findChildren(SiteDialog)[-1]
    yield shown
    shown.reject()


def written(newsroom) -> str:
    return (newsroom.folder / "site.yaml").read_text("utf-8")


def test_saving_without_a_change_leaves_the_file_alone(newsroom, dialog):
    dialog.save_button.click()
    assert written(newsroom) == SITE


def test_only_the_changed_key_is_written_and_comments_stay(newsroom, dialog):
    dialog._lines["language"].setText("en-GB")
    dialog.save_button.click()
    assert written(newsroom).replace("language: en-GB\n", "") == SITE
    assert newsroom.desk.site.language == "en-GB"


def test_sections_keep_their_addresses_when_one_is_added(newsroom, dialog):
    dialog._areas["sections"].setPlainText("City\nNews\nCulture")
    dialog.save_button.click()
    assert newsroom.desk.site.sections[0] == Section("City", "/city/")
    assert [one.name for one in newsroom.desk.site.sections] == ["City", "News", "Culture"]


def test_what_fails_is_said_in_words_and_the_dialog_stays(newsroom):
    def fail(_values):
        raise SaveError("save-failed", Path("site.yaml"), problem="x")

    dialog = SiteDialog(Site(), [("classic", "Classic")], fail, newsroom.window)
    dialog.open()
    dialog._lines["name"].setText("Another")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert not dialog._fault.isHidden()
    dialog.reject()
    dialog.deleteLater()
