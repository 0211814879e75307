"""The words of all articles, kept by tantivy: what is written into it and how it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import tantivy
from tantivy import FieldType, Index, Occur, Order, Schema

from editor.markup.search.matter import Matter
from editor.markup.search.query import (
    AtStage,
    Condition,
    Dated,
    Field,
    Has,
    Long,
    Phrase,
    Query,
    Said,
    Term,
)

HEAP = 64_000_000
"""Bytes of words that are gathered before they are written."""
RANKED_FROM = 4
"""Letters from which a word that is being typed says enough to put the best articles first."""
LONG_ENOUGH = 3
"""Letters of a phrase's last word from which it is looked for at its place: shorter ones may become
so many words that it would take a third of a second."""
LIKELY = 24
"""Words that a beginning may become and that count for the order: those most articles hold."""
IN_HEADLINE = 4.0
"""How much more a word weighs in a headline."""


class Busy(Exception):
    """Another process is writing into the index: it takes in what this one would."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article to put into the index."""

    name: str
    """Of its file, as the index keeps it."""
    matter: Matter | None = None
    """None where it is gone."""
    modified_ns: int = 0


class Best(StrEnum):
    """What comes first."""

    NEWEST = "newest"
    RANKED = "ranked"


@dataclass(frozen=True, slots=True)
class Found:
    """Names of files, the best first, and how many there are in all."""

    names: tuple[str, ...]
    total: int
    order: Best
    exact: bool = True
    """False where some may be none: their words stand apart, which only the file tells."""


