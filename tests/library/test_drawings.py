"""SVG: a drawing passes as it is, anything that would act or load is refused."""

import io
import re
from base64 import b64decode, b64encode

import pytest
from PIL import Image

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
    '<?xml version="1.0"?><!DOCTYPE svg>' + drawing("<g/>"),
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


NOTES = 'xmlns:i="http://www.inkscape.org/namespaces/inkscape"'
PRIVATE = [
    (drawing("<metadata><place>38.7,-9.1</place></metadata><g/>"), drawing("<g/>")),
    (drawing("<g/>after<!-- by Ana -->wards"), drawing("<g/>afterwards")),
    ("<!-- by Ana -->" + drawing("<g/>"), drawing("<g/>")),
    (drawing("<g/>") + "<!-- by Ana -->", drawing("<g/>")),
    (drawing("<i:view>x</i:view>a<g/>", NOTES), drawing("a<g/>")),
    (drawing('<g i:export-filename="/home/ana/a.png"/>', NOTES), drawing("<g/>")),
    (
        drawing("<g><metadata/><title>A &amp; B</title></g>"),
        drawing("<g><title>A &amp; B</title></g>"),
    ),
]


@pytest.mark.parametrize(("written", "left"), PRIVATE)
def test_notes_of_the_program_that_made_it_stay_at_home(tmp_path, written, left):
    path = tmp_path / "a.svg"
    path.write_text(written, "utf-8")
    data, info = leaving(path)
    xlink = ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    assert data.decode() == left.replace(xlink, "").replace(" >", ">")
    assert path.read_text("utf-8") == written
    assert info == info_of(path)


def test_a_photograph_in_a_drawing_leaves_without_its_place_and_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera 4711"
    out = io.BytesIO()
    Image.new("RGB", (8, 4), "red").save(out, "JPEG", exif=exif)
    held = b64encode(out.getvalue()).decode()
    path = tmp_path / "a.svg"
    path.write_text(drawing(f'<image xlink:href="data:image/jpeg;base64,{held}"/>'), "utf-8")
    data = leaving(path)[0].decode()
    inside = b64decode(re.search('base64,([^"]+)', data)[1])
    assert b"4711" not in inside
    with Image.open(io.BytesIO(inside)) as photograph:
        assert photograph.size == (4, 8)


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
