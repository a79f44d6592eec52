"""Uses a kiosk for an hour with the sample gallery and looks whether it stays as it was.

usage: soak.py BINARIES [--minutes N] [--seed N]
Random touches (the same for each seed), languages and text sizes, generations switched, the configuration read again,
the panel covered and shown, the process stopped and continued as a machine that sleeps. Ends with 0 when memory,
descriptors, threads and log stayed flat and the kiosk left with 0; with 77 where there is no Xvfb.
"""
import argparse
import ctypes
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from benchmarks.common import ended, run, until  # noqa: E402
from benchmarks.processes import VirtualScreen, proportional_set  # noqa: E402
from benchmarks.traced import replay  # noqa: E402
from benchmarks.usage import RELOAD_EVERY, Store, finger_steps, touches  # noqa: E402

SIZE = "540x960"
LOOK_EVERY, COVER_EVERY, SLEEP_EVERY = 5, 37, 97  # seconds
# The sanitizer keeps freed memory back for a while; that would look like growth.
SANITIZER = {"ASAN_OPTIONS": "detect_leaks=0:quarantine_size_mb=4:thread_local_quarantine_size_kb=64"}
CONFIGURATION = """[kiosk]
id = "uji"
[display]
diagonal_inches = 32
[paths]
sources = "{work}/sources"
kiosk = "{work}/kiosk"
runtime = "{work}/run"
[[source]]
id = "galeri"
url = "{url}/feed"
root = "{council}/public/feed/metadata/1.root.json"
own = true
[sync]
reserve = "1MB"
"""


def make_gallery(binaries, folder):
    """Paints, publishes and syncs the sample gallery; returns the source's store and the kiosk's configuration."""
    council, passphrase, pictures = folder / "council", folder / "passphrase", folder / "pictures"
    passphrase.write_text("kata sandi contoh")
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, **SANITIZER, "ETALASE_DATA_DIR": str(ROOT / "assets")}}
    run(binaries / "etalase-paint", "--list", ROOT / "assets/sample/pictures.csv", "--side", 960, "--out", pictures, **quiet)
    run(binaries / "etalase-council", "init", council, "--root-a", folder / "a.pem", "--root-b", folder / "b.pem",
        "--passphrase-file", passphrase, **quiet)
    run(binaries / "etalase-council", "sample", council, "--pictures", pictures, **quiet)
    run(binaries / "etalase-council", "publish", council, "--passphrase-file", passphrase, **quiet)
    log = folder / "serve.log"
    with log.open("w") as out:
        server = subprocess.Popen([binaries / "etalase-council", "serve", council, "--listen", "127.0.0.1:0"], stdout=out)
    url = until(lambda: [line.split()[1] for line in log.read_text().splitlines() if line.startswith("listening ")], 60,
                "the council's server")[0]
    synced = folder / "synced"
    for name in ("sources", "kiosk/spool", "run/requests"):
        (synced / name).mkdir(parents=True)
    config = folder / "sync.toml"
    config.write_text(CONFIGURATION.format(work=synced, url=url, council=council))
    run(binaries / "etalase-sync", "--config", config, "once", **quiet)
    server.terminate()
    ended(server, 30, "the council's server")
    return synced / "sources/galeri", CONFIGURATION.format(work=folder / "kiosk", url=url, council=council)


def visits(seed, seconds):
    """A replay: random touches, and each half minute the home page with another language or text size.

    The bar of a small panel has the chosen language alone; then the touch is left out.
    """
    turns = ["English", "Aa", "Indonesia", "Aa"]
    steps = finger_steps(touches(seed, seconds))
    for number in range(int(seconds / 30)):
        at = {"ms": number * 30000 + 2000}
        steps += [{**at, "open": "home"}, {**at, "after": 1500, "tap": turns[number % len(turns)], "if_there": True}]
    return sorted(steps, key=lambda step: step["ms"])


