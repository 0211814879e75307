"""SVG: a drawing passes as it is, anything that would act or load is refused."""

import pytest

from editor.core.errors import ReadError
from editor.library.pictures import info_of, leaving

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside: str, more: str = "") -> str:
    return f"<svg {NS} {more}>{inside}</svg>"


HARMLESS = [
    drawing('<path d="M0 0h9"/>'),
    drawing('<defs><g id="a"/></defs><use xlink:href="#a"/><use href="#a"/>'),
    drawing('<rect fill="url(#g)" style="filter:url(\'#f\')"/>'),
    drawing("<style>rect{fill:red}</style><title>A title</title>"),
    drawing('<image href="data:image/png;base64,AAAA"/>'),
    drawing('<animate attributeName="x" from="0" to="5"/>'),
    '<?xml version="1.0"?><!-- made by hand --><!DOCTYPE svg>' + drawing("<g/>"),
    "\ufeff\n" + drawing("<g/>"),
]
UNSAFE = [
    drawing("<script>1</script>"),
    drawing("<g onload='x()'/>"),
    drawing("", "ONLOAD='x()'"),
    drawing('<a href="javascript:x()"><g/></a>'),
    drawing('<a xlink:href="https://example.org"><g/></a>'),
    drawing('<image href="https://example.org/a.png"/>'),
    drawing('<image href="data:image/svg+xml;base64,AAAA"/>'),
    drawing('<use href="other.svg#a"/>'),
    drawing("<foreignObject><p/></foreignObject>"),
    drawing('<x:script xmlns:x="http://www.w3.org/1999/xhtml">1</x:script>'),
    drawing("<style>@import 'https://example.org/a.css'</style>"),
    drawing("<style>rect{fill:url(https://example.org/a)}</style>"),
    drawing('<rect style="fill:url( &quot;//example.org/a&quot; )"/>'),
    drawing(r'<rect style="fill:u\72 l(//example.org/a)"/>'),
    drawing("<style><![CDATA[rect{fill:url(]]>//example.org/a)}</style>"),
    drawing("<style>rect{background:image-set('//example.org/a' 1x)}</style>"),
    drawing('<set attributeName="href" to="javascript:x()"/>'),
    drawing('<animate attributeName="xlink:href" values="javascript:x()"/>'),
    '<?xml-stylesheet href="https://example.org/a.css"?>' + drawing(""),
    '<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing("&a;"),
    drawing("<?php x ?>"),
]


@pytest.mark.parametrize("written", HARMLESS)
def test_a_drawing_passes_as_it_is(tmp_path, written):
    path = tmp_path / "a.svg"
    path.write_text(written, "utf-8")
    data, info = leaving(path)
    assert data == path.read_bytes()
    assert info.mime == "image/svg+xml"


@pytest.mark.parametrize("written", UNSAFE)
def test_what_would_act_or_load_is_refused(tmp_path, written):
    path = tmp_path / "a.svg"
    path.write_text(written, "utf-8")
    with pytest.raises(ReadError) as raised:
        leaving(path)
    assert raised.value.key in {"picture-unsafe", "picture-format"}


@pytest.mark.parametrize(
    ("more", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="1in" height="72pt"', (96, 96)),
        ('viewBox="0 0 40 10"', (40, 10)),
        ('width="80" viewBox="0,0,40,10"', (80, 20)),
        ('height="5px" viewBox="0 0 40 10"', (20, 5)),
        ('width="100%" height="100%"', (0, 0)),
        ('width="100%" viewBox="0 0 40 10"', (40, 10)),
        ("", (0, 0)),
    ],
)
def test_its_size_is_read(tmp_path, more, size):
    path = tmp_path / "a.svg"
    path.write_text(drawing("<g/>", more), "utf-8")
    info = info_of(path)
    assert (info.width, info.height) == size