def schema() -> Schema:
    """Return the fields; texts come as words between blanks, cut by `markup.words` alone."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("name", stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("text", "headline", "tag", "section", "by"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("stage", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("has", tokenizer_name="whitespace", index_option="basic")
    builder.add_integer_field("date", indexed=True, fast=True)
    builder.add_integer_field("words", indexed=True, fast=True)
    builder.add_integer_field("modified", fast=True)
    return builder.build()


class Terms:
    """The words in a folder of their own. Raises ValueError or OSError where they are damaged."""

    def __init__(self, folder: Path) -> None:
        """Open the folder's words, or begin with none."""
        self._schema = schema()
        self._index = Index(self._schema, path=str(folder))
        self._index.config_reader("manual")
        self._index.reload()

    def __len__(self) -> int:
        """Return how many articles are in it."""
        return self._index.searcher().num_docs

    def reload(self) -> None:
        """See what another process wrote."""
        self._index.reload()

    def change(self, pages: Iterable[Page]) -> None:
        """Put articles in the place of those of the same names, all or nothing.

        Raises Busy where another process is writing.
        """
        writer = self._writer()
        for page in pages:
            writer.delete_documents_by_term("name", page.name)
            if page.matter is not None:
                writer.add_document(tantivy.Document(**_document(page)))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def nobody_writes(self) -> bool:
        """Tell whether no process is writing just now: then words and ledger agree."""
        try:
            self._writer()
        except Busy:
            return False
        self._index.reload()
        return True

    def _writer(self) -> tantivy.IndexWriter:
        try:
            return self._index.writer(HEAP, 1)
        except ValueError as problem:
            raise Busy from problem

    def find(self, query: Query, limit: int) -> Found:
        """Return what meets a query, but for what only a check can tell, at most `limit` of it."""
        searcher = self._index.searcher()
        order = order_of(query)
        asked = self._asked(query)
        if order is Best.RANKED:
            asked = self._weighed(asked, query)
            result = searcher.search(asked, limit)
        else:
            result = searcher.search(asked, limit, order_by_field="modified", order=Order.Desc)
        names = tuple(searcher.doc(address)["name"][0] for _, address in result.hits)
        total = result.count  # type: ignore[attr-defined]  # missing in its stub
        return Found(names, total, order, exact=not any(map(_is_wide, query.terms)))

    def holds(self, word: str, *, beginning: bool) -> bool:
        """Tell whether any article says a word, or one that begins with it."""
        if beginning:
            return bool(self._index.searcher().terms_with_prefix("text", word, limit=1))
        return self.said(word) > 0

    def said(self, word: str) -> int:
        """Return how many articles say a word."""
        return self._index.searcher().doc_freq("text", word)

    def beginning_with(self, letters: str) -> Mapping[str, int]:
        """Return the words with this beginning, each with the number of articles that say it."""
        return dict(self._index.searcher().terms_with_prefix("text", letters))

    def _asked(self, query: Query) -> tantivy.Query:
        """Return a question that only tells who is a hit; nothing in it weighs."""
        parts = []
        for term in query.terms:
            if term.condition == Has("finding"):
                continue
            part = self._wide(term) if _is_wide(term) else self._condition(term.condition)
            wanted = Occur.Must if term.wanted else Occur.MustNot
            parts.append((wanted, tantivy.Query.const_score_query(part, 0.0)))
        every = tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)
        if all(occur is not Occur.Must for occur, _ in parts):
            parts.append((Occur.Must, every))
        return tantivy.Query.boolean_query(parts)

    def _condition(self, condition: Condition) -> tantivy.Query:
        match condition:
            case Said(phrase):
                return self._phrase("text", phrase)
            case Field():
                return self._phrase(condition.key, condition.wanted)
            case AtStage(stages):
                return tantivy.Query.term_set_query(
                    self._schema, "stage", [stage.value for stage in stages]
                )
            case Dated(first, last):
                return self._between("date", first.toordinal(), last.toordinal())
            case Long(least, most):
                return self._between("words", least, most)
            case Has(what):
                return tantivy.Query.term_query(self._schema, "has", what)

    def _phrase(self, field: str, phrase: Phrase) -> tantivy.Query:
        *whole, last = phrase.words
        if phrase.goes_on:
            if not whole:
                return tantivy.Query.regex_query(self._schema, field, f"{last}.*")
            wanted = list(enumerate([*whole, f"{last}.*"]))
            return tantivy.Query.regex_phrase_query(self._schema, field, list(wanted))
        if not whole:
            return tantivy.Query.term_query(self._schema, field, last)
        return tantivy.Query.phrase_query(self._schema, field, list(phrase.words))

    def _wide(self, term: Term) -> tantivy.Query:
        """Return what all that meets a phrase meets: its whole words, and its last one anywhere."""
        assert isinstance(term.condition, Said | Field)
        field = "text" if isinstance(term.condition, Said) else term.condition.key
        *whole, last = term.condition.phrase.words
        before = self._phrase(field, Phrase(tuple(whole)))
        behind = tantivy.Query.regex_query(self._schema, field, f"{last}.*")
        return tantivy.Query.boolean_query([(Occur.Must, before), (Occur.Must, behind)])

    def _between(self, field: str, least: int, most: int | None) -> tantivy.Query:
        if most is not None and least > most:
            return tantivy.Query.empty_query()
        return tantivy.Query.range_query(
            self._schema, field, FieldType.Integer, lower_bound=least, upper_bound=most
        )

    def _weighed(self, asked: tantivy.Query, query: Query) -> tantivy.Query:
        """Return the same question with what puts the best articles first."""
        weights = []
        for phrase in query.phrases:
            *whole, last = phrase.words
            likely = {last: 2.0, **dict.fromkeys(whole, 1.0)}
            if phrase.goes_on:
                counted = self.beginning_with(last).items()
                most = sorted(counted, key=lambda one: -one[1])[:LIKELY]
                likely = {**dict.fromkeys((word for word, _ in most), 1.0), **likely}
            for word, weight in likely.items():
                for field, factor in (("text", 1.0), ("headline", IN_HEADLINE)):
                    said = tantivy.Query.term_query(self._schema, field, word, "freq")
                    weights.append((Occur.Should, tantivy.Query.boost_query(said, weight * factor)))
        return tantivy.Query.boolean_query([(Occur.Must, asked), *weights])


def order_of(query: Query) -> Best:
    """Return what comes first: the best where a word is long enough to tell, else the newest."""
    ranked = any(
        len(phrase.words) > 1 or not phrase.open or len(phrase.words[-1]) >= RANKED_FROM
        for phrase in query.phrases
    )
    return Best.RANKED if ranked else Best.NEWEST


def _is_wide(term: Term) -> bool:
    """Tell whether a term is a phrase whose last word has hardly begun."""
    if not (term.wanted and isinstance(term.condition, Said | Field)):
        return False
    phrase = term.condition.phrase
    return phrase.open and len(phrase.words) > 1 and len(phrase.words[-1]) < LONG_ENOUGH


def _document(page: Page) -> dict[str, object]:
    matter = page.matter
    assert matter is not None
    has = [name for name in ("picture", "source") if getattr(matter, name)]
    document: dict[str, object] = {
        "name": page.name,
        "text": matter.text,
        "headline": matter.headline,
        "tag": matter.tags,
        "section": matter.section,
        "by": matter.byline,
        "stage": matter.stage.value,
        "has": " ".join(has),
        "words": matter.words,
        "modified": page.modified_ns,
    }
    if matter.date is not None:
        document["date"] = matter.date.toordinal()
    return document
