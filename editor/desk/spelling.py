"""Spelling of articles: which dictionaries read them, and what those say of each word, kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from editor.core.errors import CopydeskError, DictionaryError, ExportError
from editor.core.events import Change
from editor.core.jobs import Token
from editor.core.notices import Notice, Tone
from editor.core.site import Site
from editor.core.text import message
from editor.desk.buffers import Buffers
from editor.desk.ground import Ground
from editor.desk.own_words import OwnWords
from editor.desk.workers import Workers
from editor.spelling.scripts import reads

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.spelling.dictionaries import Dictionary
    from editor.spelling.hunspell import Question

AT_ONCE = 10_000
"""Words of one question: some 25 ms of work over there."""
MOST_KNOWN = 400_000
"""Words whose verdicts are kept; beyond, they are asked for anew."""
ELIDING = frozenset({"fr", "it", "ca", "oc", "lij", "pms", "fur"})
"""Languages that join two words by an apostrophe: each half may be right for itself."""
WITHOUT_WORDS = frozenset({"ja", "zh", "th", "lo", "km", "my"})
"""Languages that nobody expects to be judged word by word."""
OPTIONS = frozenset({"spelling", "spelling-languages", "spelling-folder", "spelling-capitals"})
LANGUAGES = frozenset({"spelling", "spelling-languages", "spelling-folder"})
"""Options that have every word judged anew."""


class Reader(NamedTuple):
    """One dictionary that reads a text."""

    dictionary: Dictionary
    british: bool
    """Whether it stands in for a dictionary of British spellings."""


class Wanted(NamedTuple):
    """Words that nothing is known of yet."""

    readers: tuple[Reader, ...]
    words: frozenset[str]


class Spelling:
    """Answers at once from what it knows; what it does not know it finds out off the thread."""

    def __init__(
        self, ground: Ground, buffers: Buffers, site: Callable[[], Site], workers: Workers | None
    ) -> None:
        """Take the ground, what is open, the open library's site, and the process for Hunspell.

        Without a process the work is done here.
        """
        self._ground = ground
        self._buffers = buffers
        self._site = site
        self._workers = workers
        self.own = OwnWords(ground)
        self._dictionaries: tuple[Dictionary, ...] | None = None
        self._looking_in: str | None = None
        """The folder of the option while it is looked through."""
        self._readers: dict[tuple[str, bool], tuple[Reader, ...]] = {}
        self._known: dict[Reader, dict[str, bool]] = {}
        self._asking = False
        self._questions: deque[tuple[tuple[Wanted, ...], Callable[[], None]]] = deque()
        self._said: set[str] = set()
        self._accepted: dict[int, dict[str, bool]] = {}
        """By article, for as long as nothing changes of what decides it: asked at each painting."""
        self.rulings = 0
        """Rises whenever other words may be accepted than before."""

    @property
    def on(self) -> bool:
        """Whether words are judged at all."""
        return self._ground.options.flag("spelling")

    @property
    def ready(self) -> bool:
        """Whether it is known which dictionaries there are; `look` finds it out."""
        return self._dictionaries is not None

    @property
    def dictionaries(self) -> tuple[Dictionary, ...]:
        """The dictionaries that were found."""
        return self._dictionaries or ()

    def look(self) -> None:
        """Look for dictionaries, off the thread; tells a change of the words when it is done."""
        folder = self._ground.options.text("spelling-folder")
        if folder == self._looking_in:
            return
        self._looking_in = folder

        def work(_token: Token) -> tuple[Dictionary, ...]:
            from editor.spelling.dictionaries import find_dictionaries
            from editor.spelling.places import dictionary_folders

            return find_dictionaries(dictionary_folders(folder))

        self._ground.jobs.run("dictionaries", work, self._found)

    def language_of(self, buffer: Buffer) -> str:
        """Return the language of an article: its own, else its site's."""
        own = buffer.article().metadata.language
        if own:
            return own
        places = self._ground.places
        if buffer.path is None or places.is_in_library(buffer.path):
            return self._site().language
        return places.site_or_plain(buffer.path).language

    def readers(self, tag: str, *, paragraph: bool = False) -> tuple[Reader, ...]:
        """Return what reads an article, or a paragraph, in a language; empty where nothing does.

        An article is read in the languages of the option, too; a paragraph that names its language
        in that alone.
        """
        key = (tag, paragraph)
        known = self._readers.get(key)
        if known is None:
            more = "" if paragraph else self._ground.options.text("spelling-languages")
            tags = [tag, *(one for one in more.replace(",", " ").split() if one != tag)]
            found = [reader for one in tags for reader in self._readers_of(one)]
            known = self._readers[key] = tuple(dict.fromkeys(found))
        return known

    def _readers_of(self, tag: str) -> list[Reader]:
        from editor.spelling.dictionaries import WORLDWIDE, readers_of

        found = readers_of(tag, self.dictionaries)
        british = (
            not any(one.region == "GB" for one in found.dictionaries)
            and found.dictionaries[:1] != ()
            and found.dictionaries[0].language == WORLDWIDE
            and not tag.upper().endswith("US")
        )
        return [Reader(one, british) for one in found.dictionaries]

    def verdict(self, readers: tuple[Reader, ...], word: str) -> bool | None:
        """Tell whether one of the dictionaries knows a word; None while that is not known.

        A word in letters that none of their languages is written in is not theirs to judge.
        """
        unknown = not readers
        able = [one for one in readers if reads(one.dictionary.language, word)]
        if readers and not able:
            return True
        for reader in able:
            said = self._known.get(reader, {}).get(word)
            if said:
                return True
            unknown = unknown or said is None
        return None if unknown else False

    def halves(self, readers: tuple[Reader, ...], word: str) -> list[str]:
        """Return the parts of a wrong word that are judged by themselves, one sign between two.

        `well-knwon` everywhere, `l'hommme` where words are elided, `Dekker's` in English.
        """
        languages = {one.dictionary.language for one in readers}
        if languages & ELIDING:
            cut = word.replace("'", "-")
        elif word.endswith("'s") and "en" in languages:
            cut = f"{word[:-2]}-s"
        else:
            cut = word
        return cut.split("-") if "-" in cut else []

    def wrong_parts(
        self, readers: tuple[Reader, ...], word: str
    ) -> tuple[list[tuple[int, str]], list[str]]:
        """Return what is wrong of a word that no dictionary has, and what is not known of it yet.

        Each part with its place in the word; the whole of it where it has no parts.
        """
        halves = self.halves(readers, word)
        if not halves:
            return [(0, word)], []
        wrong: list[tuple[int, str]] = []
        unknown: list[str] = []
        at = 0
        for half in halves:
            right = len(half) < 2 or self.verdict(readers, half)
            if right is None:
                unknown.append(half)
            elif not right:
                wrong.append((at, half))
            at += len(half) + 1
        return wrong, unknown

    def ask(self, wanted: Iterable[Wanted], done: Callable[[], None]) -> None:
        """Find verdicts out, off the thread, one question after the other; then `done` is called."""
        self._questions.append((tuple(wanted), done))
        if not self._asking:
            self._ask_next()

    def _ask_next(self) -> None:
        from editor.spelling.hunspell import Question

        if not self._questions:
            return
        wanted, done = self._questions.popleft()
        questions = [
            Question(reader.dictionary, words, reader.british)
            for one in wanted
            for reader in one.readers
            if (words := self._unknown(reader, one.words))
        ]
        self._asking = True

        def work(_token: Token) -> list[tuple[bool, ...] | CopydeskError]:
            return [self._answer(one) for one in questions]

        def answered(answers: list[tuple[bool, ...] | CopydeskError]) -> None:
            self._asking = False
            for question, answer in zip(questions, answers, strict=True):
                if isinstance(answer, CopydeskError):
                    self._lose(question.dictionary, answer)
                else:
                    self._keep(question, answer)
            done()
            if not self._asking:
                self._ask_next()

        if questions:
            self._ground.jobs.run("spelling", work, answered)
        else:
            answered([])

    def suggest(
        self, readers: tuple[Reader, ...], word: str, own: frozenset[str], done: Suggested
    ) -> None:
        """Find what may have been meant, off the thread; the newest question wins."""
        from editor.spelling.hunspell import Wish, suggest

        wish = Wish(word, tuple(one.dictionary for one in readers), own)
        workers = self._workers

        def work(_token: Token) -> tuple[str, ...]:
            return workers.call(suggest, wish) if workers is not None else suggest(wish)

        self._ground.jobs.run("suggestions", work, done, lambda _problem: done(()))

    def accepts(self, buffer: Buffer, word: str) -> bool:
        """Tell whether a word that no dictionary knows is right in an article all the same."""
        known = self._accepted.setdefault(buffer.id, {})
        accepted = known.get(word)
        if accepted is None:
            capitals = word.isupper() and not self._ground.options.flag("spelling-capitals")
            accepted = known[word] = capitals or self.own.accepts(buffer, word)
        return accepted

    def say_missing(self, tag: str, name: str) -> None:
        """Say once for each language that no dictionary reads it, and what to do.

        `name` is the language's, as the writer calls it.
        """
        if tag in self._said or tag.partition("-")[0].lower() in WITHOUT_WORDS:
            return
        self._said.add(tag)
        self._ground.notices.tell(
            Notice(
                message("desk.no-dictionary", language=name, tag=tag),
                Tone.INFO,
                hint=message("desk.no-dictionary-hint"),
                key="dictionary",
            )
        )

    def follow(self, change: Change) -> None:
        """Forget what another option or a closed article makes stale."""
        if change.options & LANGUAGES:
            self._readers.clear()
            self._said.clear()
            if "spelling-folder" in change.options and self._dictionaries is not None:
                self.look()
        for id in change.state:
            if self._buffers.by_id(id) is None:
                self.own.forget(id)
                self._accepted.pop(id, None)
        for id in change.metadata:
            buffer = self._buffers.by_id(id)
            if buffer is not None and self.own.read_names(buffer):
                self._accepted.pop(id, None)
                self.rulings += 1
        if change.words or change.library or change.options & OPTIONS:
            self._accepted.clear()
            self.rulings += 1

    def close(self) -> None:
        """End the process."""
        if self._workers is not None:
            self._workers.close()

    def _found(self, dictionaries: tuple[Dictionary, ...]) -> None:
        self._looking_in = None
        self._dictionaries = dictionaries
        self._readers.clear()
        self._said.clear()
        self._ground.tell(Change(words=True))

    def _unknown(self, reader: Reader, words: frozenset[str]) -> tuple[str, ...]:
        known = self._known.get(reader, {})
        return tuple(word for word in words if word not in known)[:AT_ONCE]

    def _answer(self, question: Question) -> tuple[bool, ...] | CopydeskError:
        from editor.spelling.hunspell import judge

        try:
            if self._workers is None:
                return judge(question)
            return self._asked(self._workers, question)
        except CopydeskError as problem:
            return problem

    def _asked(self, workers: Workers, question: Question) -> tuple[bool, ...]:
        """Return the process's answer; a dictionary is blamed where two processes end over it."""
        from editor.spelling.hunspell import judge

        try:
            return workers.call(judge, question)
        except ExportError:
            pass  # somebody else may have ended it: the next answers, or ends over this as well
        try:
            return workers.call(judge, question)
        except ExportError as problem:
            raise DictionaryError(
                "dictionary-stops", question.dictionary.path, details=problem.details
            ) from problem

    def _keep(self, question: Question, answer: tuple[bool, ...]) -> None:
        if sum(len(one) for one in self._known.values()) > MOST_KNOWN:
            self._known.clear()
        reader = Reader(question.dictionary, question.british)
        verdicts = self._known.setdefault(reader, {})
        verdicts.update(zip(question.words, answer, strict=True))

    def _lose(self, dictionary: Dictionary, problem: CopydeskError) -> None:
        """Go on without a dictionary that is broken, and say so."""
        self._dictionaries = tuple(one for one in self.dictionaries if one != dictionary)
        self._readers.clear()
        self._ground.notices.fault(problem, key="dictionary")
        self._ground.tell(Change(words=True))


Suggested = Callable[[tuple[str, ...]], None]
"""Told what may have been meant, the likeliest first."""
