"""Shapes of blocks from which random documents are made, whole and broken, and edits of them."""

from __future__ import annotations

import random

WORDS = [
    *("word", "HTML", "api", "x*y*", "**b**", "*em*", "_em_", "`c`", "``c`d``", "[link](u)"),
    *("[ref]", "[ref][]", "[t][ref]", "[a][b]", "![i][ref]", "[^1]", "[^2]", "[^n]", "[^1][^1]"),
    *("*[HTML]", "{++ins++}", "{--d--}", "{>>c<<}", "{~~a~>b~~}", "{==m==}", "~~s~~", "==m=="),
    *("^^i^^", "H~2~O", "m^2^", '"quoted"', "it's", "--", "...", "<b>i</b>", "&amp;", "&nope;"),
    *("<u@v.w>", "<http://x.y>", "![i](p.png)", "\\*", "\\[", "{#id1}", "{: .k }", "{.k}", "|"),
    *("a | b", ":", ": x", "{++", "++}", "{>>", "<<}", "{--", "--}", "{==", "<!--", "-->"),
    *("<div>", "</div>", "<br>", "<i>", "</i>", "é", "\U0001f600", "#", "ends  ", "*", "**", "`"),
    *('{{< ref "a.md" >}}', "{{< youtube x >}}", "{{% note %}}", "{{% /note %}}", "{{<", "[^1"),
    *("<a", "</", "&#42;", "1.", "-", ">", "[", "]", "](", "~", "=", "^"),
]
PLAIN = [
    *("word", "HTML", "api", "*y*", "**b**", "`c`", "[link](u)", "[ref]", "[t][ref]", "[^1]"),
    *("[^2]", "{++ins++}", "{>>c<<}", '"quoted"', "it's", "...", "<b>i</b>", "&amp;", "harbour"),
]
STILL = [
    *("---", "***", "[TOC]", "{: .cls }", "\\", "&nbsp;", "```", "~~~", "````", "> ```", "```{.x"),
    *("```py title='x'", "- ```", "<div>", "</div>", "<!--", "-->", "<hr>", "<hr>- item", "<br />"),
    *("<script>", "</script>", "<details><summary>s</summary>", "</details>", "<di", "<", "</p>"),
    *('<div class="a" id="same">x</div>', "<span>", "<pre>", "</pre>", "<p>one</p>\n<p>two</p>"),
    *("<?php", "<?php x ?>", "<![CDATA[", "<!DOCTYPE html>", "{++\n\n++}", "[ref]: http://r1"),
    *('[ref]: <http://r2> "T"', "[a]: u\n[b]: v", '[b]:\n  http://long "t"', "*[HTML]: Hyper"),
    *("*[HTML]: Other", '*[api]: A "q"', "*[HTML]: ''", "text\n*[api]: inside\nmore", "*[42]: n"),
    *(
        "text\n[ref]: inline",
        "[ref]: <b>x</b>",
        "- a\n- b\n\n    more",
        "- a\n\n- b",
        "1. a\n\n- b",
    ),
    *("- a\n    - b\n        - c\n            - d", "- a\n\n    > q\n\n    1. n", "* a\n\n1. b"),
    *(
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "a | b\n--|--\n1 | 2",
        "| a |\n|--|\n| [^1] |",
        "    code",
    ),
    *(
        "\tcode\n\n\tmore",
        "Term\n:   Meaning",
        "Term\n\n:   Meaning",
        ":   Meaning",
        ":",
        "T\n: a\n: b",
    ),
    *(
        "T\n:   a\n\n    more\n\n        code",
        "</div>\n\n- a",
        "<div>\n\n*x*\n\n</div>",
        "x\x0cy",
        "\x00",
    ),
    *(
        '<div markdown="1">\n\n- x\n\n</div>',
        '<div markdown="1">\n[^9]: in\n</div>',
        "\x02\x03",
        "a\rb",
    ),
    *('<div class="footnote" markdown="1">\n1. a\n</div>', "///Footnotes Go Here///", "a\u2028b"),
    *(
        '{{< figure src="a.jpg" caption="c" >}}',
        "{{% note %}}\n- a\n\n{{% /note %}}",
        "{{</* x */>}}",
    ),
    *(
        '{{< quote text="q" >}}',
        "{{< highlight py >}}\nx = 1\n{{< /highlight >}}",
        "{{< comment >}}",
    ),
    *(
        "{{< /comment >}}",
        "\ue0f0h\ue0f1",
        "\ue0f2r0\ue0f3",
        "# ",
        "#",
        "######",
        "===",
        "Setext\n===",
    ),
    *(
        "> a\n\n> b",
        "> - a\n>\n> - b",
        ">\n> > deep",
        "> [^2]: in a quote",
        "- [^2]: in a list",
        ">",
    ),
    *(
        "- [ ] task\n- [x] done",
        "-",
        "1.",
        "+ a\n- b",
        "2) x",
        "   - three",
        "  : two",
        "[^e]:",
        "[^]: no",
    ),
]


def line(rnd: random.Random, words: list[str]) -> str:
    """Return one line of words."""
    return " ".join(rnd.choice(words) for _ in range(rnd.randint(1, 6)))


def lines(rnd: random.Random, words: list[str]) -> list[str]:
    """Return some lines."""
    return [line(rnd, words) for _ in range(rnd.randint(1, 3))]


