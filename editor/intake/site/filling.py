"""Turns the slots of a page into the template's places: marks first, Jinja once the frame is clean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from editor.intake.site.finding import Found
from editor.intake.site.finding.byline import spoken
from editor.intake.site.finding.place import Place
from editor.intake.site.finding.reading import MINUTES
from editor.intake.site.slots import Slot
from editor.intake.site.tree import (
    CLOSE,
    OPEN,
    add_class,
    after,
    before,
    common,
    elements,
    fill,
    is_inside,
    take_out,
    words,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LABEL = 40
"""Characters beside a slot that belong to it: “Written by”, “Posted in”."""
BETWEEN = 12
"""Characters between two tags or two names that only divide them."""
_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_AT_END_OF_CLASS = re.compile(f'\\s*{OPEN}(\\d+){CLOSE}"')
_BRACE = "&#123;"
_LINK = '{{% if {0} %}} href="{{{{ {0} }}}}"{{% endif %}}'
"""`href` where there is an address."""

WHEN = {
    Slot.STANDFIRST: "article.standfirst_html",
    Slot.BYLINE: "article.byline",
    Slot.DATE: "article.published",
    Slot.SECTION: "article.kicker",
    Slot.TAGS: "article.tags",
    Slot.PICTURE: "article.picture",
    Slot.READING: "article.reading_minutes",
}
"""What an article must have for a slot to be there at all."""
AND = '{% if not loop.first %}{% if loop.last %} {{ label["and"] }} {% else %}, {% endif %}{% endif %}'
CAPTION = (
    "{% if picture.caption_html or picture.credit or picture.licence %}<figcaption{classes}>"
    '{{ picture.caption_html }}{% if picture.credit %} <span class="credit">{{ label.picture }}'
    "{{ label.colon }} {{ picture.credit }}</span>{% endif %}{% if picture.licence %} "
    '<span class="licence">{% if picture.licence.url %}<a rel="license" href="{{ picture.licence.url }}">'
    "{{ picture.licence.name }}</a>{% else %}{{ picture.licence.name }}{% endif %}</span>{% endif %}"
    "</figcaption>{% endif %}"
)
IMG = (
    ' src="{{ picture.src }}"{% if picture.width %} width="{{ picture.width }}"'
    ' height="{{ picture.height }}"{% endif %} alt="{{ picture.alt }}" fetchpriority="high"'
)
BEHIND = (
    "{% if article.source or article.corrections %}\n<div{classes}>"
    "{% if article.source %}<p>{{ label.source }}{{ label.colon }} {% if article.source.url %}"
    '<a href="{{ article.source.url }}">{{ article.source.name }}</a>{% else %}{{ article.source.name }}'
    "{% endif %}</p>{% endif %}{% for correction in article.corrections %}<p><strong>"
    '{{ label.correction }}{% if correction.iso %}, <time datetime="{{ correction.iso }}">'
    "{{ correction.date_text }}</time>{% endif %}{{ label.colon }}</strong> {{ correction.text_html }}</p>"
    "{% endfor %}</div>{% endif %}"
)
"""What no system has a field for stands behind the text, as it does when the text is published."""


@dataclass(slots=True)
class Filling:
    """Puts marks into the tree and knows what each stands for."""

    place: Place
    found: Found
    meant: list[str] = field(default_factory=list)

    def fill(self) -> None:
        """Put a mark where each slot's words stood."""
        for slot, some in self.found.items():
            _FILL[slot](self, some)
        add_class(self.place.article, "h-entry")

    def template(self, html: str) -> str:
        """Return clean HTML with what the marks mean; the page's own braces mean nothing."""
        plain = html.replace("{", _BRACE)
        plain = _AT_END_OF_CLASS.sub(lambda mark: '"' + self.meant[int(mark[1])], plain)
        return _MARK.sub(lambda mark: self.meant[int(mark[1])], plain)

    def headline(self, some: list[HtmlElement]) -> None:
        """Fill the headline."""
        element = some[0]
        add_class(element, "p-name")
        inner = _down(element)
        self._link(inner, "article.url")
        fill(inner, self._mark("{{ article.headline_html }}"))

    def standfirst(self, some: list[HtmlElement]) -> None:
        """Fill the standfirst."""
        element = some[0]
        self._only_if(Slot.STANDFIRST, element)
        add_class(element, "p-summary")
        fill(_down(element), self._mark("{{ article.standfirst_html }}"))

    def body(self, some: list[HtmlElement]) -> None:
        """Fill the text, and put behind it what no system has a field for."""
        element = some[0]
        shape = element.get("class", "")
        fill(element, self._mark("\n{{ article.body_html }}\n"))
        add_class(element, "e-content")
        after(element, self._mark(BEHIND.replace("{classes}", _class(shape))))
        if Slot.PICTURE not in self.found:
            # No picture must be lost because the page that was captured had none.
            head = "{% if article.picture %}{% set picture = article.picture %}<figure>"
            img = f'<img class="u-featured"{IMG}>'
            tail = CAPTION.replace("{classes}", "") + "</figure>{% endif %}\n"
            before(element, self._mark(head + img + tail))

    def byline(self, some: list[HtmlElement]) -> None:
        """Repeat the first name for each author."""
        pattern = some[0]
        _leave_first(some)
        said, _ = spoken(pattern)
        self._only_if(Slot.BYLINE, pattern)
        add_class(pattern, "p-author", "h-card")
        self._link(pattern, "person.url")
        name = self._mark("{{ person.name }}")
        if said:
            loop = self._mark("{% for person in article.byline %}" + AND)
            fill(pattern, f"{said}{loop}{name}{self._mark('{% endfor %}')}")
            return
        fill(_down(pattern), name)
        self._repeated(pattern, "{% for person in article.byline %}" + AND)

    def date(self, some: list[HtmlElement]) -> None:
        """Fill the date of publication."""
        element = some[0]
        text = "{{ article.published.text }}"
        self._only_if(Slot.DATE, element)
        inner = _down(element)
        self._link(inner, "article.url")
        if element.tag == "time":
            add_class(element, "dt-published")
            self._attribute(element, ' datetime="{{ article.published.iso }}"', "datetime")
        else:
            iso = "{{ article.published.iso }}"
            text = f'<time class="dt-published" datetime="{iso}">{text}</time>'
        fill(inner, self._mark(text))

    def section(self, some: list[HtmlElement]) -> None:
        """Fill the section."""
        element = some[0]
        _leave_first(some)
        self._only_if(Slot.SECTION, element)
        add_class(element, "p-category")
        inner = _down(element)
        self._link(inner, "article.kicker.url")
        fill(inner, self._mark("{{ article.kicker.name }}"))

    def tags(self, some: list[HtmlElement]) -> None:
        """Repeat the first tag for each, with what divides the first two."""
        around = common(some[0], some[1]) if len(some) > 1 else some[0].getparent()
        items = list(dict.fromkeys(_child_of(around, one) for one in some))
        item, link = items[0], some[0]
        divider = _leave_first(items)
        self._only_if(Slot.TAGS, item)
        add_class(link, "p-category")
        inner = _down(link)
        self._link(inner, "tag.url")
        fill(inner, self._mark("{{ tag.name }}"))
        loop = "{% for tag in article.tags %}"
        if isinstance(divider, str):
            between = divider if len(items) > 1 or item.tag == "li" else ", "
            self._repeated(item, f"{loop}{{% if not loop.first %}}{between}{{% endif %}}")
            return
        item.addprevious(divider)
        self._around(divider, item, loop, "{% endfor %}")
        self._around(divider, divider, "{% if not loop.first %}", "{% endif %}")

    def picture(self, some: list[HtmlElement]) -> None:
        """Fill the lead picture; its caption and credit are never left out."""
        element = some[0]
        outer = self._only_if(Slot.PICTURE, element)
        for one in list(elements(outer)):
            if one.tag == "source":
                take_out(one)
            elif one.tag == "a":
                one.attrib.pop("href", None)
        for name in ("src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"):
            element.attrib.pop(name, None)
        add_class(element, "u-featured")
        self._attribute(element, IMG)
        self._caption(outer)
        before(outer, self._mark("{% set picture = article.picture %}"))

    def reading(self, some: list[HtmlElement]) -> None:
        """Fill the number of minutes."""
        element = some[0]
        self._only_if(Slot.READING, element)
        number = self._mark("{{ article.reading_minutes }}")
        for one in elements(element):
            one.text = MINUTES.sub(number, one.text) if one.text else one.text
            if one is not element and one.tail:
                one.tail = MINUTES.sub(number, one.tail)

    def _caption(self, outer: HtmlElement) -> None:
        figure = next((one for one in elements(outer) if one.tag == "figure"), None)
        captions = list(outer.iter("figcaption"))
        shape = captions[0].get("class", "") if captions else ""
        for one in captions:
            take_out(one)
        if figure is not None:
            caption = self._mark(CAPTION.replace("{classes}", _class(shape)))
            last = figure[-1] if len(figure) else None
            if last is not None:
                last.tail = (last.tail or "") + caption
            else:
                figure.text = (figure.text or "") + caption

    def _mark(self, meaning: str) -> str:
        self.meant.append(meaning)
        return f"{OPEN}{len(self.meant) - 1}{CLOSE}"

    def _attribute(self, element: HtmlElement, meaning: str, instead: str = "") -> None:
        """Give an element an attribute of the template's, by a mark at the end of its class."""
        if instead:
            element.attrib.pop(instead, None)
        element.set("class", f"{element.get('class', '')} {self._mark(meaning)}".strip())

    def _link(self, element: HtmlElement, address: str) -> None:
        if element.tag == "a":
            self._attribute(element, _LINK.format(address), "href")
            if address == "person.url":
                self._attribute(element, ' rel="author"', "rel")

    def _repeated(self, element: HtmlElement, begin: str) -> None:
        self._around(element, element, begin, "{% endfor %}")

    def _around(self, first: HtmlElement, last: HtmlElement, begin: str, end: str) -> None:
        before(first, self._mark(begin))
        after(last, self._mark(end))

    def _only_if(self, slot: Slot, element: HtmlElement) -> HtmlElement:
        """Leave a slot out whole, with the words before it, where the article has nothing for it.

        Returns the largest element around that holds nothing but the slot and its label.
        """
        others = [one for each, some in self.found.items() if each is not slot for one in some]
        outer = element
        while (parent := outer.getparent()) is not None:
            beside = len(words(parent)) - len(words(outer))
            if parent.tag in {"body", "main", "article"} or beside > LABEL:
                break
            if any(is_inside(one, parent) for one in others):
                break
            outer = parent
        first = outer
        while (label := first.getprevious()) is not None and _is_label(label, others):
            first = label
        self._around(first, outer, f"{{% if {WHEN[slot]} %}}", "{% endif %}")
        return outer


