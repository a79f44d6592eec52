"""What a kiosk goes through in a day: random touches, new generations, a configuration read again."""
import itertools
import random
import shutil
import signal

SWITCH_EVERY, RELOAD_EVERY = 7, 11  # seconds
DIAGONALS = (32, 43, 24)


def touches(seed, seconds):
    """Yields (milliseconds, phase, x, y) of fingers: seven taps in ten, else a drag of up to half the page."""
    chance = random.Random(seed)
    at = 3000
    while at < seconds * 1000:
        x, y = chance.uniform(0.03, 0.97), chance.uniform(0.02, 0.99)
        yield at, "down", x, y
        if chance.random() < 0.7:
            at += 70
            yield at, "up", x, y
        else:
            to = min(0.98, max(0.02, y + chance.choice((-1, 1)) * chance.uniform(0.15, 0.5)))
            for step in range(1, 8):
                at += 20
                yield at, "move", x, y + (to - y) * step / 7
            yield at + 10, "up", x, to
        at += int(chance.uniform(300, 1300))


def finger_steps(some):
    """The touches as steps of a replay."""
    return [{"ms": at, "finger": 0, "phase": phase, "x": round(x, 3), "y": round(y, 3)} for at, phase, x, y in some]


class Store:
    """A source's content in a folder of its own, whose generation can be switched, and its configuration."""

    def __init__(self, work, source, configuration):
        self.folder = work / "sources/galeri"
        shutil.copytree(source, self.folder, symlinks=True)
        shown = (self.folder / "current").resolve()
        shutil.copytree(shown, shown.parent / "900001")
        self.generations = itertools.cycle(["900001", shown.name])
        self.diagonals = itertools.cycle(DIAGONALS)
        self.config, self.text = work / "etalase.toml", configuration
        for name in ("kiosk/spool", "run/requests"):
            (work / name).mkdir(parents=True)
        self.write_diagonal()

    def switch(self):
        fresh = self.folder / "current.tmp"
        fresh.symlink_to(f"generations/{next(self.generations)}")
        fresh.rename(self.folder / "current")

    def write_diagonal(self):
        self.config.write_text(self.text.replace("diagonal_inches = 32", f"diagonal_inches = {next(self.diagonals)}"))

    def change(self, second, kiosk):
        """Does what is due in this second of the kiosk's day."""
        if second % SWITCH_EVERY == 0:
            self.switch()
        if second % RELOAD_EVERY == 0:
            self.write_diagonal()
            kiosk.send_signal(signal.SIGHUP)
