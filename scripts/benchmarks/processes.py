"""CPU, wake-ups and memory of a running process, and a virtual screen for it."""
import os
import pathlib
import re
import socket
import struct
import subprocess
import time

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
    def __init__(self, size):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-ac", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.display = ":" + os.read(read, 16).decode().strip()
        os.close(read)
        while not self.lets_in():  # it names its display a moment before
            time.sleep(0.02)

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
        self.process.wait()


def over(pid, seconds):
    """CPU and wake-ups of a process over a span, as (CPU seconds, wake-ups)."""
    cpu, woken = process_cpu(pid), wakeups(pid)
    time.sleep(seconds)
    return process_cpu(pid) - cpu, wakeups(pid) - woken
