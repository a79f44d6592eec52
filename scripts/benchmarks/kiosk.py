"""The kiosk on a virtual X screen: start, rest, attract, scrolling, touch."""
import json
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from .common import BIN, DEMO, table
from .processes import VirtualScreen, over, proportional_set


class Kiosk:
    """A kiosk on a virtual screen, with a trace of its frames."""

    def __init__(self, screen, size, arguments, config=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="etalase-bench-"))
        self.trace = self.folder / "trace.jsonl"
        self.process = subprocess.Popen(
            [BIN / "etalase-kiosk", "--config", config or DEMO / "etalase.toml", "--windowed", size, "--trace", self.trace, *arguments],
            env=screen.environment(), cwd=self.folder, stderr=subprocess.DEVNULL)

    def events(self):
        lines = self.trace.read_text().splitlines() if self.trace.exists() else []
        return [json.loads(line) for line in lines if line.endswith("}")]

    def wait_for_frame(self):
        deadline = time.monotonic() + 30
        while not any(e["event"] == "frame" for e in self.events()):
            if time.monotonic() > deadline or self.process.poll() is not None:
                sys.exit(f"the kiosk ended with {self.process.poll()} or drew no frame; run scripts/demo once first")
            time.sleep(0.05)

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def replay(folder, steps):
    path = folder / "bench.jsonl"
    path.write_text("\n".join(json.dumps(step) for step in [{"clock": "real"}, *steps]) + "\n")
    return path


def fling(y_from, y_to, steps=8):
    """A finger drawn over the page in 160 ms, let go while it moves."""
    yield {"after": 400, "finger": 0, "phase": "down", "x": 0.5, "y": y_from}
    for i in range(1, steps + 1):
        yield {"after": 20, "finger": 0, "phase": "move", "x": 0.5, "y": y_from + (y_to - y_from) * i / steps}
    yield {"after": 10, "finger": 0, "phase": "up", "x": 0.5, "y": y_to}


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
    steps = [{"after": 0, "expect": "page", "value": "attract", "within": 20000},
             {"after": 300, "open": "home"}, {"after": 0, "expect": "page", "value": "home", "within": 20000}]
    config = work / "rest.toml"
    config.write_text((DEMO / "etalase.toml").read_text() + '\n[idle]\nafter = "0s"\n')
    kiosk = Kiosk(screen, "1080x1920", ["--replay", replay(work, steps + [{"after": 75000, "expect": "page", "value": "home"}])], config)
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
    steps = [{"after": 0, "expect": "page", "value": "attract", "within": 20000}, {"after": 300, "open": "collection"},
             {"after": 0, "expect": "page", "value": "collection", "within": 20000}, {"after": 2500, "mark": "swaps"}]
    for _ in range(6):
        steps += list(fling(0.75, 0.3))
        steps += [{"after": 1200, "mark": "swaps"}]
    kiosk = Kiosk(screen, "1080x1920", ["--replay", replay(work, steps)])
    kiosk.process.wait()
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
