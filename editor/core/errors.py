"""One tree of errors for what fails outside; what a writer reads comes from here."""

from __future__ import annotations

from pathlib import Path

from editor.core.article import Place
from editor.core.text import Message, Param, message


class CopydeskError(Exception):
    """Something outside failed: said in words, with a way out. Anything else is a bug of ours.

    CopydeskError
    ├── FileError            path
    │   ├── ReadError        the file could not be read, or is not an article
    │   ├── SaveError        the text is still in the buffer
    │   ├── ChangedElsewhere another program changed the file since it was read
    │   └── DictionaryError  a dictionary for spelling cannot be used
    ├── BadName              a name that cannot be a file's
    ├── FrontMatterError     path, place
    ├── SiteError            `site.yaml` cannot be read
    ├── ThemeError           theme, file, line
    ├── ExportError          the page could not be built or put where it was asked for
    │   └── NotOurs          a file is there that Copydesk did not write
    ├── ImportFailed         a file could not be taken in
    ├── WebError             an address could not, or should not, be asked
    ├── CaptureFailed        a page could not become a theme
    ├── LibraryError         the folder cannot be used
    ├── HistoryError         versions cannot be kept or read
    ├── QueryError           a search asks for what cannot be
    ├── UsageError           a command was given what it cannot take
    └── SystemLacks          the system lacks what the window needs

    `key` names two sentences in `resources/text/en/errors.toml`: `<key>` says what failed, on
    whose side and what is safe; `<key>-hint` what to do next.
    """

    def __init__(self, key: str, /, *, details: str = "", **params: Param) -> None:
        """Take the key of the two sentences, their parameters, and details for a report."""
        super().__init__(key)
        self.key = key
        self.message: Message = message(f"errors.{key}", **params)
        self.hint: Message = message(f"errors.{key}-hint", **params)
        self.details = details

    def __str__(self) -> str:
        """Return the first sentence."""
        return str(self.message)

    def __reduce__(self) -> tuple[object, ...]:
        """Cross from one process to another whole: classes differ in what they are made from."""
        return _again, (type(self), self.__dict__)


class FileError(CopydeskError):
    """A file could not be used."""

    def __init__(self, key: str, path: Path, /, *, details: str = "", **params: Param) -> None:
        """Take the key and the file; `{path}` and `{name}` are filled into the sentences."""
        super().__init__(key, details=details, path=str(path), name=path.name, **params)
        self.path = path


class ReadError(FileError):
    """A file could not be read, or holds no text."""


class SaveError(FileError):
    """A file could not be written; the text is safe in its buffer."""


class ChangedElsewhere(SaveError):
    """Another program changed the file since it was read; nothing was written."""


class DictionaryError(FileError):
    """A dictionary for spelling cannot be used; words of its language are not judged."""


class BadName(CopydeskError):
    """A name that cannot be a file's name."""


class FrontMatterError(CopydeskError):
    """The front matter cannot be read, so that it cannot be edited or published either."""

    def __init__(self, key: str, place: Place, /, *, details: str = "", **params: Param) -> None:
        """Take the key and the place of the fault."""
        super().__init__(key, details=details, line=place.line, column=place.column, **params)
        self.place = place


class SiteError(FileError):
    """`site.yaml` cannot be read."""


class ThemeError(CopydeskError):
    """A theme is missing or has a fault."""


class ExportError(CopydeskError):
    """The page could not be built, or not be put where it was asked for."""


class NotOurs(ExportError):
    """A file is in the way that Copydesk did not write."""


class ImportFailed(FileError):
    """A file could not be taken in."""


class WebError(CopydeskError):
    """An address on the web could not be asked, or should not be without the writer's word."""


class CaptureFailed(CopydeskError):
    """A page of a site could not become a theme; nothing was written."""


class LibraryError(FileError):
    """The folder cannot be used as a library."""


class HistoryError(FileError):
    """The history of a library cannot be read or written; the articles are not touched."""


class QueryError(CopydeskError):
    """A search holds a condition that cannot be understood."""


class UsageError(CopydeskError):
    """A command was given what it cannot take."""


class SystemLacks(CopydeskError):
    """The system lacks a screen or a library that the window needs."""


def _again(kind: type[CopydeskError], values: dict[str, object]) -> CopydeskError:
    problem = kind.__new__(kind)
    problem.__dict__.update(values)
    problem.args = (problem.key,)
    return problem
