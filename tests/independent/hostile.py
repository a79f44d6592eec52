"""Odd and hostile content, every piece of it correctly signed.

Each case takes a whole feed and spoils it. `refused`: the kiosk must say so in one line and go on showing what it showed;
`shown`: the document allows it, so it must come on show; `said`: it must be said in one line, and the rest of the feed may
come on show. Nothing may crash, hang, or leave the store.
"""

import dataclasses
import json
import typing

import jpeg
import sample
from publisher import encoded, sha256
from sample import paragraph, part, text

PRODUCT, MAKER, STORY = "parts/product-000.json", "parts/maker-000.json", "parts/story-000.json"


@dataclasses.dataclass
class Case:
    name: str
    want: str  # "refused", "shown" or "said"
    spoil: typing.Callable
    pages: tuple = ()
    quick: bool = False  # part of the representative set


CASES = []


def case(want, name, *pages, quick=False):
    def take(spoil):
        CASES.append(Case(name, want, spoil, pages, quick))
        return spoil
    return take


def cloth(site):
    return site.parts[PRODUCT]["items"][0]


def each_of(want, prefix, values, spoil, *pages, quick=()):
    """One case for each named value."""
    for name, value in values.items():
        CASES.append(Case(f"{prefix}: {name}", want, lambda site, v=value: spoil(site, v), pages, name in quick))


def relist(site):
    site.feed["parts"] = [{"target": path, "kind": each["kind"], "count": len(each["items"])} for path, each in site.parts.items()]


def change(path, value):
    """A spoiler that sets a member: ("feed", "serial"), or (PRODUCT, "items", 0, "price", "min")."""
    def spoil(site):
        at = site.feed if path[0] == "feed" else site.withdrawn if path[0] == "withdrawn" else site.parts[path[0]]
        for step in path[1:-1]:
            at = at[step]
        at[path[-1]] = value
    return spoil


def changes(want, prefix, path, values, *pages, quick=()):
    each_of(want, prefix, values, lambda site, value: change(path, value)(site), *pages, quick=quick)


def raw(site, before, after, target=PRODUCT):
    """Changes the bytes of a part after it was written."""
    site.parts[target] = encoded(site.parts[target]).replace(before, after, 1)


# --- bytes -------------------------------------------------------------------------------------------------------------------------------
each_of("refused", "part", {
    "empty": b"", "spaces": b" " * 1000, "null": b"null", "list": b"[]", "word": b"true", "no end": b'{"format":', "deep lists": b"[" * 100000, "deep objects": b'{"a":' * 100000,
    "a web page": b"<!DOCTYPE html><html></html>", "UTF-16": "{}".encode("utf-16"), "NaN": b'{"format": NaN}', "3 MB": b'{"x":"' + b"a" * 3000000 + b'"}',
}, lambda site, data: site.parts.update({PRODUCT: data}), quick=("deep lists", "a web page", "3 MB"))
each_of("refused", "feed.json", {"empty": b"", "list": b"[]", "deep": b"[" * 200000, "300 kB": b'{"x":"' + b"a" * 300000 + b'"}', "half": b'{"format": "etalase-feed/1"'},
        lambda site, data: setattr(site, "feed", data), quick=("empty",))
each_of("said", "withdrawn.json", {"empty": b"", "list": b"[]", "deep": b"[" * 200000, "half": b'{"format'}, lambda site, data: setattr(site, "withdrawn", data), "product/BTK-012", quick=("deep",))
each_of("refused", "text bytes", {
    "invalid UTF-8": b"Kain \xff\xfe Jlamprang", "overlong": b"Kain \xc0\xaf", "surrogate in UTF-8": b"Kain \xed\xa0\x80", "lone surrogate escape": b"Kain \\ud800", "NUL escape": b"Kain \\u0000",
    "NUL": b"Kain \x00", "newline": b"Kain\n", "escaped newline": b"Kain\\nB", "C1": b"Kain \\u0085", "DEL": b"Kain \x7f", "line separator": b"Kain \\u2028", "past Unicode": b"Kain \xf4\x90\x80\x80",
}, lambda site, data: raw(site, b"Kain Jlamprang Mandiri", data), quick=("invalid UTF-8", "NUL escape", "lone surrogate escape"))
each_of("refused", "number", {"1e400": b"1e400", "fraction": b"250000.5", "twenty digits": b"99999999999999999999", "minus": b"-1", "text": b'"250000"', "true": b"true", "null": b"null",
                              "list": b"[250000]", "thousand digits": b"9" * 1000}, lambda site, data: raw(site, b'"min": 250000', b'"min": ' + data), quick=("1e400", "minus"))
each_of("shown", "unknown member", {"60 levels": b'"x": ' + b"[" * 55 + b"]" * 55, "null": b'"x": null', "1e300": b'"x": 1e300', "controls": b'"x": "\\u0000\\u0007"', "long": b'"' + b"k" * 10000 + b'": 1',
                                    "empty key": b'"": {}', "__proto__": b'"__proto__": {}'}, lambda site, data: raw(site, b'"id": "BTK-012"', b'"id": "BTK-012", ' + data), quick=("60 levels",))
