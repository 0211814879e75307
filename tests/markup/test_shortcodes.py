"""Hugo's shortcodes: found, and replaced by what stands for them."""

import pytest

from editor.markup.expansion import expand
from editor.markup.shortcodes import find


def test_arguments_are_read_quoted_raw_bare_and_named():
    (one,) = find('{{< img "a b.jpg" `raw "x"` bare alt="say \\"so\\"" Width=3 >}}')
    assert one.args == ("a b.jpg", 'raw "x"', "bare")
    assert one.kwargs == {"alt": 'say "so"', "width": "3"}


def test_pairs_know_what_they_enclose():
    body = "{{% note %}}a {{< note >}}b{{< /note >}}{{% /note %}} {{< lone >}} {{< self />}}"
    found = find(body)
    assert [one.inner and body[slice(*one.inner)] for one in found] == [
        "a {{< note >}}b{{< /note >}}",
        "b",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("body", "text", "taken"),
    [
        ('[a]({{< ref "b c.md#d" >}})', "[a](b%20c.md#d)", []),
        ("[a]({{% relref b.md %}})", "[a](b.md)", []),
        ("{{< tweet 12 >}}", "<https://x.com/i/status/12>", ["link tweet"]),
        ("{{< gist ex 12 >}}", "<https://gist.github.com/ex/12>", ["link gist"]),
        ("{{< note >}}a{{< /note >}}", "a", ["inside note"]),
        ("{{< what 1 >}}", "", ["nothing what"]),
        ("a {{< /note >}}b", "a b", []),
        ("{{< highlight go >}}x{{< /highlight >}}", "\n```go\nx\n```\n", []),
        ("{{< comment >}}x{{< /comment >}}", "", []),
        ('{{</* ref "a" */>}}', '{{&lt; ref "a" >}}', []),
        ("`{{</* a */>}}` `{{< a >}}`", "`{{< a >}}` `{{< a >}}`", []),
        ('{{< quote "a" "b" >}}', "\n\n> a\n>\n> — b\n\n", []),
        ('> {{< quote "a" >}}', "> a", []),
        ("{{< a", "{{< a", []),
    ],
)
def test_each_becomes_what_stands_for_it(body, text, taken):
    found = expand(body)
    assert found.rewriting.text == text
    assert [f"{one.shown} {one.name}" for one in found.taken] == taken


def test_what_is_in_quotes_reaches_markdown_as_words():
    text = expand('{{< img src="a.jpg" alt="[x](y) *z* `c` | \\"q\\"" >}}').rewriting.text
    assert text.startswith('<img src="a.jpg"')
    for mark in "[]*`|":
        assert mark not in text


@pytest.mark.parametrize("piece", ["{{<", '{{< a "', "{{< a >}}", "{{< a `", "{{</*", "{{< /a >}}"])
def test_many_take_no_longer_than_they_are_long(piece):
    expand(piece * 20_000)