def _down(element: HtmlElement) -> HtmlElement:
    """Return the innermost element that holds all the words."""
    while len(element) == 1 and words(element[0]) == words(element):
        element = element[0]
    return element


def _child_of(around: HtmlElement, element: HtmlElement) -> HtmlElement:
    while (parent := element.getparent()) is not None and parent is not around:
        element = parent
    return element


def _leave_first(items: list[HtmlElement]) -> str | HtmlElement:
    """Take all but the first of some siblings out; return what divided the first from the second."""
    first, last = items[0], items[-1]
    if first is last:
        return ""
    parent, text = first.getparent(), first.tail or ""
    between: HtmlElement | None = None
    while (one := first.getnext()) is not None:
        if one is last:
            first.tail = last.tail
        elif between is None and one not in items:
            between = one
        parent.remove(one)
        if one is last:
            break
    if between is None or not words(between):
        return text if len(text.strip()) <= BETWEEN else ", "
    between.tail = ""
    return between


def _is_label(element: HtmlElement, others: Iterable[HtmlElement]) -> bool:
    said = words(element)
    return (
        0 < len(said) <= LABEL
        and element.tag not in {"nav", "figure", "h1", "h2", "button", "a"}
        and not any(one.tag in {"img", "a", "button"} for one in elements(element))
        and not any(is_inside(one, element) for one in others)
        and CLOSE not in said
    )


def _class(shape: str) -> str:
    plain = re.sub(r'[<>&"{}\s]+', " ", shape).strip()
    return f' class="{plain}"' if plain else ""


_FILL = {
    Slot.HEADLINE: Filling.headline,
    Slot.STANDFIRST: Filling.standfirst,
    Slot.BYLINE: Filling.byline,
    Slot.DATE: Filling.date,
    Slot.SECTION: Filling.section,
    Slot.TAGS: Filling.tags,
    Slot.PICTURE: Filling.picture,
    Slot.READING: Filling.reading,
    Slot.BODY: Filling.body,
}