each_of("refused", "unknown member", {"70 levels": b'"x": ' + b"[" * 70 + b"]" * 70}, lambda site, data: raw(site, b'"id": "BTK-012"', b'"id": "BTK-012", ' + data))
each_of("shown", "member twice", {"id": b'"id": "BTK-012", "id": "BTK-999"', "same id": b'"id": "BTK-012", "id": "BTK-012"'}, lambda site, data: raw(site, b'"id": "BTK-012"', data), quick=("id",))

# --- versions to come ---------------------------------------------------------------------------------------------------------------------
changes("shown", "format", ("feed", "format"), {"1.7": "etalase-feed/1.7"}, quick=("1.7",))
changes("refused", "format", ("feed", "format"), {"2": "etalase-feed/2", "none": "", "10": "etalase-feed/10", "1.x.y": "etalase-feed/1.7.1"}, quick=("2",))


@case("shown", "unknown kind", "home", quick=True)
def unknown_kind(site):
    site.parts["parts/robot-000.json"] = part("robot", [{"id": "ROB-1", "arms": {"left": [1, 2]}}])
    cloth(site)["related"] = ["robot/ROB-1", "product/BTK-013"]
    relist(site)


@case("shown", "unknown members everywhere", "product/BTK-012", quick=True)
def unknown_members(site):
    def add(value):
        if isinstance(value, dict):
            for entry in list(value.values()):
                add(entry)
            if "id" not in value or not isinstance(value["id"], str) or "name" in value or "kind" in value or "files" in value:
                if not all(isinstance(entry, str) and len(key) == 2 for key, entry in value.items()):
                    value["future_member"] = {"a": [1, "b", False]}
        elif isinstance(value, list):
            for entry in value:
                add(entry)
    kept = site.feed.pop("interface"), site.feed["galleries"][0].pop("hours")
    add(site.feed), [add(each) for each in site.parts.values()], add(site.withdrawn)
    site.feed["interface"], site.feed["galleries"][0]["hours"] = kept


# --- words --------------------------------------------------------------------------------------------------------------------------------
NAME = (PRODUCT, "items", 0, "name")
changes("refused", "name", NAME, {
    "only English": {"en": "Cloth"}, "none": {}, "plain": "Kain", "empty": text(""), "201 letters": text("a" * 201), "41 languages": {"id": "a"} | {f"x{chr(97 + i // 26)}{chr(97 + i % 26)}": "a" for i in range(40)},
    "tag with a path": {"id": "a", "../../x": "b"}, "tab": text("a\tb"), "list": ["id"], "number": {"id": 5}, "only spaces": text("   "), "only zero width": text("\u200b\u200d\u2060\ufeff"),
}, quick=("only English", "only zero width"))
changes("shown", "name", NAME, {
    "one word of 200 letters": text("Kain" * 50), "right to left override": text("\u202eKain\u202e\u202b\u2066 mundur"), "200 overrides": text("\u202e" * 199 + "a"), "zero width flood": text("K" + "\u200b" * 198 + "a"),
    "combining flood": text("Ka" + "\u0301\u0323" * 98 + "in"), "emoji": text("👩‍👩‍👧‍👦" * 18), "non-characters": text("Kain \uffff\ufdd0\U0010ffff"), "private use": text("Kain \ue000\U000f0000"), "many scripts": text("Kain كتاب 布 ไทย ᬅᬓ꧋ ꦗꦮ हिन्दी"),
    "percent and braces": text("%s%n{0}{} {name} ${x} <b>&amp;</b>"), "mark-up": text("**Kain** <script>alert(1)</script>"), "an emoji variation": text("️‍Kain"), "soft hyphens": text("Ka\u00ad" * 60), "no-break spaces": text("Kain\u00a0" * 40),
    "thai without spaces": text("ผ้าบาติกลายดั้งเดิมจากชายฝั่งทะเล" * 5), "40 languages": {"id": "Kain"} | {f"x{chr(97 + i // 26)}{chr(97 + i % 26)}": "a" for i in range(39)},
}, "product/BTK-012", "collection", "attract", quick=("one word of 200 letters", "combining flood", "200 overrides"))
changes("shown", "long", (PRODUCT, "items", 0, "story"), {
    "one word of 20,000": [paragraph("kain" * 5000)], "100 blocks": [paragraph("kain " * 180)] * 100, "6,000 paragraphs": [paragraph("a\n\n" * 6000 + "b")],
    "none": [], "quotes": [{"type": "quote", "text": text("x" * 2000), "by": text("y" * 200)}] * 50,
}, "product/BTK-012", quick=("one word of 20,000",))
changes("refused", "long", (PRODUCT, "items", 0, "story"), {"20,001": [paragraph("a" * 20001)], "101 blocks": [paragraph("a")] * 101, "block without type": [{"text": text("x")}], "unknown block": [{"type": "video", "url": "https://x"}], "word": "x"})
WORDS = ("count_pieces", "count_pieces_makers", "explore_collection", "minutes_read", "price_as_of", "touch_screen", "done", "home")
MARKDOWN = {
    "stars": "*" * 19999, "nested emphasis": "*a **b " * 2500 + "c", "brackets": "[" * 19999, "open links": "[a](" * 5000, "links": "[a](https://a.example) " * 850, "block quotes": ">" * 19999, "nested lists": "".join("  " * i + "- a\n\n" for i in range(95)),
    "backticks": "`" * 9999 + "a", "HTML": "<script>alert(1)</script><img src=file:///etc/passwd> <!-- " * 250, "pictures": "![a](file:///etc/passwd) " * 700, "entities": "&amp;&#0;&#x202e;&nosuch; " * 600, "tables": "|a|b|\n\n|-|-|\n\n|c|d|",
    "reference links": "[a]: https://a.example\n\n" * 500 + "[a]", "autolinks": "<https://a.example> www.a.example javascript:alert(1) " * 350, "underscores": "_a" * 9999, "pipes": "|" * 19999, "tildes": "~~a" * 6000, "headings": "# a\n\n" * 2000, "spaces": " " * 19998 + "a",
}
each_of("shown", "Markdown", MARKDOWN, lambda site, words: change((STORY, "items", 0, "panels"), [[paragraph(words)]])(site), "story/STO-01", quick=("nested emphasis", "HTML"))
changes("shown", "interface", ("feed", "interface"), {
    "odd placeholders": {key: text("{} {0} {n {m} {nosuch} %s%n {n}{n}{date}") for key in WORDS}, "one word of 2,000 letters": {key: text("W" * 2000) for key in WORDS}, "{n} a thousand times": {key: text("{n}" * 660) for key in WORDS},
    "unknown keys": {f"no.such_{i}": text("x") for i in range(1500)}, "empty": {}}, "home", "collection", "product/BTK-012", quick=("odd placeholders",))
