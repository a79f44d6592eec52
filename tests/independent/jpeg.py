"""Writes small baseline JPEGs with nothing but the standard library, and files that only look like them."""

import struct
import zlib


def _segment(marker, body):
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def header(width, height):
    """Everything of a three-channel baseline JPEG that stands before its pixels."""
    quantisation = _segment(0xDB, b"\x00" + b"\x08" * 64)
    frame = _segment(0xC0, struct.pack(">BHHB", 8, height, width, 3) + b"".join(bytes([i, 0x11, 0]) for i in (1, 2, 3)))
    steps = bytes([0, 0, 0, 12] + [0] * 12) + bytes(range(12))  # DC: twelve codes of four bits
    details = bytes([1] + [0] * 15) + b"\x00"  # AC: one code of one bit, "nothing more in this block"
    tables = _segment(0xC4, b"\x00" + steps) + _segment(0xC4, b"\x10" + details)
    scan = _segment(0xDA, bytes([3, 1, 0x00, 2, 0x00, 3, 0x00, 0, 63, 0]))
    return b"\xff\xd8" + quantisation + frame + tables + scan


class _Bits:
    def __init__(self):
        self.value, self.count = 0, 0

    def put(self, value, count):
        self.value, self.count = (self.value << count) | value, self.count + count

    def bytes(self):
        padding = -self.count % 8
        whole = ((self.value << padding) | ((1 << padding) - 1)).to_bytes((self.count + padding) // 8, "big")
        return whole.replace(b"\xff", b"\xff\x00")


def _step(bits, difference):
    size = abs(difference).bit_length()
    bits.put(size, 4)
    if size:
        bits.put(difference if difference > 0 else difference + (1 << size) - 1, size)
    bits.put(0, 1)


def picture(width, height, rgb):
    """A baseline JPEG of one colour that grows lighter towards its lower edge."""
    red, green, blue = rgb
    luma = (299 * red + 587 * green + 114 * blue) // 1000
    chroma = (max(-128, min(127, (blue - luma) * 564 // 1000)), max(-128, min(127, (red - luma) * 713 // 1000)))
    rows, columns = (height + 7) // 8, (width + 7) // 8
    last, bits = [0, 0, 0], _Bits()
    for block in range(rows * columns):
        level = min(127, luma - 128 + 60 * (block // columns) // rows)
        for channel, value in enumerate((level, *chroma)):
            _step(bits, value - last[channel])
            last[channel] = value
    return header(width, height) + bits.bytes() + b"\xff\xd9"


def png(width, height):
    """A PNG that unpacks to many times its size."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    row = b"\x00" * (1 + 3 * width)
    body = zlib.compress(row * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
