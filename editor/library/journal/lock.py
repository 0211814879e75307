"""A lock that the system lets go of when its process ends, however it ends."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import msvcrt

    _BYTE = 2**30
    """Windows locks bytes, not files: one far behind any content, so that reading goes on."""

    def take(descriptor: int, *, unknown: bool) -> bool:  # noqa: ARG001 - the other systems' word
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
    import errno
    import fcntl

    _NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS}

    def take(descriptor: int, *, unknown: bool) -> bool:
        """Lock an open file; False where another process holds it.

        `unknown` is the answer of a file system that has no locks.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as problem:
            if problem.errno not in _NO_LOCKS:
                raise
            return unknown
        return True