changes("refused", "interface", ("feed", "interface"), {"path": {"../x": text("a")}, "list": [], "2,001": {f"k{i}": text("a") for i in range(2001)}})
LANGUAGES = ("feed", "languages")
ID = {"tag": "id", "name": "Bahasa Indonesia", "dir": "ltr", "mandatory": True}
changes("refused", "languages", LANGUAGES, {"none": [], "no Indonesian": [{"tag": "en", "name": "English", "dir": "ltr"}], "path": [ID, {"tag": "../../etc", "name": "x", "dir": "ltr"}], "dir": [ID, {"tag": "ar", "name": "x", "dir": "up"}], "twice": [ID, ID], "60": [ID] + [{"tag": f"a{chr(97 + i // 26)}{chr(97 + i % 26)}", "name": "x", "dir": "ltr"} for i in range(59)]})
changes("shown", "languages", LANGUAGES, {"Arabic": [ID, {"tag": "ar", "name": "العربية", "dir": "rtl"}], "20": [ID] + [{"tag": f"a{chr(97 + i)}", "name": "Bahasa " + "panjang " * 10, "dir": "rtl"} for i in range(20)], "name of overrides": [ID, {"tag": "en", "name": "\u202e" * 150 + "hsilgnE", "dir": "rtl"}]}, "home")

# --- names of things ----------------------------------------------------------------------------------------------------------------------
BAD_IDS = {"parent": "../BTK", "absolute": "/ETC/PASSWD", "slash": "BTK/012", "lower case": "btk-012", "none": "", "one": "A", "33": "A" * 33, "newline": "BTK-012\n", "NUL": "BTK\u0000", "space": "BTK 012", "dot": "..", "number": 12, "percent": "BTK%2F", "wide": "ＢＴＫ"}
changes("refused", "product id", (PRODUCT, "items", 0, "id"), BAD_IDS, quick=("parent", "newline"))
changes("refused", "maker of a product", (PRODUCT, "items", 0, "maker"), {"parent": "../M", "none": "", "null": None})
changes("refused", "image", (PRODUCT, "items", 0, "images"), {"parent": ["../../x"], "51": ["BTK-012-1"] * 51, "word": "BTK-012-1"})
changes("refused", "district id", ("parts/region-000.json", "items", 0, "districts", 0, "id"), {"parent": "../X"})
changes("refused", "vocabulary id", ("feed", "vocab", "motif", 0, "id"), {"parent": "../X", "lower case": "jlamprang"})
TECHNIQUE = ("feed", "vocab", "technique", 0)
STEPS = (*TECHNIQUE, "steps")
changes("refused", "steps", STEPS, {"21": [{"text": text("a")}] * 21, "an object": {"text": text("a")}, "no text": [{"media": "VOC-1"}], "2,001 letters": [{"text": text("a" * 2001)}], "picture with a path": [{"text": text("a"), "media": "../../x"}],
                                    "only English": [{"text": {"en": "a"}}], "words": ["a"]}, quick=("21", "picture with a path"))
