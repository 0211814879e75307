"""What the system lacks for a window; looked at before Qt, which would end the process over it."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from editor.cli.packages import ALWAYS, PREVIEW, SCREEN, WAYLAND, X11, Package
from editor.core.errors import SystemLacks
from editor.core.text import text

WITHOUT_SCREEN = frozenset(
    {"offscreen", "minimal", "vnc", "eglfs", "linuxfb", "minimalegl", "vkkhrdisplay"}
)
"""Platforms of Qt that need neither X11 nor Wayland."""


def require_window(environment: Mapping[str, str] = os.environ) -> None:
    """Raise SystemLacks, naming what is missing and the line that installs it, if any is."""
    if not has_qt():
        raise SystemLacks("lacks-qt")
    if not sys.platform.startswith("linux"):
        return
    libraries = missing_libraries(environment)
    screen = missing_screen(environment)
    if not libraries and not screen:
        return
    packages = [*libraries.values(), *([SCREEN] if screen else [])]
    raise SystemLacks(
        "lacks-screen" if screen else "lacks-libraries",
        what=", ".join([*([screen] if screen else []), *libraries]),
        debian=_names(one.debian for one in packages),
        fedora=_names(one.fedora for one in packages),
        arch=_names(one.arch for one in packages),
    )


def has_qt() -> bool:
    """Tell whether PySide6 with its widgets and its web engine is installed."""
    spec = find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return False
    folders = [Path(folder) for folder in spec.submodule_search_locations]
    return all(
        any(True for folder in folders for _ in folder.glob(f"{module}.*"))
        for module in ("QtWidgets", "QtWebEngineWidgets")
    )


def missing_libraries(
    environment: Mapping[str, str] = os.environ, loads: Callable[[str], bool] | None = None
) -> dict[str, Package]:
    """Return the system's libraries that Qt needs and that cannot be loaded, with their packages."""
    loads = loads or can_load
    wanted = {**ALWAYS, **PREVIEW}
    chosen = platforms(environment)
    if "xcb" in chosen:
        wanted.update(X11)
    if "wayland" in chosen and "xcb" not in chosen:
        wanted.update(WAYLAND)
    return {name: package for name, package in wanted.items() if not loads(name)}


def missing_screen(environment: Mapping[str, str] = os.environ) -> str:
    """Return in words which screen is missing; empty where there is one."""
    chosen = platforms(environment)
    if not chosen:
        return text("cli.a-screen")
    if chosen & WITHOUT_SCREEN:
        return ""
    if "wayland" in chosen and _wayland_answers(environment):
        return ""
    if "xcb" in chosen and _x_server_answers(environment):
        return ""
    display = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY", "")
    return text("cli.screen-unreachable", display=display)


def platforms(environment: Mapping[str, str]) -> frozenset[str]:
    """Return the platforms that Qt will try: as it is told, else by what the session has."""
    told = environment.get("QT_QPA_PLATFORM", "")
    if told:
        return frozenset(
            "wayland" if name.startswith("wayland") else name
            for name in (one.partition(":")[0].strip() for one in told.split(";"))
            if name
        )
    found = {"WAYLAND_DISPLAY": "wayland", "DISPLAY": "xcb"}
    return frozenset(platform for key, platform in found.items() if environment.get(key))


def can_load(library: str) -> bool:
    """Tell whether a library of the system can be loaded."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _names(packages: Iterable[str]) -> str:
    return " ".join(sorted(set(packages)))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY") or "wayland-0"
    return Path(environment.get("XDG_RUNTIME_DIR") or "/", name).is_socket()


def _x_server_answers(environment: Mapping[str, str]) -> bool:
    """Ask the X server as Qt will, its permission included."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # named among the libraries
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(environment.get("DISPLAY", "")), None)
    fault: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return fault == 0
