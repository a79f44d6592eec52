"""Memory of a kiosk in use for minutes, beside Chromium given the same use of the same pieces as static pages.

Touches are random but the same each time (--seed). The kiosk plays them itself, while its generation is switched and
its configuration read again with other diagonals; Chromium gets them from the X server, flings as turns of the wheel.
"""
import ctypes
import html
import itertools
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from .common import DEMO, ended, until, wide_table
from .kiosk import Kiosk
from .processes import VirtualScreen, proportional_set
from .traced import replay
from .usage import Store, finger_steps, touches

SIZE = (1080, 1920)
MARKS = (1, 5, 10, 15, 30, 60)  # minutes at which memory is read


def readings(minutes, read, meanwhile=lambda second: None):
    """Reads memory at the marks and calls `meanwhile` each second in between; returns {minute: MiB}."""
    begin, found = time.monotonic(), {0: read()}
    marks = sorted({mark for mark in MARKS if mark < minutes} | {minutes})
    for second in itertools.count(1):
        time.sleep(max(0.0, begin + second - time.monotonic()))
        meanwhile(second)
        if second >= marks[0] * 60:
            found[marks.pop(0)] = read()
        if not marks:
            return found


def kiosk_in_use(screen, work, options):
    store = Store(work, DEMO / "sources/galeri", (DEMO / "etalase.toml").read_text().replace(str(DEMO), str(work)))
    steps = finger_steps(touches(options.seed, options.minutes * 60 + 30))
    kiosk = Kiosk(screen, "x".join(map(str, SIZE)), ["--replay", replay(work, steps)], store.config)
    kiosk.wait_for_frame()

    def meanwhile(second):
        if kiosk.process.poll() is not None:
            sys.exit(f"the kiosk ended with {kiosk.process.returncode} after {second} s")
        store.change(second, kiosk.process)

    time.sleep(2)
    found = readings(options.minutes, lambda: proportional_set(kiosk.process.pid), meanwhile)
    frames = sorted(event["ms"] for event in kiosk.events() if event["event"] == "frame")
    kiosk.close()
    return found, frames


def static_pages(folder):
    """Every piece of the sample as a page, and one page of them all; pictures are the store's own files."""
    items, media = [], {}
    for path in sorted((DEMO / "sources/galeri/current/parts").glob("product-*.json")):
        part = json.loads(path.read_text())
        items += part["items"]
        media.update((each["id"], each) for each in part["media"])

    def picture(item, width):
        files = sorted(media[item["images"][0]]["files"], key=lambda file: file["width"])
        sha256 = next((file for file in files if file["width"] >= width), files[-1])["sha256"]
        return f'<img src="file://{DEMO}/sources/galeri/blobs/{sha256[:2]}/{sha256}">'

    def card(item):
        return f'<a href="{item["id"]}.html">{picture(item, 480)}<b>{html.escape(item["name"]["id"])}</b></a>'

    style = "<meta charset=utf-8><style>body{margin:40px;font:28px serif}img{width:100%}a{color:#333}" \
            ".all{display:grid;grid-template-columns:1fr 1fr;gap:30px}</style>"
    (folder / "index.html").write_text(style + "<div class=all>" + "".join(map(card, items)) + "</div>")
    for number, item in enumerate(items):
        related = "".join(card(items[(number + step) % len(items)]) for step in range(1, 7))
        text = html.escape(" ".join(part.get("text", {}).get("id", "") for part in item.get("story", [])))
        (folder / f"{item['id']}.html").write_text(
            f'{style}<a href="index.html">Koleksi</a>{picture(item, 1080)}<h1>{html.escape(item["name"]["id"])}</h1>'
            f"<p>{text}</p><div class=all>{related}</div>")


class Pointer:
    """Moves and presses the pointer of an X server (XTEST)."""

    def __init__(self, display):
        self.x11, self.xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(display.encode()))

    def move(self, x, y):
        self.xtest.XTestFakeMotionEvent(self.display, 0, int(x * SIZE[0]), int(y * SIZE[1]), 0)

    def click(self, button):
        for down in (1, 0):
            self.xtest.XTestFakeButtonEvent(self.display, button, down, 0)
        self.x11.XFlush(self.display)

    def close(self):
        self.x11.XCloseDisplay(self.display)


def with_children(pid):
    """A process and all below it."""
    parents = {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, IndexError):
            continue
    family = [pid]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return family


def family_set(pid):
    total = 0
    for member in with_children(pid):
        try:
            total += proportional_set(member)
        except (OSError, AttributeError):
            continue  # it ended meanwhile
    return total


def use_pointer(pointer, seed, seconds):
    """The touches as a mouse does them, a second's worth at each call."""
    left = touches(seed, seconds)
    due, begun = next(left, None), None

    def play(second):
        nonlocal due, begun
        while due is not None and due[0] <= second * 1000:
            _, phase, x, y = due
            if phase == "down":
                begun = y
            if phase == "up":
                pointer.move(x, begun)
                turns = round((y - begun) * SIZE[1] / 100)
                for _ in range(abs(turns)):
                    pointer.click(4 if turns > 0 else 5)
                if turns == 0:
                    pointer.click(1)
            due = next(left, None)
    return play


def chromium_in_use(screen, work, options):
    static_pages(work)
    process = subprocess.Popen(
        ["chromium", "--kiosk", f"--user-data-dir={work}/profile", f"--window-size={SIZE[0]},{SIZE[1]}", "--window-position=0,0",
         "--no-first-run", "--disable-component-update", "--disable-background-networking", "--password-store=basic",
         *(["--no-sandbox"] if os.geteuid() == 0 else []), f"file://{work}/index.html"],
        env=screen.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: len(with_children(process.pid)) > 3, 30, "Chromium's processes")
    time.sleep(5)
    pointer = Pointer(screen.display)
    found = readings(options.minutes, lambda: family_set(process.pid), use_pointer(pointer, options.seed, options.minutes * 60))
    pointer.close()
    process.send_signal(signal.SIGTERM)
    ended(process, 30, "Chromium")
    return found


def bench(options):
    screen = VirtualScreen("x".join(map(str, SIZE)))
    users = {"etalase-kiosk": kiosk_in_use}
    if shutil.which("chromium"):
        users["Chromium, static pages"] = chromium_in_use
    else:
        print("chromium is not installed: its row is left out")
    rows, minutes = [], []
    for name, use in users.items():
        with tempfile.TemporaryDirectory(prefix="etalase-bench-", ignore_cleanup_errors=True) as work:
            found = use(screen, pathlib.Path(work), options)
        if isinstance(found, tuple):
            found, frames = found
            print(f"{len(frames)} frames, median {frames[len(frames) // 2]:.1f} ms, 99 of 100 within {frames[len(frames) * 99 // 100]:.1f} ms")
        minutes = list(found)
        rows.append([name, *(f"{mib:.0f} MiB" for mib in found.values())])
    screen.close()
    wide_table(f"Proportional set size in random use, seed {options.seed}",
               ["", *("start" if minute == 0 else f"{minute:g} min" for minute in minutes)], rows)