MADE = {
    "paragraph": lambda r, w: "\n".join(lines(r, w)),
    "heading": lambda r, w: "# " + line(r, w),
    "heading with id": lambda r, w: "## " + line(r, w) + " {#id1}",
    "underlined": lambda r, w: line(r, w) + "\n===",
    "underlined twice": lambda r, w: line(r, w) + "\n---",
    "hyphens": lambda r, w: "\n".join("- " + one for one in lines(r, w)),
    "stars": lambda r, w: "\n".join("* " + one for one in lines(r, w)),
    "numbers": lambda r, w: "\n".join(f"{at + 1}. {one}" for at, one in enumerate(lines(r, w))),
    "tasks": lambda r, w: "\n".join("- [x] " + one for one in lines(r, w)),
    "nested": lambda r, w: "- " + "\n    - ".join(lines(r, w)) + "\n\n        " + line(r, w),
    "code": lambda r, w: "\n".join("    " + one for one in lines(r, w)),
    "two blanks": lambda r, w: "\n".join("  " + one for one in lines(r, w)),
    "quote": lambda r, w: "\n".join("> " + one for one in lines(r, w)),
    "list in a quote": lambda r, w: "> - " + "\n> ".join(lines(r, w)),
    "quote inside": lambda r, w: line(r, w) + "\n> " + line(r, w),
    "term": lambda r, w: line(r, w) + "\n:   " + line(r, w),
    "meaning": lambda r, w: ":   " + line(r, w),
    "term apart": lambda r, w: line(r, w) + "\n\n:   " + line(r, w),
    "fence": lambda r, w: "```\n" + "\n\n".join(lines(r, w)) + "\n```",
    "tildes": lambda r, w: "~~~ python\n" + "\n".join(lines(r, w)) + "\n~~~",
    "fence in a quote": lambda r, w: "> ```\n> " + line(r, w) + "\n> ```",
    "fence indented": lambda r, w: "    ```\n    " + line(r, w) + "\n    ```",
    "fence in a list": lambda r, w: "- ```\n  " + line(r, w) + "\n  ```",
    "fence open": lambda r, w: "```\n" + line(r, w) + "\n\n" + line(r, w),
    "note": lambda r, w: "[^1]: " + line(r, w),
    "long note": lambda r, w: "[^2]: " + line(r, w) + "\n\n    more " + line(r, w),
    "note of blocks": lambda r, w: "[^n]:\n    # Same\n\n    - " + line(r, w),
    "two notes": lambda r, w: "[^1]: a\n[^2]: " + line(r, w),
    "raw": lambda r, w: "<div>\n" + line(r, w) + "\n</div>",
    "raw with blank lines": lambda r, w: "<div>\n\n" + line(r, w) + "\n\n</div> " + line(r, w),
    "read raw": lambda r, w: '<div markdown="1">\n' + line(r, w) + "\n\n- x\n</div>",
    "comment": lambda r, w: "<!-- " + line(r, w) + " -->",
    "comment over blank lines": lambda r, w: "<!-- " + line(r, w) + "\n\n" + line(r, w) + " -->",
    "open paragraph": lambda r, w: "<p>" + line(r, w),
    "addition opens": lambda r, w: "{++" + line(r, w),
    "addition closes": lambda r, w: line(r, w) + "++}",
    "comment opens": lambda r, w: "{>>" + line(r, w),
    "comment closes": lambda r, w: line(r, w) + "<<}",
    "deleted": lambda r, w: "{--" + line(r, w) + "\n\n" + line(r, w) + "--}",
    "attributes": lambda r, w: line(r, w) + "\n{: .big #id2 }",
    "table": lambda r, w: "a | b\n--|--\n" + line(r, w) + " | x",
    "reference": lambda r, w: "[ref]: http://" + r.choice("abc"),
    "abbreviation": lambda r, w: "*[" + r.choice(["HTML", "api", "word"]) + "]: " + r.choice("abc"),
}
BETWEEN = ["\n\n"] * 5 + ["\n", "\n\n\n", "\n  \n", "\n\t\n", "\n\n "]


def block(rnd: random.Random, words: list[str]) -> str:
    """Return one block, made or as it stands."""
    if rnd.random() < 0.35:
        return rnd.choice(STILL)
    return rnd.choice(list(MADE.values()))(rnd, words)


def document(rnd: random.Random, words: list[str], most: int = 12) -> str:
    """Return a document of some blocks."""
    return "".join(block(rnd, words) + rnd.choice(BETWEEN) for _ in range(rnd.randint(1, most)))


def edited(rnd: random.Random, text: str, words: list[str]) -> str:
    """Return a text after one edit at a random place."""
    at, gone = rnd.randint(0, len(text)), rnd.choice([0, 0, 0, 1, 1, 2, 5, 20])
    fresh = rnd.choice([lambda: block(rnd, words), lambda: "\n\n", lambda: "x", lambda: "`"])()
    return text[:at] + fresh + text[at + gone :]


def typed(rnd: random.Random, text: str) -> str:
    """Return a text after one edit as writers make them."""
    at, gone = rnd.randint(0, len(text)), rnd.choice([0, 0, 0, 1, 1, 2, 5, 20])
    fresh = rnd.choice(["", "x", " ", "\n\n", "`", "*", "[", "- ", "> ", line(rnd, PLAIN)])
    if rnd.random() < 0.1:
        fresh = "\n\n" + rnd.choice(list(MADE.values()))(rnd, PLAIN) + "\n\n"
    return text[:at] + fresh + text[at + gone :]
