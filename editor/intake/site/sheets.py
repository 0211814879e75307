"""A page's styles in one text: sheets and imports in their order, fonts and pictures inside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from editor.core.errors import WebError
from editor.core.web import Answer, Get
from editor.intake.site.assets import Assets
from editor.intake.site.css_addresses import Token, addresses, held, joined, url_token

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST = 1_000_000
"""Bytes of one sheet."""
ALL = 2_000_000
"""Characters of all sheets together."""
MOST = 60
"""Sheets, imported ones among them."""
DEEPEST = 5
"""Imports in imports."""
HOLDS_RULES = frozenset({"media", "supports", "layer", "container", "scope", "starting-style"})
"""Rules that hold rules, fonts among them."""
LEFT = frozenset({"import", "charset", "namespace"})
"""Rules that have no place behind the first sheet's beginning."""
FORMATS = ("woff2", "woff", "opentype", "truetype")
"""Formats of fonts, the smallest file first."""
Blocks = tuple[str, ...]
"""What stands before the braces around some rules: `@media print`."""
_FORMAT = {"woff2": "woff2", "woff": "woff", "otf": "opentype", "ttf": "truetype"}
_LATER = re.compile(r"this\.media|rel\s*=\s*['\"]stylesheet", re.IGNORECASE)
"""How pages say that a sheet is put to use once it is there."""


@dataclass(slots=True)
class Face:
    """A `@font-face` that is fetched only if some rule names its family."""

    rule: Token
    base: str
    family: str


@dataclass(slots=True)
class Sheets:
    """Collects the styles of one page."""

    get: Get
    assets: Assets
    page: str
    """Address that the page's own references begin from."""
    parts: list[str | Face] = field(default_factory=list)
    asked: int = 0
    missing: list[str] = field(default_factory=list)
    """Sheets that were left out."""

    def collect(self, root: HtmlElement) -> str:
        """Return the styles of a page as one text."""
        for element in root.iter("style", "link"):
            media = _media(element)
            if element.tag == "style":
                self._wrapped(element.text or "", self.page, media, ())
            elif _is_sheet(element):
                self._fetched(joined(self.page, element.get("href", "")), media, ())
        said = "".join(one for one in self.parts if isinstance(one, str))
        said += "".join(one.get("style", "") for one in root.iter() if isinstance(one.tag, str))
        folded = said.casefold()
        return "".join(
            one if isinstance(one, str) else self._face(one)
            for one in self.parts
            if isinstance(one, str) or one.family.casefold() in folded
        )

    def _fetched(self, url: str, around: Blocks, above: tuple[str, ...]) -> None:
        """Take a sheet in; one that imports itself, or that is not there, is left out."""
        if url in above:
            return
        if len(above) >= DEEPEST or self.asked >= MOST or self._length() >= ALL:
            self.missing.append(url[:200])
            return
        self.asked += 1
        try:
            answer = self.get(url, LARGEST)
        except WebError:
            self.missing.append(url[:200])
            return
        if answer.kind not in {"text/css", ""}:
            self.missing.append(url[:200])
            return
        self._wrapped(_text(answer), answer.url, around, (*above, url))

    def _wrapped(self, css: str, base: str, around: Blocks, above: tuple[str, ...]) -> None:
        """Put a sheet's rules into the blocks that they hold in, if any."""
        import tinycss2

        self.parts.extend(f"{one}{{" for one in around)
        imports = True
        for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
            keyword = _keyword(rule)
            if keyword == "import":
                if imports:  # behind another rule browsers pass it over
                    self._import(rule, base, above)
                continue
            imports = imports and (keyword == "charset" or rule.type == "error" or _is_order(rule))
            self._rule(rule, base)
        self.parts.append("}" * len(around) + "\n")

    def _rule(self, rule: Token, base: str) -> None:
        import tinycss2

        keyword = _keyword(rule)
        if rule.type == "error" or keyword in LEFT:
            return
        if keyword == "font-face":
            if rule.content:
                self.parts.append(Face(rule, base, _family(rule.content)))
        elif keyword in HOLDS_RULES and rule.content is not None:
            self.parts.append(f"@{keyword}{tinycss2.serialize(rule.prelude)}{{")
            for one in tinycss2.parse_rule_list(
                rule.content, skip_comments=True, skip_whitespace=True
            ):
                self._rule(one, base)
            self.parts.append("}\n")
        else:
            if rule.content is not None:
                rule.content = held(rule.content, base, self.assets)
            self.parts.append(rule.serialize() + "\n")

    def _import(self, rule: Token, base: str, above: tuple[str, ...]) -> None:
        prelude = [one for one in rule.prelude if one.type != "whitespace"]
        if not prelude:
            return
        first = prelude[0]
        target = (
            str(first.value) if first.type in {"string", "url"} else next(addresses([first]), "")
        )
        url = joined(base, target)
        if url and target:
            self._fetched(url, _conditions(prelude[1:]), (*above, base))

    def _face(self, face: Face) -> str:
        """Return a `@font-face` that holds its font, "" where it has none that can be had."""
        import tinycss2

        kept = []
        source = ""
        for one in tinycss2.parse_blocks_contents(
            face.rule.content, skip_comments=True, skip_whitespace=True
        ):
            if one.type != "declaration":
                continue
            if one.lower_name == "src":
                source = source or self._source(one.value, face.base)
            elif one.lower_name != "font-display":
                kept.append(one.serialize())
        if not source:
            return ""
        kept.append("font-display:block")  # it is here already, and need not give up
        return "@font-face{" + ";".join([*kept, f"src:{source}"]) + "}\n"

    def _source(self, tokens: list[Token], base: str) -> str:
        for address in sorted(addresses(tokens), key=_rank):
            data = self.assets.font(address, base)
            if data:
                kind = data.partition(";")[0].removeprefix("data:font/")
                return f'{url_token(data).serialize()} format("{_FORMAT[kind]}")'
        return ""

    def _length(self) -> int:
        return sum(len(one) for one in self.parts if isinstance(one, str))


