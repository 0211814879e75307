"""Lets four hands write one article at random, and looks whether any word is silently gone.

    python -m tests.long.hands --seed 1 --count 10000 --state hands.json

The hands: a desk, a second desk on the same library, another editor that writes over whatever is
there with what it read at some time before, and a Git peer whose commits are pulled into the
folder with Git's own merge. Each types words that nobody else types, and takes some out. In the
end every word must stand in the file, in a place that is shown as undecided, in the history (the
library's, or Git's), or somebody who saw it took it out. `--state` keeps where the run is.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
from pathlib import Path

import pygit2

from editor.core.edit import Edit
from editor.core.paths import AppPaths
from editor.desk.desk import Desk
from editor.library.history.history import History

STEPS = 24
NAME = "bridge.md"
START = (
    "---\ntitle: The bridge  # kept\nauthor: Ada\ntags: [harbour]\n---\n\n"
    "The first tram will cross on Monday, the harbour says.\n\nNobody knows who pays for it.\n"
)
WORD = re.compile(r"[a-d]x\d+")
"""What the hands type: a letter for the hand, and a number."""
PLAIN = re.compile(r"\b[A-Za-z]{4,}\b")


class Round:
    """One schedule: the library, its hands, and who took which word out."""

    def __init__(self, seed: int, folder: Path) -> None:
        """Make the library, as a Git repository with a peer, and open two desks on it."""
        self.chance = random.Random(seed)
        self.file = folder / "library" / NAME
        self.file.parent.mkdir()
        self.file.write_text(START, "utf-8", newline="")
        self.git = pygit2.init_repository(str(self.file.parent), initial_head="main")
        self.peer = self.commit(START, ())
        self.git.references.create("refs/heads/main", self.peer)
        self.desks = [Desk(AppPaths.below(folder / name)) for name in ("one", "two")]
        for desk in self.desks:
            desk.open_library(self.file.parent)
        self.buffers = [desk.buffers.open(self.file) for desk in self.desks]
        self.read = START
        self.typed: set[str] = set()
        self.taken: set[str] = set()
        self.merges = self.undecided = 0

    def run(self) -> set[str]:
        """Let the hands act; return the words that are silently gone."""
        acts = [self.type, self.type, self.save, self.look, self.elsewhere, self.by_git]
        for _ in range(STEPS):
            self.chance.choice(acts)(self.chance.randrange(2))
        self.by_git(0)
        for which in (0, 1, 0, 1):
            self.look(which)
            self.save(which)
        return self.typed - self.taken - self.found()

    def found(self) -> set[str]:
        """Return all words that stand in the file, in a conflict shown, or in a history."""
        texts = [self.file.read_text("utf-8")]
        for buffer in self.buffers:
            self.undecided += len(buffer.look_again())
            texts += (one.mine + " " + one.theirs for one in buffer.look_again())
            texts += [buffer.text] if buffer.undecided is not None else []
        history = History(self.file.parent)
        versions = history.versions(self.file)
        self.merges += sum(one.why.value == "merge" for one in versions)
        texts += (history.data(one).decode() for one in versions)
        for one in self.git.walk(self.git.head.target):
            texts.append(self.git[one.tree[NAME].id].data.decode())
        return set(WORD.findall(" ".join(texts)))

    def edit(self, hand: str, text: str) -> Edit:
        """Return a random edit: a word of the hand's own put in, now and then for another one."""
        word = f"{hand}x{len(self.typed)}"
        self.typed.add(word)
        kind = self.chance.randrange(5)
        there = list(re.finditer(r"\w+", text))
        if kind == 0 or not there:
            return Edit(len(text), len(text), f"\n{word} {word}.\n")
        one = self.chance.choice(there)
        takes = PLAIN if kind == 3 else WORD
        if kind < 3 or not takes.fullmatch(one[0]):
            return Edit(one.end(), one.end(), f" {word}")
        self.taken.add(one[0])
        return Edit(one.start(), one.end(), word)

    def type(self, which: int) -> None:
        """Type into a desk's buffer, in the body or in a field."""
        buffer, hand = self.buffers[which], "ab"[which]
        if self.chance.randrange(6):
            buffer.replace([self.edit(hand, buffer.body)])
            return
        title = buffer.article()
        if title.fault is None:
            word = f"{hand}x{len(self.typed)}"
            self.typed.add(word)
            buffer.set_fields({"title": f"{title.metadata.headline} {word}"})

    def save(self, which: int) -> None:
        """Let a desk save; now and then somebody decides what is undecided before."""
        desk, buffer = self.desks[which], self.buffers[which]
        for place in buffer.look_again() if self.chance.randrange(2) else ():
            self.undecided += 1
            both = place.mine if place.key else place.mine + " " + place.theirs
            left = place.theirs if place.key else ""
            self.taken.update(WORD.findall(left))
            desk.merging.decide(buffer, place, both)
        desk.saver.flush(buffer)

    def look(self, which: int) -> None:
        """Let a desk see what happened to the files."""
        self.desks[which].watching.look_again()

    def elsewhere(self, which: int) -> None:
        """Let another editor read the file, or write what it read, with a word more."""
        if which:
            self.read = self.file.read_text("utf-8")
            return
        at = self.read.find("\n---\n", 4) + 5
        edit = self.edit("c", self.read[at:])
        body = self.read[at:]
        self.read = self.read[:at] + body[: edit.start] + edit.text + body[edit.end :]
        self.put(self.read)

    def put(self, text: str) -> None:
        """Write over whatever is there; a word that only the file had was overwritten by that hand."""
        there = set(WORD.findall(self.file.read_text("utf-8")))
        held = set(WORD.findall(" ".join(one.text for one in self.buffers)))
        self.taken |= there - held - set(WORD.findall(text))
        self.file.write_text(text, "utf-8", newline="")

    def commit(self, text: str, parents: tuple[pygit2.Oid, ...]) -> pygit2.Oid:
        """Make a commit of the article in no branch."""
        builder = self.git.TreeBuilder()
        builder.insert(NAME, self.git.create_blob(text.encode()), pygit2.enums.FileMode.BLOB)
        who = pygit2.Signature("Peer", "peer@localhost", 1, 0)
        return self.git.create_commit(None, who, who, "x", builder.write(), list(parents))

    def by_git(self, which: int) -> None:
        """Let the peer commit a word; or commit the folder, pull, and write what Git's merge says."""
        if which:
            before = self.git[self.git[self.peer].tree[NAME].id].data.decode()
            at = before.find("\n---\n", 4) + 5
            edit = self.edit("d", before[at:])
            body = before[at:]
            after = before[:at] + body[: edit.start] + edit.text + body[edit.end :]
            self.peer = self.commit(after, (self.peer,))
            return
        mine = self.commit(self.file.read_text("utf-8"), (self.git.head.target,))
        index = self.git.merge_commits(mine, self.peer)
        if index.conflicts is None:
            entry = index[NAME].id
            text = self.git[entry].data.decode()
        else:
            text = self.git.merge_file_from_index(*next(iter(index.conflicts))).contents
        made = self.commit(text, (mine, self.peer))
        self.git.references.create("refs/heads/main", made, force=True)
        self.peer = made
        self.put(text)

    def close(self) -> None:
        """End both desks."""
        for desk in self.desks:
            desk.close()


def run(seed: int, count: int, state: Path | None = None) -> dict[str, int]:
    """Run schedules from where the state file is; return the sums."""
    sums = {"next": 0, "words": 0, "merges": 0, "undecided": 0, "gone": 0}
    if state is not None and state.exists():
        sums = json.loads(state.read_text("utf-8"))
    for number in range(sums["next"], count):
        folder = Path(tempfile.mkdtemp(prefix="hands-"))
        one = Round(seed * 1_000_000 + number, folder)
        gone = one.run()
        one.close()
        shutil.rmtree(folder)
        if gone:
            print(seed, number, sorted(gone), flush=True)
        sums["next"] = number + 1
        sums["words"] += len(one.typed)
        sums["merges"] += one.merges
        sums["undecided"] += one.undecided
        sums["gone"] += len(gone)
        if state is not None and number % 50 == 49:
            state.write_text(json.dumps(sums), "utf-8")
    return sums


def main() -> int:
    """Run from the command line; 1 where a word was gone."""
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--state", type=Path)
    given = options.parse_args()
    sums = run(given.seed, given.count, given.state)
    print(json.dumps(sums))
    return 1 if sums["gone"] else 0


if __name__ == "__main__":
    sys.exit(main())
