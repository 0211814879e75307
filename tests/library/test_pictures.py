"""Pictures leave upright and without private data; what lies in the library is not touched."""

import contextlib
import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from editor.core.errors import ReadError
from editor.library.pictures import MOST_PIXELS, info_of, leaving

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SECRET = b"SERIAL-4711"
ORIENTATION, SERIAL, GPS = 0x0112, 0xA431, 0x8825
FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "AVIF": "image/avif"}


def drawn(width=40, height=20) -> Image.Image:
    """A picture whose upper left quarter is red, so that its turn can be seen."""
    image = Image.new("RGB", (width, height), "white")
    image.paste("red", (0, 0, width // 2, height // 2))
    return image


def exif(orientation=1) -> Image.Exif:
    data = Image.Exif()
    data[ORIENTATION] = orientation
    data[SERIAL] = SECRET.decode()
    data[GPS] = {1: "N", 2: (52.0, 31.0, 12.0)}
    return data


def saved(kind: str, orientation=1, **more) -> bytes:
    out = io.BytesIO()
    drawn().save(out, kind, exif=exif(orientation).tobytes(), icc_profile=PROFILE, **more)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.fixture
def keep(tmp_path):
    def write(data: bytes, name="picture"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


@pytest.mark.parametrize("kind", FORMATS)
def test_private_data_go_and_the_colour_profile_stays(keep, kind):
    path = keep(saved(kind))
    data, info = leaving(path)
    assert SECRET in path.read_bytes()
    assert SECRET not in data
    assert not opened(data).getexif()
    assert opened(data).info["icc_profile"] == PROFILE
    assert (info.mime, info.width, info.height) == (FORMATS[kind], 40, 20)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_stands_upright_keeps_every_pixel(keep, kind):
    path = keep(saved(kind))
    data, _ = leaving(path)
    assert opened(data).tobytes() == opened(path.read_bytes()).tobytes()


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("kind", FORMATS)
def test_a_turned_picture_leaves_upright(keep, kind, orientation):
    path = keep(saved(kind, orientation, **({"lossless": True} if kind == "WEBP" else {})))
    data, info = leaving(path)
    upright = opened(data).convert("RGB")
    corners = {
        2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1),
    }  # fmt: skip
    right, low = corners[orientation]
    width, height = upright.size
    red, green, _blue = upright.getpixel((right * (width - 1), low * (height - 1)))
    assert red > 200
    assert green < 100
    assert (info.width, info.height) == upright.size == ((20, 40) if orientation > 4 else (40, 20))
    assert not opened(data).getexif()
    assert opened(data).info["icc_profile"] == PROFILE


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_same_picture_gives_the_same_bytes_and_is_not_touched(keep, kind, orientation):
    path = keep(saved(kind, orientation))
    before = path.read_bytes()
    assert leaving(path) == leaving(path)
    assert path.read_bytes() == before


def test_thumbnails_comments_and_trailers_of_a_jpeg_go(keep):
    plain = io.BytesIO()
    drawn().save(plain, "JPEG", comment=SECRET)
    thumbnail = b"\xff\xe0" + struct.pack(">H", 10) + b"JFXX\0\x13" + b"tn"
    app13 = b"\xff\xed" + struct.pack(">H", 2 + len(SECRET)) + SECRET
    data = plain.getvalue()
    whole = data[:2] + thumbnail + app13 + data[2:] + SECRET + data
    left, _ = leaving(keep(whole))
    assert SECRET not in left
    assert b"JFXX" not in left
    assert left.endswith(b"\xff\xd9")
    assert len(left) < len(data)
    assert opened(left).tobytes() == opened(data).tobytes()


def test_a_progressive_jpeg_in_four_colours_keeps_every_pixel(keep):
    out = io.BytesIO()
    drawn().convert("CMYK").save(out, "JPEG", progressive=True, exif=exif().tobytes())
    data, info = leaving(keep(out.getvalue()))
    assert opened(data).tobytes() == opened(out.getvalue()).tobytes()
    assert opened(data).mode == "CMYK"
    assert (info.width, info.height) == (40, 20)


def test_words_times_and_unknown_chunks_of_a_png_go(keep):
    words = PngInfo()
    words.add_text("Author", SECRET.decode())
    words.add_itxt("Place", SECRET.decode())
    words.add_text("Packed", SECRET.decode(), zip=True)
    words.add(b"prVt", SECRET)
    out = io.BytesIO()
    image = drawn().convert("P")
    image.save(out, "PNG", pnginfo=words, dpi=(300, 300), transparency=0)
    data, _ = leaving(keep(out.getvalue()))
    kinds = [kind for kind in (b"tEXt", b"iTXt", b"zTXt", b"prVt", b"eXIf") if kind in data]
    assert not kinds
    assert b"tRNS" in data
    assert b"pHYs" in data
    assert (
        opened(data).convert("RGBA").tobytes() == opened(out.getvalue()).convert("RGBA").tobytes()
    )


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_a_moving_picture_goes_on_moving(keep, kind):
    out = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue", "green")]
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=100)
    data, info = leaving(keep(out.getvalue()))
    assert opened(data).n_frames == 3
    assert (info.width, info.height) == (8, 8)


@pytest.mark.parametrize("mode", ["RGBA", "RGB"])
@pytest.mark.parametrize("lossless", [True, False])
def test_each_kind_of_webp_has_its_size(keep, mode, lossless):
    out = io.BytesIO()
    drawn(300, 7).convert(mode).save(out, "WEBP", lossless=lossless)
    info = info_of(keep(out.getvalue()))
    assert (info.width, info.height) == (300, 7)


def test_a_turned_picture_stays_transparent_where_it_was(keep):
    out = io.BytesIO()
    drawn().convert("P").save(out, "PNG", transparency=0, exif=exif(6).tobytes())
    data, _ = leaving(keep(out.getvalue()))
    before, after = opened(out.getvalue()).convert("RGBA"), opened(data).convert("RGBA")
    assert sorted(after.getcolors()) == sorted(before.getcolors())
    assert after.getpixel((0, 0)) == before.getpixel((0, 19))


def test_the_content_decides_the_type_and_not_the_name(keep):
    assert info_of(keep(saved("PNG"), "picture.jpg")).mime == "image/png"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "picture-format"),
        (b"words", "picture-format"),
        (b"%PDF-1.7", "picture-format"),
        (b"BM" + b"\0" * 60, "picture-format"),
        (b"\xff\xd8\xff", "picture-broken"),
        (saved("JPEG")[:300], "picture-broken"),
        (saved("PNG")[:300], "picture-broken"),
        (saved("WEBP")[:300], "picture-broken"),
        (b"GIF89a\0\0", "picture-broken"),
        (b"<svg", "picture-format"),
        (b"<svg ", "picture-broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_whole_picture_is_refused_in_words(keep, data, key):
    with pytest.raises(ReadError) as raised:
        leaving(keep(data))
    assert raised.value.key == key
    assert str(raised.value.hint)


def chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def test_a_bomb_is_refused_before_it_is_opened(keep):
    size = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    with pytest.raises(ReadError) as raised:
        leaving(keep(bomb))
    assert raised.value.key == "picture-too-large"
    assert str(MOST_PIXELS // 1_000_000) in str(raised.value)


def test_a_turned_picture_whose_data_are_broken_is_refused(keep):
    data = saved("PNG", 6)
    at = data.index(b"IDAT") + 4
    with pytest.raises(ReadError) as raised:
        leaving(keep(data[:at] + b"\0" * 20 + data[at + 20 :]))
    assert raised.value.key == "picture-broken"


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from(["JPEG", "PNG", "WEBP", "AVIF", "GIF"]), data=st.data())
def test_any_damage_is_told_and_never_a_crash(tmp_path_factory, kind, data):
    out = io.BytesIO()
    drawn().save(out, kind, **({} if kind == "GIF" else {"exif": exif(6).tobytes()}))
    whole = bytearray(out.getvalue())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "picture"
    path.write_bytes(
        whole[: data.draw(st.integers(0, len(whole)))] if data.draw(st.booleans()) else whole
    )
    with contextlib.suppress(ReadError):
        leaving(path)