changes("shown", "steps", STEPS, {
    "none": [], "no picture is there": [{"text": text("a"), "media": "NOSUCH-1"}] * 20, "20 long ones": [{"text": text("kata panjang " * 150), "media": "VOC-1"}] * 20, "one word of 2,000": [{"text": text("W" * 2000)}],
    "40 languages": [{"text": text("a") | {f"x{chr(97 + i // 26)}{chr(97 + i % 26)}": "b" for i in range(38)}}], "unknown members": [{"text": text("a"), "video": {"url": "x"}}],
}, "technique/TULIS", "product/BTK-012", quick=("no picture is there", "20 long ones"))
COMPARE = (*TECHNIQUE, "compare")
LOOK = {"name": text("Cap"), "look_for": text("Ulangan")}
changes("refused", "compare", COMPARE, {"7": [LOOK] * 7, "no name": [{"look_for": text("a")}], "nothing to look at": [{"name": text("a")}], "a ref": [LOOK | {"technique": "technique/CAP"}], "lower case": [LOOK | {"technique": "cap"}],
                                        "null": [LOOK | {"media": None}], "201 letters": [LOOK | {"name": text("a" * 201)}]}, quick=("7", "a ref"))
changes("shown", "compare", COMPARE, {"itself six times": [LOOK | {"technique": "TULIS"}] * 6, "nobody": [LOOK | {"technique": "NOSUCH", "media": "NOSUCH-1"}], "one": [LOOK], "none": [],
                                      "long": [{"name": text("Kain" * 50), "look_for": text("lihat " * 333), "media": "VOC-1", "technique": "CAP"}] * 6}, "technique/TULIS", quick=("itself six times", "long"))


@case("shown", "techniques told apart in a circle", "technique/TULIS", "technique/CAP")
def circle_of_techniques(site):
    for term, other in zip(site.feed["vocab"]["technique"], ("CAP", "TULIS")):
        term["compare"] = [LOOK | {"technique": other}]


changes("refused", "role", (PRODUCT, "media", 0, "role"), {"unknown": "side", "none": "", "upper case": "BACK", "list": ["back"], "number": 1}, quick=("unknown",))


@case("shown", "nothing but backs", "product/BTK-012", quick=True)
def only_backs(site):
    for medium in site.parts[PRODUCT]["media"]:
        medium["role"] = "back"


changes("refused", "feed id", ("feed", "feed_id"), {"parent": "../x", "upper case": "Galeri", "none": "", "65": "a" * 65})
changes("refused", "slug", (PRODUCT, "items", 0, "slug"), {"parent": "../x", "101": "a" * 101})

# --- parts --------------------------------------------------------------------------------------------------------------------------------
each_of("refused", "part name", {name: name for name in ("../x.json", "/etc/passwd", "parts/../feed.json", "feed.json", "withdrawn.json", "parts/product-0000000.json", "parts/product-.json", "parts/a/b-000.json", "parts/product-000.json\n",
        "..\\x.json", "parts/%2e%2e-000.json", "")}, lambda site, name: site.feed["parts"].append({"target": name, "kind": "product", "count": 1}), quick=("../x.json", "/etc/passwd"))


@case("refused", "part signed under a path that leaves the folder", quick=True)
def escaping_part(site):
    site.parts["parts/../../../../tmp/etalase-escape-000.json"] = part("product", [])
    relist(site)


@case("shown", "targets signed beside the feed that leave the folder", quick=True)
def escaping_target(site):
    def add(signed):
        for path in ("../../../etalase-escape.json", "/tmp/etalase-escape.json", "parts/../../x", "a" * 5000, "parts/\u0000", ""):
            signed["targets"][path] = {"length": 3, "hashes": {"sha256": sha256(b"abc")}}
    site.metadata_edits["targets"] = add


def listed(spoil):
    return lambda site: spoil(site.feed["parts"])

case("refused", "part listed twice", quick=True)(listed(lambda parts: parts.append(parts[0])))
case("refused", "part not signed", quick=True)(listed(lambda parts: parts.append({"target": "parts/story-007.json", "kind": "story", "count": 1})))
case("refused", "part count wrong", quick=True)(listed(lambda parts: parts[0].update(count=7)))
case("refused", "part count huge")(listed(lambda parts: parts[0].update(count=2**53)))
case("refused", "part of another kind")(listed(lambda parts: parts[0].update(kind="story")))
case("refused", "8,193 parts")(listed(lambda parts: parts.extend({"target": f"parts/story-{i:06}.json", "kind": "story", "count": 0} for i in range(8193))))
case("shown", "part left out of the list", "home")(listed(lambda parts: parts.pop()))
case("shown", "no parts at all", "home", "collection", "makers", "stories", "attract", quick=True)(listed(lambda parts: parts.clear()))
changes("refused", "part", (PRODUCT, "kind"), {"says another kind": "story"})
changes("refused", "part", (PRODUCT, "format"), {"of another format": "etalase-part/2", "of no format": ""})