class Cover:
    """Another window over the kiosk's; when it goes, the kiosk is told to draw again, as after a panel was off."""

    def __init__(self, display):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = self.x11.XCreateSimpleWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(display.encode()))

    def show_for(self, seconds):
        root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))
        window = ctypes.c_ulong(self.x11.XCreateSimpleWindow(self.display, root, 0, 0, 2000, 2000, 0, 0, 0))
        self.x11.XMapRaised(self.display, window)
        self.x11.XFlush(self.display)
        time.sleep(seconds)
        self.x11.XDestroyWindow(self.display, window)
        self.x11.XFlush(self.display)


def look(pid, log):
    process = pathlib.Path(f"/proc/{pid}")
    return {"MiB": proportional_set(pid), "descriptors": len(list((process / "fd").iterdir())),
            "threads": len(list((process / "task").iterdir())), "log": log.stat().st_size}


def use(kiosk, store, cover, log, seconds):
    """Lets the day pass; returns what was seen of the kiosk, oldest first."""
    seen, begin = [], time.monotonic()
    for second in range(1, int(seconds)):
        time.sleep(max(0.0, begin + second - time.monotonic()))
        if kiosk.poll() is not None:
            sys.exit(f"the kiosk ended with {kiosk.returncode} after {second} s: {log.read_text(errors='replace')[-3000:]}")
        store.change(second, kiosk)
        if second % COVER_EVERY == 0:
            cover.show_for(1)
        if second % SLEEP_EVERY == 0:
            kiosk.send_signal(signal.SIGSTOP)
            time.sleep(2)
            kiosk.send_signal(signal.SIGCONT)
        if second % LOOK_EVERY == 0:
            seen.append(look(kiosk.pid, log))
    return seen


def growths(seen, seconds):
    """Compares the last third with the one before, when everything has been used once; says what grew."""
    third = len(seen) // 3
    before, after = seen[third:2 * third], seen[2 * third:]
    for name in ("MiB", "descriptors", "threads"):
        a, b = (statistics.median(each[name] for each in part) for part in (before, after))
        print(f"{name}: {seen[0][name]:.0f} at the start, {a:.0f}, then {b:.0f}; at most {max(each[name] for each in seen):.0f}")
        if b > a * 1.08 + (8 if name == "MiB" else 1):
            yield f"{name} grew from {a:.0f} to {b:.0f}"
    # A line for each configuration read again, another few for pages that are gone.
    written, allowed = seen[-1]["log"], 4000 + 300 * seconds / RELOAD_EVERY
    print(f"log: {written} bytes, {allowed:.0f} allowed")
    if written > allowed:
        yield f"the log has {written} bytes"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("--minutes", type=float, default=float(os.environ.get("ETALASE_SOAK_MINUTES", 60)))
    parser.add_argument("--seed", type=int, default=20261130)
    arguments = parser.parse_args()
    if not shutil.which("Xvfb"):
        print("SKIPPED: no Xvfb: apt install xvfb")
        sys.exit(77)
    seconds = arguments.minutes * 60
    screen = VirtualScreen(SIZE)
    with tempfile.TemporaryDirectory(prefix="etalase-soak-") as folder:
        work = pathlib.Path(folder)
        source, configuration = make_gallery(arguments.binaries, work)
        store = Store(work / "kiosk", source, configuration)
        log = work / "kiosk.log"
        with log.open("w") as out:
            kiosk = subprocess.Popen(
                [arguments.binaries / "etalase-kiosk", "--config", store.config, "--windowed", SIZE, "--replay",
                 replay(work, visits(arguments.seed, seconds + 60))], env={**screen.environment(), **SANITIZER}, stderr=out)
        faults = list(growths(use(kiosk, store, Cover(screen.display), log, seconds), seconds))
        kiosk.send_signal(signal.SIGTERM)
        status = ended(kiosk, 60, "a kiosk that was asked to")
        if status != 0:
            faults.append(f"the kiosk left with {status}")
        if faults:
            print("\n".join(faults), log.read_text(errors="replace")[-3000:], sep="\n")
    screen.close()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
