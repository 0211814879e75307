"""What every part of the desk stands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from editor.core.clock import Clock
from editor.core.events import Change
from editor.core.options import Options
from editor.core.paths import AppPaths
from editor.desk.jobs import Deliver, Jobs
from editor.desk.notices import Notices
from editor.desk.places import Places
from editor.desk.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Ground:
    """The parts that all others share; the desk puts it together."""

    paths: AppPaths
    clock: Clock
    options: Options
    tell: Callable[[Change], None]
    """Tells everybody what changed."""
    notices: Notices
    deliver: Deliver
    jobs: Jobs
    places: Places
    shelf: Shelf
