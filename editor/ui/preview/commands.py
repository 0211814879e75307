"""Commands on the page: which view of it is shown, on which screen, with whose eyes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from editor.core.commands import Command
from editor.ui.commands.doors import door, has_article, has_library
from editor.ui.context import WindowContext
from editor.ui.preview.sizes import WIDTHS
from editor.ui.preview.viewer import SIGHTS, Viewer
from editor.ui.preview.views import PAGE, VIEWS

MENU = "page"


def show_view(name: str, context: WindowContext) -> None:
    """Show a view of the page, and the preview if it is closed."""
    panes = context.panes
    is_apart = context.preview is not None and context.preview.is_apart
    if panes is not None and not is_apart and not panes.shown("preview"):
        panes.toggle("preview")
    if context.preview is not None:
        context.preview.show_view(name)


def _is_shown(name: str, context: WindowContext) -> bool:
    preview = context.preview
    if preview is None or context.panes is None or preview.view != name:
        return False
    return preview.is_apart or context.panes.shown("preview")


def _as_viewer(act: Callable[[Viewer], None]) -> Callable[[WindowContext], None]:
    """Return what shows the page and then changes who looks at it."""

    def run(context: WindowContext) -> None:
        show_view(PAGE, context)
        if context.preview is not None:
            act(context.preview.viewer)

    return run


def _asks_viewer(ask: Callable[[Viewer], bool]) -> Callable[[WindowContext], bool]:
    def asks(context: WindowContext) -> bool:
        return context.preview is not None and ask(context.preview.viewer)

    return asks


def _view(name: str, number: int) -> Command[WindowContext]:
    return Command(
        f"view-{name}",
        partial(show_view, name),
        (f"Alt+{number}",),
        MENU,
        0,
        when=has_library,
        checked=partial(_is_shown, name),
    )


def _width(device: str) -> Command[WindowContext]:
    return Command(
        f"width-{device}",
        _as_viewer(lambda viewer: viewer.choose(device)),
        (),
        MENU,
        1,
        when=has_library,
        checked=lambda context: context.desk.options.text("preview-width") == device,
    )


def _turn_step(context: WindowContext) -> None:
    context.desk.settings.set("in-step", not _is_in_step(context))


def _is_in_step(context: WindowContext) -> bool:
    return context.desk.options.flag("in-step")


def _zoom(name: str, steps: int, key: str) -> Command[WindowContext]:
    act = _as_viewer(lambda viewer: viewer.enlarge(steps))
    return Command(f"page-{name}", act, (key,), MENU, 2, when=has_library)


def _sight(sight: str) -> Command[WindowContext]:
    return Command(
        f"sight-{sight}",
        _as_viewer(lambda viewer: viewer.look_through(sight)),
        (),
        MENU,
        4,
        when=has_library,
        checked=_asks_viewer(lambda viewer: viewer.sight == sight),
    )


PREVIEW = (
    *(_view(name, number) for number, name in enumerate(VIEWS, 1)),
    *(_width(device) for device in WIDTHS),
    Command(
        "width-own",
        partial(door, "own-width"),
        (),
        MENU,
        1,
        when=has_library,
        checked=lambda context: context.desk.options.text("preview-width") == "own",
    ),
    _zoom("larger", 1, "Ctrl+Alt+="),
    _zoom("smaller", -1, "Ctrl+Alt+-"),
    _zoom("as-at-first", 0, "Ctrl+Alt+0"),
    Command(
        "page-night",
        _as_viewer(Viewer.turn_night),
        (),
        MENU,
        3,
        when=has_library,
        checked=_asks_viewer(lambda viewer: viewer.night),
    ),
    Command(
        "page-findings",
        _as_viewer(Viewer.turn_marks),
        ("Ctrl+F8",),
        MENU,
        3,
        when=has_library,
        checked=_asks_viewer(lambda viewer: viewer.marks),
    ),
    Command("in-step", _turn_step, ("Alt+0",), MENU, 3, when=has_library, checked=_is_in_step),
    *(_sight(sight) for sight in SIGHTS),
    Command(
        "page-window",
        partial(door, "page-window"),
        ("Ctrl+Alt+W",),
        MENU,
        5,
        when=has_library,
        checked=lambda context: context.preview is not None and context.preview.is_apart,
    ),
    Command("print", partial(door, "print"), ("Ctrl+P",), MENU, 5, when=has_article),
)
