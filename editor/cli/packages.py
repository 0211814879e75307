"""Which package of a Linux distribution holds which library that Qt needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Package:
    """A package's name on three distributions."""

    debian: str
    fedora: str
    arch: str


def _x11(debian: str, name: str) -> Package:
    return Package(debian, name, name.lower())


def _xcb(debian: str, other: str = "libxcb") -> Package:
    return Package(debian, other, other)


SCREEN = Package("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb")
"""A screen that nobody sees, for machines without one."""

ALWAYS = {
    "libEGL.so.1": Package("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": Package("libgl1", "libglvnd-glx", "libglvnd"),
    "libdbus-1.so.3": Package("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": Package("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": Package("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": Package("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": Package("libglib2.0-0", "glib2", "glib2"),
    "libxkbcommon.so.0": Package("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libz.so.1": Package("zlib1g", "zlib-ng-compat", "zlib"),
    "libzstd.so.1": Package("libzstd1", "libzstd", "zstd"),
}
"""What every window needs."""

PREVIEW = {
    "libX11.so.6": Package("libx11-6", "libX11", "libx11"),
    "libXcomposite.so.1": _x11("libxcomposite1", "libXcomposite"),
    "libXdamage.so.1": _x11("libxdamage1", "libXdamage"),
    "libXext.so.6": _x11("libxext6", "libXext"),
    "libXfixes.so.3": _x11("libxfixes3", "libXfixes"),
    "libXrandr.so.2": _x11("libxrandr2", "libXrandr"),
    "libXtst.so.6": _x11("libxtst6", "libXtst"),
    # The library's own package is called otherwise from Debian 13 on; this one needs it everywhere.
    "libasound.so.2": Package("alsa-utils", "alsa-lib", "alsa-lib"),
    "libexpat.so.1": Package("libexpat1", "expat", "expat"),
    "libgbm.so.1": Package("libgbm1", "mesa-libgbm", "mesa"),
    "libnspr4.so": Package("libnspr4", "nspr", "nspr"),
    "libnss3.so": Package("libnss3", "nss", "nss"),
    "libnssutil3.so": Package("libnss3", "nss-util", "nss"),
    "libsmime3.so": Package("libnss3", "nss", "nss"),
    "libudev.so.1": Package("libudev1", "systemd-libs", "systemd-libs"),
    "libxcb.so.1": _xcb("libxcb1"),
    "libxcb-dri3.so.0": _xcb("libxcb-dri3-0"),
    "libxkbfile.so.1": Package("libxkbfile1", "libxkbfile", "libxkbfile"),
}
"""What Qt WebEngine needs besides, on every screen."""

X11 = {
    "libX11-xcb.so.1": Package("libx11-xcb1", "libX11-xcb", "libx11"),
    "libxcb-cursor.so.0": _xcb("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": _xcb("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": _xcb("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": _xcb("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": _xcb("libxcb-randr0"),
    "libxcb-render-util.so.0": _xcb("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": _xcb("libxcb-render0"),
    "libxcb-shape.so.0": _xcb("libxcb-shape0"),
    "libxcb-shm.so.0": _xcb("libxcb-shm0"),
    "libxcb-sync.so.1": _xcb("libxcb-sync1"),
    "libxcb-util.so.1": _xcb("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": _xcb("libxcb-xfixes0"),
    "libxcb-xkb.so.1": _xcb("libxcb-xkb1"),
    "libxkbcommon-x11.so.0": Package("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
}
"""What the X11 platform needs besides."""

WAYLAND = {
    "libwayland-client.so.0": Package("libwayland-client0", "libwayland-client", "wayland"),
    "libwayland-cursor.so.0": Package("libwayland-cursor0", "libwayland-cursor", "wayland"),
}
"""What the Wayland platform needs besides."""
