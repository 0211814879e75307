"""A buffer: an open article's live text, front matter and body apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.clock import Clock
from editor.core.edit import Edit, apply, difference
from editor.core.events import Change
from editor.core.live_text import LiveText
from editor.desk.field_history import FieldHistory, Step, Typing
from editor.desk.tally import Tally

if TYPE_CHECKING:
    from editor.library.loaded import Loaded
    from editor.markup.counts import Counts
    from editor.markup.front_matter import FieldValue
    from editor.markup.merge import Conflict, Merged

LEAD = 10_000
"""Code points of the body in which a leading `# X` is looked for."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """Places that the buffer and its file changed in two ways."""

    common: str
    """The text that both began from, with all that the file has elsewhere."""
    conflicts: tuple[Conflict, ...]

    @classmethod
    def of(cls, merged: Merged) -> Undecided | None:
        """Return what a merge left undecided; None for nothing."""
        return cls(merged.common, merged.conflicts) if merged.conflicts else None


class Buffer:
    """An article's text while it is open; every change is returned and told once.

    Positions are code points of the body, or of the whole text where a method says so.
    """

    def __init__(
        self,
        id: int,
        text: str,
        *,
        tell: Callable[[Change], None],
        clock: Clock,
        path: Path | None = None,
        base: Loaded | None = None,
    ) -> None:
        """Take the text of a file (`base` says as what it was read), or of a new article."""
        from editor.markup.article import split

        self.id = id
        self.path = path
        """Absolute; None until the first save of a new article."""
        self.head, body = split(text)
        self._body = LiveText(body)
        self.base = base
        """The file as it was last read or written: what a save compares the disk with."""
        self.undecided: Undecided | None = None
        """What another program wrote as well, where somebody has to decide; no save until then."""
        self._looked = -1
        """The revision that `undecided` tells the places of."""
        self._revision = 0
        self._owed: Callable[[], None] | None = None
        self.saved_revision = 0
        self.fields = FieldHistory()
        self._tell = tell
        self._clock = clock
        self._article: Article | None = None
        self._article_of: tuple[int, Path | None] = (-1, None)
        self._head_read: tuple[str, Path | None] = ("", None)
        self._last_good: Article | None = None
        self._tally = Tally()
        self._counts: Counts | None = None
        self._counted = ""

    @property
    def revision(self) -> int:
        """How many edits there were since it was opened."""
        self._pay()
        return self._revision

    @property
    def body(self) -> str:
        """The body; joined anew after an edit, so ask for a part where one will do."""
        self._pay()
        return str(self._body)

    @property
    def length(self) -> int:
        """Code points of the body."""
        self._pay()
        return len(self._body)

    def between(self, start: int, end: int) -> str:
        """Return a stretch of the body; costs what it returns, however long the body is."""
        self._pay()
        return self._body.between(start, end)

    def owe(self, pay: Callable[[], None]) -> None:
        """Take an edit in a moment, and before anybody looks: `pay` brings it by `replace`.

        A view shows a letter first and tells of it afterwards.
        """
        self._owed = pay

    def _pay(self) -> None:
        if self._owed is not None:
            pay, self._owed = self._owed, None
            pay()

    @property
    def text(self) -> str:
        """The whole text as it will be saved."""
        return self.head + self.body

    @property
    def dirty(self) -> bool:
        """Whether there are edits that no save has written yet."""
        return self.revision != self.saved_revision

    def article(self) -> Article:
        """Return the article of this revision; with a broken front matter its last good metadata.

        The front matter is read again only where it changed.
        """
        if self._article is not None and self._article_of == (self.revision, self.path):
            return self._article
        self._article = self._read()
        self._article_of = (self.revision, self.path)
        self._head_read = (self.head, self.path)
        return self._article

    def _read(self) -> Article:
        from editor.markup.article import read_article

        known = self._article
        same_head = self._head_read == (self.head, self.path)
        if known is not None and same_head and known.headline_from == "title":
            return replace(known, body=self.body)
        article = read_article(self.text, self.path)
        if article.fault is None:
            self._last_good = article
        elif self._last_good is not None:
            article = replace(article, metadata=self._last_good.metadata)
        return article

    def counts(self) -> Counts:
        """Return words, characters and sentences of the body, for moments of rest."""
        if self._counts is None or self._counted is not self.body:
            self._counts = self._tally.count(self.body)
            self._counted = self.body
        return self._counts

    def replace(self, edits: Sequence[Edit], origin: object = None) -> Change:
        """Edit the body; positions are those of the body before. Raises ValueError if one misses."""
        self._pay()
        if not self._body.edit(edits):
            return Change(origin=origin)
        return self._changed(body_edits=tuple(edits), origin=origin)

    def replace_head(self, head: str, origin: object = None) -> Change:
        """Take the front matter as it was typed in source mode: a word is one undoable step."""
        self._pay()
        put = difference(self.head, head).text if head != self.head else ""
        return self._step(Step(self.head, head, typing=Typing("", put, self._clock())), origin)

    def divide(self, origin: object = None) -> Change:
        """Divide front matter and body anew where the file reads: a delimiter may have come or gone.

        The text stays the same.
        """
        from editor.markup.article import split

        self._pay()
        head, body = split(self.text)
        if head == self.head:
            return Change(origin=origin)
        edit = difference(self.body, body)
        before = self.body[edit.start : edit.end]
        return self._step(Step(self.head, head, body=edit, body_before=before), origin)

    def set_fields(self, values: Mapping[str, FieldValue], origin: object = None) -> Change:
        """Give fields new values by editing the lines of their keys; undone by `undo_field`.

        Where the headline is the body's leading `# X`, the change carries `body_edits`.
        Raises FrontMatterError where the front matter is broken.
        """
        from editor.markup.article import split
        from editor.markup.front_matter import set_fields

        # A headline in the body stands at its beginning; the rest need not be copied at each key.
        lead = self.between(0, LEAD)
        edits = set_fields(self.head + lead, values)
        if not edits:
            return Change(origin=origin)
        head, after = split(apply(self.head + lead, edits))
        step = Step(self.head, head, typing=self._typing(values))
        if after != lead:
            edit = difference(lead, after)
            step = replace(step, body=edit, body_before=lead[edit.start : edit.end])
        return self._step(step, origin)

    def undo_field(self, origin: object = None) -> Change:
        """Take the last change of a field back, exactly; nothing where there is none."""
        if not self.fields.can_undo():
            return Change(origin=origin)
        self._pay()
        step = self.fields.back()
        edit = step.body
        if edit is not None:
            edit = Edit(edit.start, edit.start + len(edit.text), step.body_before)
            is_there = self.between(edit.start, edit.end) == step.body.text  # type: ignore[union-attr]
            edit = edit if is_there else None
        return self._put(step.before, *_some(edit), origin=origin)

    def redo_field(self, origin: object = None) -> Change:
        """Do the change that was taken back again; nothing where there is none."""
        if not self.fields.can_redo():
            return Change(origin=origin)
        self._pay()
        step = self.fields.forward()
        edit = step.body
        if edit is not None and self.between(edit.start, edit.end) != step.body_before:
            edit = None
        return self._put(step.after, *_some(edit), origin=origin)

    @property
    def _common(self) -> str:
        """The last text that buffer and file both began from, for the next merge."""
        if self.undecided is not None:
            return self.undecided.common
        return self.base.text if self.base is not None else ""

    def meet(self, theirs: Loaded, origin: object = None) -> Change:
        """Merge in what another program wrote into the file, as one step of undo.

        Where both changed the same words, those of the buffer stay and `undecided` has the others.
        """
        from editor.markup.merge import merge

        merged = merge(self._common, self.text, theirs.text)
        self.base = theirs
        self.undecided = Undecided.of(merged)
        is_saved = self.undecided is None and merged.text == theirs.text
        change = self._become(merged.text, origin, saved=is_saved)
        self._looked = self.revision
        if is_saved:
            self.saved_revision = self.revision
        return change

    def look_again(self) -> tuple[Conflict, ...]:
        """Return the places that are still undecided, after edits that may have moved or ended some."""
        if self.undecided is None or self.base is None:
            return ()
        if self._looked == self.revision:
            return self.undecided.conflicts
        from editor.markup.merge import merge

        merged = merge(self.undecided.common, self.text, self.base.text)
        self.undecided = Undecided.of(merged)
        if merged.text != self.text:
            self._become(merged.text, None)  # a place came to hold both sides by what was typed
        self._looked = self.revision
        return merged.conflicts

    def decide(self, place: Conflict, words: str, origin: object = None) -> Change:
        """Put `words` at a place that was undecided, as one step of undo; nothing if it is gone."""
        from editor.markup.merge import settled

        at = (place.common_start, place.common_end)
        for one in self.look_again():
            if (one.common_start, one.common_end) == at and self.undecided is not None:
                common = settled(self.undecided.common, one)
                self.undecided = replace(self.undecided, common=common)
                self._looked = -1
                text = self.text[: one.start] + words + self.text[one.end :]
                change = self._become(text, origin)
                self.look_again()
                return change
        return Change(origin=origin)

    def _become(self, text: str, origin: object, *, saved: bool = False) -> Change:
        """Hold another text: one step of the fields, one of the body by the words that differ."""
        from editor.markup.article import split
        from editor.markup.merge import edits_between

        head, body = split(text)
        if head != self.head:
            self.fields.add(Step(self.head, head))
        edits = edits_between(self.body, body) if body != self.body else []
        return self._put(head, *edits, origin=origin, saved=saved)

    def lose_file(self) -> None:
        """Count everything as unsaved: the file is gone, and the next save makes it anew."""
        self.base = None
        self.saved_revision = -1

    def saved(self, base: Loaded, revision: int) -> None:
        """Remember what a save wrote; clean only if this is still the revision that was written."""
        self.base = base
        self.undecided = None
        self.path = base.path
        self.saved_revision = revision

    def _typing(self, values: Mapping[str, FieldValue]) -> Typing | None:
        if len(values) != 1:
            return None
        ((key, value),) = values.items()
        return Typing(key, value, self._clock()) if isinstance(value, str) else None

    def _step(self, step: Step, origin: object) -> Change:
        if step.before == step.after and step.body is None:
            return Change(origin=origin)
        self.fields.add(step)
        return self._put(step.after, *_some(step.body), origin=origin)

    def _put(self, head: str, *edits: Edit, origin: object, saved: bool = False) -> Change:
        head_changed = head != self.head
        if not head_changed and not edits:
            return Change(origin=origin)
        self.head = head
        self._body.edit(edits)
        return self._changed(
            body_edits=edits,
            metadata=True,
            origin=origin,
            saved=saved,
        )

    def _changed(
        self,
        *,
        body_edits: tuple[Edit, ...],
        origin: object,
        metadata: bool = False,
        saved: bool = False,
    ) -> Change:
        was_dirty = self.dirty
        self._revision += 1
        if saved:
            self.saved_revision = self._revision
        mine = frozenset((self.id,))
        none: frozenset[int] = frozenset()
        change = Change(
            body=mine if body_edits else none,
            body_edits=body_edits,
            metadata=mine if metadata else none,
            state=mine if saved or not was_dirty else none,
            origin=origin,
        )
        self._tell(change)
        return change


def _some(edit: Edit | None) -> tuple[Edit, ...]:
    return () if edit is None else (edit,)
