"""CPU, wake-ups and memory of a running process, and a virtual screen for it."""
import atexit
import os
import pathlib
import re
import select
import socket
import struct
import subprocess
import sys
import tempfile
import time

from .common import ended

TICK = os.sysconf("SC_CLK_TCK")


def process_cpu(pid):
    """CPU seconds (user and system) of a process with all its threads."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def wakeups(pid):
    """Voluntary context switches of all threads: how often the process went to sleep and was woken."""
    total = 0
    for status in pathlib.Path(f"/proc/{pid}/task").glob("*/status"):
        total += int(re.search(r"voluntary_ctxt_switches:\s+(\d+)", status.read_text()).group(1))
    return total


def proportional_set(pid):
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"Pss:\s+(\d+)", text).group(1)) / 1024


class VirtualScreen:
    """An X server without a screen; one that ends while it starts is tried again, and told by what it said."""

    def __init__(self, size):
        for _ in range(3):
            if self.starts(size):
                return
        sys.exit(f"Xvfb let nobody in within 20 s, three times: {self.said()}")

    def starts(self, size):
        read, write = os.pipe()
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-ac", "-noreset"],
            pass_fds=[write], stderr=self.log)
        atexit.register(self.process.kill)  # with whoever draws on it, should the bench end early
        os.close(write)
        # It writes the number and the end of the line by themselves, and dies when nobody reads the second.
        named, deadline = b"", time.monotonic() + 20
        while not named.endswith(b"\n") and select.select([read], [], [], max(0, deadline - time.monotonic()))[0]:
            part = os.read(read, 16)
            named += part
            if not part:
                break
        os.close(read)
        self.display = ":" + named.decode().strip()
        while self.process.poll() is None and time.monotonic() < deadline:
            if self.lets_in():
                return True
            time.sleep(0.02)
        self.close()
        return False

    def said(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace").strip()[-300:] or f"nothing; it ended with {self.process.returncode}"

    def lets_in(self):
        """Whether an X11 client without credentials is welcome: byte order, protocol 11.0, and the answer's first byte."""
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(5)
                client.connect(f"/tmp/.X11-unix/X{self.display[1:]}")
                client.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
                return client.recv(1) == b"\x01"
        except OSError:
            return False

    def environment(self):
        return {**os.environ, "DISPLAY": self.display, "SDL_VIDEODRIVER": "x11", "LIBGL_ALWAYS_SOFTWARE": "1"}

    def close(self):
        self.process.terminate()
        ended(self.process, 20, "Xvfb")


def over(pid, seconds):
    """CPU and wake-ups of a process over a span, as (CPU seconds, wake-ups)."""
    cpu, woken = process_cpu(pid), wakeups(pid)
    time.sleep(seconds)
    return process_cpu(pid) - cpu, wakeups(pid) - woken
