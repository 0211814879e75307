"""The corpus of real articles: saved as it was read, edited in one key's lines, exported, valid."""

import json
import shutil
from pathlib import Path

from editor.core.edit import apply
from editor.library.library import Library
from editor.markup.article import read_article
from editor.markup.front_matter import set_fields
from tests.shared.reports import errors

EVERY = 7
HEADLINE = 'A headline: with "quotes", a # and an apostrophe’s dash —'


def test_every_article_is_saved_as_it_was_read(news, tmp_path):
    library = Library.open(tmp_path)
    for path in news:
        copy = tmp_path / path.name
        shutil.copyfile(path, copy)
        loaded = library.read(copy)
        library.save(copy, loaded.text, loaded)
        assert copy.read_bytes() == path.read_bytes(), path.name


def test_a_changed_headline_changes_the_lines_of_its_key_and_no_other(news):
    for path in news:
        before = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        after = apply(before, set_fields(before, {"title": HEADLINE}))
        assert read_article(after).metadata.headline == HEADLINE, path.name
        old, new = before.split("\n"), after.split("\n")
        start = next(at for at, line in enumerate(old) if line.startswith("title:"))
        end = start + 1
        while old[end][:1] in {" ", "\t"}:
            end += 1
        assert old[:start] == new[:start], path.name
        tail = len(old) - end
        assert old[end:] == new[len(new) - tail :], path.name
        assert new[start].startswith("title:")
        assert len(new) - tail == start + 1, path.name


def test_every_article_is_exported_and_a_sample_is_valid(news, tmp_path, copydesk, validate):
    """Levels of headings are the author's and never shifted: a jump stays, and is a finding."""
    ran = copydesk("export", news[0].parent, "--format", "html", "-o", tmp_path / "site", "--json")
    report = json.loads(ran.stdout)
    assert not report["failed"], report["failed"][:3]
    assert len(report["exported"]) == len(news)
    exported = {one["article"]: one for one in report["exported"]}
    sample = [exported[str(path)] for path in news[::EVERY]]
    jumps = {
        Path(one["path"]).parent.name
        for one in sample
        if any(finding["rule"] == "heading-levels" for finding in one["findings"])
    }
    left = [
        fault
        for fault in errors(validate([Path(one["path"]) for one in sample]))
        if not ("heading level" in fault and fault.split("/")[0] in jumps)
    ]
    assert not left, "\n".join(left[:40])
