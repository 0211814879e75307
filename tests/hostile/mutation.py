"""Damages the bytes of a file in the ways that disks, editors and people do; seeded, so repeatable."""

from __future__ import annotations

import random

CHUNKS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\n\n", b"\t", b"---\n", b"+++\n", b"```\n",
    b"<!--", b"-->", b"<div>", b"</p>", b"<script>", b"[^1]: ", b"[x]: ", b"{{< ref ", b"{{% /x %}}",
    b"{++", b"++}", b"{--", b"{>>", b"title: [", b"  - &a *a\n", b"key: |\n", b"'\"", b"!!python/object:x ",
    b"![](", b"](../../etc/passwd)", b"| a | b |\n|--|--|\n", b"\\", b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80",
    b"$(x)", b"#" * 9, b">" * 40, b"*" * 60, b"[" * 80, b" " * 200, b"1. " * 30,
)  # fmt: skip
"""Pieces that have a meaning somewhere in the way of an article."""


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes after one to five cuts, doublings, swaps, flips or insertions."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 5)):
        at = chance.randint(0, len(changed))
        length = chance.randint(1, 200)
        what = chance.randrange(6)
        if what == 0:
            del changed[at : at + length]
        elif what == 1:
            changed[at:at] = changed[at : at + length]
        elif what == 2 and changed:
            changed[min(at, len(changed) - 1)] ^= 1 << chance.randrange(8)
        elif what == 3:
            changed[at:at] = chance.choice(CHUNKS)
        elif what == 4:
            changed = changed[:at]
        else:
            other = chance.randint(0, len(changed))
            changed[at:at] = changed[other : other + length]
    return bytes(changed)
