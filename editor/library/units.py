"""An article and what belongs to it on the disk: what is renamed, moved and trashed as one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor.library.names import folded
from editor.library.walking import holds_articles


@dataclass(frozen=True, slots=True)
class Unit:
    """An article's file with its picture folder, or a page bundle (`name/index.md`)."""

    article: Path
    pictures: Path | None
    """The folder of the same name; None where there is none, or where it holds other articles too."""
    bundle: bool
    """Whether article and pictures share one folder of their own."""

    @property
    def folder(self) -> Path:
        """The folder in which the unit lies."""
        return self.article.parent.parent if self.bundle else self.article.parent

    @property
    def stem(self) -> str:
        """The name that renaming changes."""
        return self.article.parent.name if self.bundle else self.article.stem

    @property
    def names(self) -> frozenset[str]:
        """The folded names that the unit takes in its folder."""
        if self.bundle:
            return frozenset({folded(self.stem)})
        pictures = {folded(self.pictures.name)} if self.pictures else set()
        return frozenset({folded(self.article.name), *pictures})

    def at(self, folder: Path, stem: str) -> Unit:
        """Return the same unit in another place or under another name."""
        if self.bundle:
            return Unit(folder / stem / self.article.name, None, bundle=True)
        pictures = folder / stem if self.pictures else None
        return Unit(folder / f"{stem}{self.article.suffix}", pictures, bundle=False)

    def moves(self, to: Unit) -> tuple[tuple[Path, Path], ...]:
        """Return what moves, before and after: the article first, then its pictures."""
        if self.bundle:
            return ((self.article.parent, to.article.parent),)
        own = ((self.article, to.article),)
        if self.pictures and to.pictures:
            return (*own, (self.pictures, to.pictures))
        return own


def unit_of(article: Path, library: Path) -> Unit | None:
    """Return an article's unit; None for a section's own page (`_index.md`, `index.md` among others)."""
    folder = article.parent
    if article.stem == "_index":
        return None
    if article.stem == "index":
        alone = folder != library and not holds_articles(folder, besides=article)
        return Unit(article, None, bundle=True) if alone else None
    pictures = folder / article.stem
    if pictures.is_dir() and not pictures.is_symlink() and not holds_articles(pictures):
        return Unit(article, pictures, bundle=False)
    return Unit(article, None, bundle=False)
