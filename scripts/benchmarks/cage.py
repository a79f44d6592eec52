"""The kiosk under cage with wlroots' headless output: swaps a second, seconds until it is back after a kill."""
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from .common import BIN, DEMO, ROOT, ended, run, table
from .traced import Traced, collection_flung, replay

HEADLESS = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1",
            "SDL_VIDEODRIVER": "wayland", "LIBGL_ALWAYS_SOFTWARE": "1"}


def home_of_its_own():
    """The demo's kiosk and content in a folder that nobody owns: cage does not run as root."""
    home = pathlib.Path(tempfile.mkdtemp(prefix="etalase-bench-cage-"))
    shutil.copy2(BIN / "etalase-kiosk", home)
    shutil.copytree(DEMO / "sources", home / "sources", symlinks=True)
    for name in ("kiosk/spool", "run/requests"):
        (home / name).mkdir(parents=True)
    (home / "etalase.toml").write_text((DEMO / "etalase.toml").read_text().replace(str(DEMO), str(home)))
    if os.geteuid() == 0:
        run("chown", "-R", "nobody:", home)
    return home


class Cage(Traced):
    """cage with a kiosk below it; both are one process group."""

    def __init__(self, home):
        super().__init__(home / "trace.jsonl")
        self.home = home
        self.arguments = []

    def start(self):
        environment = {**os.environ, **HEADLESS, "XDG_RUNTIME_DIR": str(self.home)}
        environment.pop("DISPLAY", None)
        environment.pop("WAYLAND_DISPLAY", None)
        self.process = subprocess.Popen(
            ["cage", "-d", "--", self.home / "etalase-kiosk", "--config", self.home / "etalase.toml", "--trace", self.trace,
             *self.arguments],
            env=environment, cwd=self.home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            **({"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}))

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        ended(self.process, 30, "cage, though killed,")

    def close(self):
        if self.process.poll() is None:
            self.kill()


def swap_rates(home):
    """Swaps a second of each fling over the collection: frames in a row, no more than 100 ms apart."""
    cage = Cage(home)
    cage.arguments += ["--replay", str(replay(home, collection_flung()))]
    cage.start()
    ended(cage.process, 120, "cage with a kiosk that plays a scroll")
    if cage.process.returncode != 0:
        sys.exit(f"cage ended with {cage.process.returncode}")
    times = [e["t"] for e in cage.events() if e["event"] == "frame" and "scroll" in e["reasons"]]
    cage.close()
    rates, row = [], times[:1]
    for t in times[1:] + [float("inf")]:
        if row and t - row[-1] < 100:
            row.append(t)
            continue
        if len(row) > 10:
            rates.append((len(row) - 1) * 1000 / (row[-1] - row[0]))
        row = [t]
    return rates


def seconds_until_back(home, times):
    """From a kill to the first frame of the next start, waiting RestartSec of the unit in between."""
    unit = (ROOT / "systemd/etalase-kiosk.service").read_text()
    pause = float(re.search(r"^RestartSec=([0-9.]+)", unit, re.M).group(1))
    back = []
    cage = Cage(home)
    for _ in range(times):
        cage.trace.unlink(missing_ok=True)
        cage.start()
        cage.wait_for_frame()
        time.sleep(1)
        cage.kill()
        killed = time.monotonic()
        cage.trace.unlink()
        time.sleep(pause)
        cage.start()
        cage.wait_for_frame()
        back.append(time.monotonic() - killed)
        cage.kill()
    cage.close()
    return back


def bench(options):
    if shutil.which("cage") is None:
        print("cage is not installed: its table is left out")
        return
    home = home_of_its_own()
    rates, back = swap_rates(home), seconds_until_back(home, options.runs)
    shutil.rmtree(home)
    table("Kiosk under cage, headless 1280x720, pixman", [
        ("swaps a second while the collection scrolls, median", f"{statistics.median(rates):.0f} of {len(rates)} flings"),
        ("killed until its first frame again, median", f"{statistics.median(back):.2f} s of {len(back)}"),
    ])