@case("refused", "201 items")
def many_items(site):
    site.parts[PRODUCT]["items"] = [sample.products()[1] | {"id": f"P-{i}"} for i in range(201)]
    relist(site)


@case("shown", "200 items of the longest names", "home", "collection", "attract")
def full_part(site):
    site.parts[PRODUCT]["items"] = [sample.products()[1] | {"id": f"P-{i}", "name": text("W" * 200)} for i in range(200)]
    relist(site)


@case("refused", "one id twice in a part", quick=True)
def id_twice(site):
    site.parts[PRODUCT]["items"].append(sample.products()[0])
    relist(site)


@case("refused", "one id in two parts", quick=True)
def id_in_two_parts(site):
    site.parts["parts/product-001.json"] = part("product", [sample.products()[0]], [])
    relist(site)


@case("refused", "an item that is no object")
def item_no_object(site):
    site.parts[PRODUCT]["items"][0] = 5


@case("shown", "every part empty", "home", "collection", "makers", "stories", "attract", quick=True)
def every_part_empty(site):
    for each in site.parts.values():
        each["items"], each["media"] = [], []
    relist(site)


@case("shown", "400 small parts", "home")
def many_parts(site):
    for i in range(400):
        site.parts[f"parts/robot-{i:03}.json"] = part("robot", [])
    relist(site)


# --- pictures -----------------------------------------------------------------------------------------------------------------------------
def with_picture(site, data, **members):
    """The cloth's only picture becomes this file."""
    medium = site.parts[PRODUCT]["media"][0]
    site.media[sha256(data)] = data
    medium["files"] = [{"side": 480, "sha256": sha256(data), "bytes": len(data), "width": 360, "height": 480} | members]


