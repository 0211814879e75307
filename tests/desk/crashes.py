"""How a desk that was killed leaves things."""

import os


def crash(desk):
    """Let a desk's journal stay as a killed process leaves it: unlocked, and on the disk."""
    writer = desk.journaling._writer
    writer._ended.set()
    writer._unsynced.set()
    writer._thread.join()
    os.close(writer._descriptor)
    writer._descriptor = -1
