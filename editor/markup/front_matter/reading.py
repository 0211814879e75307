"""From a front matter's tree to the metadata of an article, with the place of each value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from editor.core.article import Place
from editor.core.metadata import FIELDS, LeadPicture, Metadata
from editor.core.stage import Stage
from editor.markup.front_matter import values
from editor.markup.front_matter.names import Names, is_empty
from editor.markup.front_matter.tree import Node, Table
from editor.markup.front_matter.values import Plain

_STAGES = {stage.value: stage for stage in Stage}


@dataclass(slots=True)
class Reading:
    """What a front matter says; `metadata.headline` is empty where it gives none."""

    metadata: Metadata = field(default_factory=Metadata)
    keys: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    extra: dict[str, object] = field(default_factory=dict)


def read_table(table: Table | None, place: Callable[[int], Place]) -> Reading:
    """Return what a root table says; `place` turns an offset into line and column."""
    if table is None:
        return Reading()
    names = Names(table)
    found = {key: one for key in (*FIELDS, "draft") if (one := names.find(key))}
    reading = Reading()
    for key, one in found.items():
        reading.keys[key] = one.spelt
        reading.values[key] = said(key, one.node)
        reading.places[key] = place(one.node.start)
    nodes = {key: one.node for key, one in found.items()}
    reading.metadata = _metadata(nodes, published=_published(names))
    plain = Plain()
    others = {**names.unknown(), **names.passed_over()}
    reading.extra = {key: plain.value(entry.value) for key, entry in others.items()}
    return reading


def said(key: str, node: Node) -> str:
    """Return the text of a canonical key's value: what a field shows."""
    if isinstance(node, Table) and key == "source":
        source = values.source_of(node)
        return (source.name or source.url) if source else ""
    if key == "authors":
        return ", ".join(person.name for person in values.persons_of(node))
    if key == "section":
        return values.first_text_of(node)
    return values.text_of(node)


def _published(names: Names) -> bool | None:
    """Return what Jekyll's `published: false` says."""
    entry = names.unknown().get("published")
    return values.truth_of(entry.value) if entry else None


def stage_of(nodes: dict[str, Node], *, published: bool | None) -> Stage:
    """Return the stage as written, else draft if `draft: true` or no date, else published."""
    written = _STAGES.get(values.text_of(nodes.get("stage")).strip().lower())
    if written is not None:
        return written
    if values.truth_of(nodes.get("draft")) or published is False:
        return Stage.DRAFT
    return Stage.PUBLISHED if not _absent(nodes.get("date")) else Stage.DRAFT


def _absent(node: Node | None) -> bool:
    return node is None or is_empty(node)


def _metadata(nodes: dict[str, Node], *, published: bool | None) -> Metadata:
    def text(key: str) -> str:
        return values.text_of(nodes.get(key)).strip()

    picture = values.first_text_of(nodes.get("image"))
    return Metadata(
        headline=text("title"),
        slug=text("slug"),
        date=values.moment_of(nodes.get("date")),
        updated=values.moment_of(nodes.get("lastmod")),
        standfirst=text("description"),
        authors=values.persons_of(nodes.get("authors")),
        dateline=text("dateline"),
        section=values.first_text_of(nodes.get("section")),
        tags=values.texts_of(nodes.get("tags")),
        language=text("lang"),
        picture=LeadPicture(
            picture,
            text("image_alt"),
            text("image_caption"),
            text("image_credit"),
            text("image_licence"),
        )
        if picture
        else None,
        canonical=text("canonical"),
        source=values.source_of(nodes.get("source")),
        stage=stage_of(nodes, published=published),
        search_title=text("search_title"),
        search_description=text("search_description"),
        comments=values.truth_of(nodes.get("comments")),
        corrections=values.corrections_of(nodes.get("corrections")),
        aliases=values.texts_of(nodes.get("aliases")),
        note=text("note"),
    )