GOOD = jpeg.picture(360, 480, (200, 30, 30))
PICTURES = ("product/BTK-012", "home")
each_of("shown", "picture", {
    "PNG": jpeg.png(64, 64), "PNG bomb": jpeg.png(8000, 8000), "no bytes behind the header": jpeg.header(360, 480), "truncated": GOOD[:len(GOOD) // 2], "65,500 pixels square": jpeg.header(65500, 65500) + b"\x00" * 2000,
    "10,000 pixels square": jpeg.header(10000, 10000) + b"\x55" * 2000, "0 pixels": jpeg.header(0, 0), "noise": bytes(range(256)) * 40, "two bytes": b"\xff\xd8", "words": b"Kain Jlamprang" * 100, "other sides than said": jpeg.picture(64, 480, (200, 30, 30)),
    "larger than said": jpeg.picture(2000, 1600, (200, 30, 30)), "followed by 100 kB": GOOD + b"\x00" * 100000, "SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>', "GIF": b"GIF89a" + b"\xff" * 50,
}, with_picture, *PICTURES, quick=("PNG", "truncated", "65,500 pixels square"))
each_of("refused", "picture listed with", {
    "no bytes": {"bytes": 0}, "9 MB": {"bytes": 9000000}, "8,193 pixels": {"width": 8193}, "0 pixels": {"width": 0}, "side 500": {"side": 500}, "capitals": {"sha256": "AB" * 32}, "a path": {"sha256": "../../../../etc/passwd"}, "short hash": {"sha256": "ab" * 31},
    "minus bytes": {"bytes": -5}}, lambda site, members: with_picture(site, GOOD, **members), quick=("a path",))


@case("refused", "picture whose file is another", quick=True)
def other_picture(site):
    with_picture(site, GOOD)
    site.media[sha256(GOOD)] = GOOD[:-1] + b"\x00"


@case("refused", "picture that is longer than signed")
def longer_picture(site):
    with_picture(site, GOOD, bytes=len(GOOD) - 10)


@case("refused", "picture that is shorter than signed")
def shorter_picture(site):
    with_picture(site, GOOD, bytes=len(GOOD) + 10)


@case("refused", "picture that is missing")
def missing_picture(site):
    with_picture(site, GOOD)
    del site.media[sha256(GOOD)]


@case("shown", "media id with two meanings", "product/BTK-012")
def two_meanings(site):
    files = {}
    site.parts[MAKER]["media"].append(sample.medium("BTK-012-1", files, [(480, 360, 480, GOOD)]))
    site.media |= files


@case("refused", "media id twice in a part")
def medium_twice(site):
    site.parts[PRODUCT]["media"] *= 2


MEDIUM = (PRODUCT, "media", 0)
changes("refused", "medium", (*MEDIUM, "id"), {"parent": "../X"})
changes("refused", "medium", (*MEDIUM, "files"), {"no files": [], "9 files": [{"side": 480, "sha256": sha256(GOOD), "bytes": 5, "width": 5, "height": 5}] * 9})
changes("refused", "medium", (*MEDIUM, "color"), {"colour": "red", "capitals": "#ABCDEF"})
changes("shown", "images", (PRODUCT, "items", 0, "images"), {"unknown": ["NOSUCH-1"], "none": [], "50 the same": ["BTK-012-1"] * 50}, "product/BTK-012", "home")

# --- references ---------------------------------------------------------------------------------------------------------------------------
changes("shown", "maker", (PRODUCT, "items", 0, "maker"), {"unknown": "NOSUCH"}, "product/BTK-012", "home", quick=("unknown",))
changes("shown", "related", (PRODUCT, "items", 0, "related"), {"itself": ["product/BTK-012"], "unknown": ["product/NOSUCH", "maker/NOSUCH", "robot/R-1"], "50 times": ["product/BTK-013"] * 50}, "product/BTK-012", quick=("itself",))
changes("refused", "related", (PRODUCT, "items", 0, "related"), {"path": ["product/../BTK"], "no slash": ["product"], "address": ["https://x"], "51": ["product/BTK-013"] * 51})
changes("shown", "district", (PRODUCT, "items", 0, "district"), {"unknown": "NOSUCH"}, "product/BTK-012")
changes("shown", "gallery", (PRODUCT, "items", 0, "display"), {"unknown": [{"gallery": "NOSUCH", "zone": "NOSUCH"}], "zone unknown": [{"gallery": "GALERI-1", "zone": "NOSUCH"}]}, "product/BTK-012")
changes("shown", "blocks", (PRODUCT, "items", 0, "story"), {"itself a hundred times": [{"type": "item", "ref": "product/BTK-012"}] * 100, "unknown": [{"type": "picture", "media": "NOSUCH-1"}, {"type": "item", "ref": "product/NOSUCH"}]}, "product/BTK-012")
changes("shown", "story", (STORY, "items", 0, "panels"), {"of nothing": [], "of empty panels": [[], [], []], "of itself": [[{"type": "item", "ref": "story/STO-01"}] * 50] * 20}, "story/STO-01", "stories")
changes("shown", "hero", (STORY, "items", 0, "hero"), {"unknown": "NOSUCH-1"}, "story/STO-01", "home")
changes("shown", "region", (STORY, "items", 0, "region"), {"unknown": "NOSUCH"}, "story/STO-01")


@case("shown", "stories in a circle", "story/STO-01", "story/STO-02", quick=True)
def circle(site):
    site.parts[STORY]["items"].append(sample.story() | {"id": "STO-02", "related": ["story/STO-01"], "panels": [[{"type": "item", "ref": "story/STO-01"}]]})
    site.parts[STORY]["items"][0] |= {"related": ["story/STO-02"], "panels": [[{"type": "item", "ref": "story/STO-02"}]]}
    relist(site)


@case("shown", "two million letters on one page", "product/BTK-012")
def longest_page(site):
    cloth(site)["story"] = [paragraph(("kain jlamprang dari pekalongan " * 650)[:19000])] * 95


# --- numbers, days and addresses ----------------------------------------------------------------------------------------------------------
BAD_DAYS = {"9999-99-99": "9999-99-99", "30 February": "2026-02-30", "year 0": "0000-00-00", "words": "besok", "time": "2026-01-01T00:00:00Z", "none": "", "number": 20260101, "minus": "-2026-01-01", "five digits": "12026-01-01"}
changes("refused", "display_from", (PRODUCT, "items", 0, "display_from"), BAD_DAYS, quick=("9999-99-99",))
changes("refused", "updated_at", (PRODUCT, "items", 0, "updated_at"), {"no offset": "2026-01-05T12:00:00", "25 h": "2026-01-05T25:00:00Z", "offset 99": "2026-01-05T12:00:00+99:00", "words": "kemarin"})
changes("refused", "display_from", (PRODUCT, "items", 0, "display_from"), {"after display_until": "2027-01-01"}, quick=("after display_until",))
changes("shown", "display_until", (PRODUCT, "items", 0, "display_until"), {"year 9999": "9999-12-31", "yesterday": "2026-01-05"}, "product/BTK-012", "home")
PRICE = {"min": 1, "max": 1, "currency": "IDR", "as_of": "2026-01-05"}
changes("refused", "price", (PRODUCT, "items", 0, "price"), {"minus": PRICE | {"min": -1}, "huge": PRICE | {"max": 10**13}, "2^63": PRICE | {"max": 2**63}, "2^64": PRICE | {"max": 2**64}, "max below min": PRICE | {"min": 5}, "dollars": PRICE | {"currency": "USD"}, "no day": {"min": 1, "max": 1},
        "null": None, "number": 250000}, quick=("2^63",))
changes("shown", "price", (PRODUCT, "items", 0, "price"), {"nothing": PRICE | {"min": 0, "max": 0}, "highest": PRICE | {"max": 10**12}, "year 1": PRICE | {"as_of": "0001-01-01"}}, "product/BTK-012", "home")
changes("refused", "tags", (PRODUCT, "items", 0, "tags"), {"10,000": ["a"] * 10000, "empty": [""], "long": ["a" * 65], "lines": ["a\nb"]}, quick=("10,000",))
HOURS = ("feed", "galleries", 0, "hours")
changes("refused", "hours", HOURS, {"25:00": {"mon": [["09:00", "25:00"]]}, "24:01": {"mon": [["09:00", "24:01"]]}, "one time": {"mon": [["09:00"]]}, "seven": {"mon": [["09:00", "09:10"]] * 7}, "words": {"mon": "always"}, "backwards": {"mon": [["17:00", "09:00"]]}, "no time": {"mon": [["aa:bb", "cc:dd"]]}}, quick=("25:00",))
changes("shown", "hours", HOURS, {"none": {}, "unknown day": {"someday": [["09:00", "10:00"]]}, "closed always": {day: [] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}}, "home")
changes("refused", "time zone", ("feed", "galleries", 0, "time_zone"), {"path": "../../etc/passwd", "absolute": "/etc/passwd", "none": ""}, quick=("absolute",))
changes("shown", "time zone", ("feed", "galleries", 0, "time_zone"), {"Mars": "Mars/Phobos", "64 letters": "A" * 64}, "home")
changes("refused", "geo", ("parts/place-000.json", "items", 0, "geo"), {"out of range": "91,181", "NaN": "NaN,NaN", "huge": "1e308,1e308", "one": "5", "list": [1, 2], "words": "di sini", "thousand digits": "1." + "1" * 1000 + ",1"})
ZONE = ("feed", "galleries", 0, "floor_plan", "zones", 0, "polygon")
changes("refused", "polygon", ZONE, {"out of range": [[0, 0], [2, 0], [1, 1]], "minus": [[-0.5, 0], [1, 0], [1, 1]], "words": "square", "101 points": [[0, 0]] * 101, "one number": [[0], [1], [1]]})
changes("shown", "polygon", ZONE, {"one point": [[0, 0]], "none": [], "all the same": [[0.5, 0.5]] * 100, "1e-300": [[1e-300, 1e-300], [1, 1e-300], [1, 1]]}, "product/BTK-012")
changes("refused", "tile", ("parts/region-000.json", "items", 0, "districts", 0, "tile"), {"64": [64, 0], "minus": [-1, 0], "three": [1, 2, 3], "fraction": [0.5, 1]})
LINK = (PRODUCT, "items", 0, "links")
URLS = {"javascript": "javascript:alert(1)", "file": "file:///etc/passwd", "http": "http://toko.example.id", "data": "data:text/html,x", "long": "https://a.example/" + "a" * 2100, "user": "https://bank.example@evil.example/", "space": "https://a.example/a b", "newline": "https://a.example/\nx",
        "quotes": "https://a.example/\"", "braces": "https://a.example/{}", "wide": "https://exämple.id", "override": "https://a.example/\u202e", "no host": "https://", "none": "", "upper javascript": "JaVaScRiPt:alert(1)", "backslash user": "https://a.example\\@evil.example", "control": "https://a.example/\u0007"}
each_of("refused", "link", URLS, lambda site, url: change(LINK, [{"intent": "buy", "kind": "toko", "url": url}])(site), quick=("javascript", "file", "user"))
each_of("shown", "link", {"2,048": "https://a.example/" + "a" * 2030, "tel": "tel:+62811", "mailto": "mailto:a@b.example", "escapes": "https://a.example/'&%00%0d%0a%2e%2e/"}, lambda site, url: change(LINK, [{"intent": "buy", "kind": "toko", "url": url}] * 50)(site), "product/BTK-012", quick=("2,048",))
each_of("refused", "link", {"intent": {"intent": "steal", "kind": "toko", "url": "https://a.example"}, "kind": {"intent": "buy", "kind": "../X", "url": "https://a.example"}}, lambda site, link: change(LINK, [link])(site))
changes("refused", "public_base_url", ("feed", "public_base_url"), {"javascript": "javascript:alert(1)", "file": "file:///", "http": "http://galeri.example.id", "none": "", "long": "https://a.example/" + "a" * 2100})
changes("refused", "serial", ("feed", "serial"), {"minus": -1, "2^53": 2**53, "text": "2", "fraction": 1.5})
changes("shown", "serial", ("feed", "serial"), {"2^53-1": 2**53 - 1, "lower": 0}, "home")
changes("refused", "published_at", ("feed", "published_at"), {"no day": "2026-02-30T00:00:00Z", "no offset": "2026-01-05T13:00:00", "none": ""})
changes("shown", "published_at", ("feed", "published_at"), {"year 9999": "9999-12-31T23:59:59Z", "1970": "1970-01-01T00:00:00Z"}, "home")
EVENT = "parts/event-000.json"
changes("refused", "event", (EVENT, "items", 0, "ends_at"), {"ends before it starts": "2026-01-31T11:00:00+07:00"})
changes("refused", "event", (EVENT, "items", 0, "seats"), {"minus seats": -1, "huge": 10**30})
changes("refused", "event", (EVENT, "items", 0, "live"), {"http": {"kind": "video", "url": "http://a.example"}, "no address": {"kind": "video"}})
changes("refused", "statistic", ("parts/statistic-000.json", "items", 0, "values"), {"fraction": [{"label": text("a"), "value": 1.5}], "2^70": [{"label": text("a"), "value": 2**70}], "501": [{"label": text("a"), "value": 1}] * 501})
changes("refused", "since", (MAKER, "items", 0, "since"), {"number": 1998, "words": "dulu"})
changes("refused", "graduate", (MAKER, "items", 0, "graduate"), {"text": "yes"})
changes("shown", "consent", (MAKER, "items", 0, "consent"), {"not given": {"ok": False, "scope": []}}, "maker/MKR-01", "product/BTK-012", "home")
changes("refused", "consent", (MAKER, "items", 0, "consent"), {"word": "yes"})
changes("refused", "crafts", (PRODUCT, "items", 0, "crafts"), {"unknown": ["SIHIR"], "lower case": ["batik"]})
changes("refused", "availability", (PRODUCT, "items", 0, "availability"), {"unknown": "stolen", "none": ""})
changes("refused", "featured", (PRODUCT, "items", 0, "featured"), {"order": {"from": "2026-01-01", "until": "2026-12-31", "order": 10000}, "minus": {"from": "2026-01-01", "until": "2026-12-31", "order": -1}})
changes("shown", "featured", (PRODUCT, "items", 0, "featured"), {"empty": {}}, "home", "attract")
changes("refused", "featured", (PRODUCT, "items", 0, "featured"), {"never": {"from": "2026-12-31", "until": "2026-01-01", "order": 1}})
changes("refused", "certificate", (PRODUCT, "items", 0, "certificates"), {"kind": [sample.CERTIFICATE | {"kind": "../X"}], "day": [sample.CERTIFICATE | {"valid_until": "never"}], "51": [sample.CERTIFICATE] * 51})
changes("shown", "certificate", (PRODUCT, "items", 0, "certificates"), {"50 of 200 letters": [sample.CERTIFICATE | {"kind": "a" * 30 + ":" + "b" * 30, "number": "W" * 200}] * 50}, "product/BTK-012")
changes("shown", "display", (PRODUCT, "items", 0, "display"), {"50": [{"gallery": "GALERI-1", "zone": "T", "shelf": "W" * 200}] * 50}, "product/BTK-012")
changes("shown", "size", (PRODUCT, "items", 0, "size"), {"one word of 2,000": text("x" * 2000), "2,000 marks": text("a" + "\u0301" * 1999)}, "product/BTK-012")
changes("shown", "notice", ("parts/notice-000.json", "items", 0, "text"), {"one word of 2,000": text("x" * 2000), "overrides": text("\u202e" * 1000 + "pindah")}, "home")
changes("shown", "maker name", (MAKER, "items", 0, "name"), {"one word of 200": text("W" * 200), "combining": text("a" + "\u0301" * 199), "a sign": text("\u0301")}, "maker/MKR-01", "makers", "home", "product/BTK-012")
changes("shown", "story title", (STORY, "items", 0, "title"), {"one word of 200": text("W" * 200)}, "story/STO-01", "stories", "home")
changes("shown", "gallery name", ("feed", "galleries", 0, "name"), {"one word of 200": text("W" * 200)}, "home", "attract", "welcome")

# --- feed.json and the withdrawal list ---------------------------------------------------------------------------------------------------
changes("shown", "feed", ("feed", "galleries"), {"no galleries": []}, "home", "product/BTK-012", "attract")
changes("shown", "feed", ("feed", "vocab"), {"no vocabulary": {}}, "home", "product/BTK-012", "collection", quick=("no vocabulary",))
changes("refused", "feed", ("feed", "vocab"), {"vocabulary a list": [], "501 motifs": {"motif": [{"id": f"M-{i}", "name": text("x")} for i in range(501)]}})
changes("refused", "feed", ("feed", "council"), {"no council": {}, "council a word": "x"})


@case("shown", "withdrawal of an older serial")
def older_withdrawal(site):
    site.withdrawn["serial"] = 0


changes("said", "withdrawal", ("withdrawn", "items"), {"path": [{"item": "product/../../X"}], "no ref": [{"purge": True}], "20,001": [{"item": "product/X-1"}] * 20001}, "product/BTK-013")
changes("said", "withdrawal of media", ("withdrawn", "media"), {"path": ["../../../etc/passwd"], "short": ["ab"]}, "product/BTK-013")
changes("shown", "withdrawal", ("withdrawn", "items"), {"unknown": [{"item": "robot/R-1", "purge": True}], "of a maker": [{"item": "maker/MKR-01", "purge": True}], "twice": [{"item": "product/BTK-012"}, {"item": "product/BTK-012", "purge": True}],
        "10,000": [{"item": f"product/X-{i}", "purge": True} for i in range(10000)]}, "home", "product/BTK-013", quick=("of a maker",))


@case("shown", "everything withdrawn", "home", "collection", "makers", "stories", "attract", "product/BTK-012", quick=True)
def everything_withdrawn(site):
    site.withdrawn["items"] = [{"item": f"{each['kind']}/{item['id']}", "purge": True} for each in site.parts.values() for item in each["items"]]
    site.withdrawn["media"] = list(site.media)
