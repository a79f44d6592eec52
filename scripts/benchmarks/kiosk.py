"""The kiosk on a virtual X screen: start, rest, attract, scrolling, touch."""
import pathlib
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

from .common import BIN, DEMO, ended, table
from .processes import VirtualScreen, over, proportional_set
from .traced import Traced, collection_flung, opened, replay


class Kiosk(Traced):
    """A kiosk on a virtual screen, with a trace of its frames."""

    def __init__(self, screen, size, arguments, config=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="etalase-bench-"))
        super().__init__(self.folder / "trace.jsonl")
        self.process = subprocess.Popen(
            [BIN / "etalase-kiosk", "--config", config or DEMO / "etalase.toml", "--windowed", size, "--trace", self.trace, *arguments],
            env=screen.environment(), cwd=self.folder, stderr=subprocess.DEVNULL)

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        ended(self.process, 30, "a kiosk that was asked to")
        shutil.rmtree(self.folder, ignore_errors=True)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def bench_start(screen, runs):
    times = []
    for _ in range(runs):
        kiosk = Kiosk(screen, "1080x1920", [])
        kiosk.wait_for_frame()
        events = kiosk.events()
        start = next(e["t"] for e in events if e["event"] == "start")
        times.append(next(e["t"] for e in events if e["event"] == "frame") - start)
        kiosk.close()
    return times


def bench_rest(screen, minutes):
    work = pathlib.Path(tempfile.mkdtemp(prefix="etalase-bench-"))
    steps = opened("home") + [{"after": 75000, "expect": "page", "value": "home"}]
    config = work / "rest.toml"
    config.write_text((DEMO / "etalase.toml").read_text() + '\n[idle]\nafter = "0s"\n')
    kiosk = Kiosk(screen, "1080x1920", ["--replay", replay(work, steps)], config)
    kiosk.wait_for_frame()
    time.sleep(8)
    frames = len(kiosk.events())
    rest = over(kiosk.process.pid, 60)
    drawn = len(kiosk.events()) - frames
    pss = proportional_set(kiosk.process.pid)
    kiosk.close()
    kiosk = Kiosk(screen, "1080x1920", [])
    kiosk.wait_for_frame()
    time.sleep(5)
    attract = over(kiosk.process.pid, minutes * 60)
    kiosk.close()
    shutil.rmtree(work)
    return rest, drawn, pss, attract


def bench_scroll(screen):
    work = pathlib.Path(tempfile.mkdtemp(prefix="etalase-bench-"))
    kiosk = Kiosk(screen, "1080x1920", ["--replay", replay(work, collection_flung())])
    ended(kiosk.process, 120, "the kiosk that plays a scroll")
    events = kiosk.events()
    frames = [e["ms"] for e in events if e["event"] == "frame" and "scroll" in e["reasons"]]
    latency = []
    for i, event in enumerate(events):
        if event["event"] == "touch":
            later = next((e for e in events[i + 1:] if e["event"] == "frame"), None)
            if later:
                latency.append(later["t"] - event["t"])
    kiosk.close()
    shutil.rmtree(work)
    return frames, latency


def bench(options):
    screen = VirtualScreen("1080x1920")
    start = bench_start(screen, options.runs)
    frames, latency = bench_scroll(screen)
    rest, drawn, pss, attract = bench_rest(screen, options.minutes)
    screen.close()
    table("Kiosk, 1080x1920, software rendering, sample gallery", [
        ("process start to first frame, median", f"{statistics.median(start):.0f} ms"),
        ("untouched page, 60 s: CPU", f"{rest[0]:.2f} s"),
        ("untouched page, 60 s: wake-ups", rest[1]),
        ("untouched page, 60 s: frames drawn", drawn),
        (f"attract, {options.minutes} min: CPU of one core", f"{100 * attract[0] / (60 * options.minutes):.1f} %"),
        (f"attract, {options.minutes} min: wake-ups a second", f"{attract[1] / (60 * options.minutes):.1f}"),
        ("proportional set size", f"{pss:.0f} MiB"),
        ("frame while scrolling the collection, median", f"{statistics.median(frames):.1f} ms of {len(frames)} frames"),
        ("frame while scrolling, 95th percentile", f"{percentile(frames, 0.95):.1f} ms"),
        ("touch to changed frame, median", f"{statistics.median(latency):.1f} ms"),
        ("touch to changed frame, 95th percentile", f"{percentile(latency, 0.95):.1f} ms"),
    ])