def _is_sheet(element: HtmlElement) -> bool:
    rel = element.get("rel", "").lower().split()
    if element.get("href") is None or element.get("disabled") is not None or "alternate" in rel:
        return False
    if "stylesheet" in rel:
        return True
    return (
        "preload" in rel
        and element.get("as") == "style"
        and bool(_LATER.search(element.get("onload", "")))
    )


def _media(element: HtmlElement) -> Blocks:
    """Return the block that a sheet's rules stand in, none for one that always holds."""
    media = " ".join(element.get("media", "").split())
    if _LATER.search(element.get("onload", "")):
        media = ""
    if not media or media == "all" or any(one in media for one in "{};\"'\\<"):
        return ()
    return (f"@media {media}",)


def _keyword(rule: Token) -> str:
    return str(rule.lower_at_keyword) if rule.type == "at-rule" else ""


def _is_order(rule: Token) -> bool:
    """Tell whether a rule only says in which order layers come."""
    return _keyword(rule) == "layer" and rule.content is None


def _conditions(tokens: list[Token]) -> Blocks:
    """Return the blocks for an import's layer, support and media."""
    import tinycss2

    blocks: list[str] = []
    media: list[Token] = []
    for token in tokens:
        if token.type == "ident" and token.lower_value == "layer" and not media:
            blocks.append("@layer")
        elif token.type == "function" and token.lower_name == "layer" and not media:
            blocks.append(f"@layer {tinycss2.serialize(token.arguments)}")
        elif token.type == "function" and token.lower_name == "supports" and not media:
            blocks.append(f"@supports ({tinycss2.serialize(token.arguments)})")
        else:
            media.append(token)
    if media:
        blocks.append(f"@media {' '.join(one.serialize() for one in media)}")
    return tuple(blocks)


def _family(tokens: list[Token]) -> str:
    import tinycss2

    for one in tinycss2.parse_blocks_contents(tokens, skip_comments=True, skip_whitespace=True):
        if one.type == "declaration" and one.lower_name == "font-family":
            return " ".join(
                str(each.value) for each in one.value if each.type in {"string", "ident"}
            )
    return ""


def _rank(address: str) -> int:
    ends = address.lower().partition("?")[0].partition("#")[0]
    for rank, suffix in enumerate((".woff2", ".woff", ".otf", ".ttf")):
        if ends.endswith(suffix):
            return rank
    return len(FORMATS) if not ends.endswith((".eot", ".svg")) else len(FORMATS) + 1


def _text(answer: Answer) -> str:
    for encoding in (answer.charset, "utf-8"):
        try:
            return answer.data.decode(encoding or "utf-8", "replace").removeprefix("\ufeff")
        except LookupError:
            continue
    return answer.data.decode("utf-8", "replace")
