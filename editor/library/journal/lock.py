"""A lock that the system lets go of when its process ends, however it ends."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import msvcrt

    _BYTE = 2**30
    """Windows locks bytes, not files: one far behind any content, so that reading goes on."""

    def take(descriptor: int) -> bool:
        """Lock an open file; False where another process holds it."""
        import os

        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_END)
        return True

else:
    import fcntl

    def take(descriptor: int) -> bool:
        """Lock an open file; False where another process holds it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
