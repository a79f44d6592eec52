"""One feed with at least one item of every kind and, between them, every field that docs/feed.md names."""

import jpeg
from publisher import Site, sha256


def text(indonesian, english=None):
    return {"id": indonesian} | ({"en": english} if english else {})


def paragraph(indonesian, english=None):
    return {"type": "text", "text": text(indonesian, english)}


CERTIFICATE = {"kind": "sni:batik", "number": "CONTOH-7", "issuer": "Kantor Contoh", "checked_by": "Kantor Contoh",
               "checked_on": "2026-01-02", "valid_until": "2029-01-02"}
REGION_CODE = {"scheme": "kemendagri", "code": "33.75", "version": "2025"}
ASK = {"intent": "ask", "kind": "whatsapp", "url": "https://wa.me/6281100000000?text=Halo"}


def feed():
    return {
        "format": "etalase-feed/1", "feed_id": "galeri-mandiri", "serial": 1, "published_at": "2026-01-05T13:00:00+07:00",
        "languages": [{"tag": "id", "name": "Bahasa Indonesia", "dir": "ltr", "mandatory": True}, {"tag": "en", "name": "English", "dir": "ltr"}],
        "council": {"name": text("Dekranasda Mandiri", "Independent Council"), "text": text("Kami merawat kerajinan."),
                    "links": [{"intent": "visit", "kind": "situs", "url": "https://galeri.example.id"}]},
        "galleries": [gallery()],
        "vocab": {
            "craft": [{"id": "BATIK", "name": text("Batik"), "text": text("Kain dengan malam.", "Cloth with wax."), "media": "VOC-1"}],
            "category": [{"id": "KAIN", "name": text("Kain", "Cloth")}], "technique": [
                {"id": "TULIS", "name": text("Batik tulis", "Hand-drawn batik"), "text": text("malam digambar dengan canting.", "wax is drawn with a canting."),
                 "steps": [{"text": text("Pola digambar pada kain.", "The pattern is drawn on the cloth."), "media": "VOC-1"}, {"text": text("Malam ditorehkan.")}],
                 "compare": [{"name": text("Batik tulis"), "look_for": text("Tidak ada dua titik yang sama."), "media": "VOC-1", "technique": "TULIS"},
                             {"name": text("Batik cap"), "look_for": text("Pola berulang dengan tepat."), "technique": "CAP"}, {"name": text("Kain cetak"), "look_for": text("Baliknya pucat.")}]},
                {"id": "CAP", "name": text("Batik cap")}],
            "material": [{"id": "KATUN", "name": text("Katun", "Cotton")}], "motif": [{"id": "JLAMPRANG", "name": text("Jlamprang")}]},
        "interface": {"explore_collection": text("Lihat semua karya", "See every piece")},
        "survey": {"id": "SURVEI-1", "question": text("Bagaimana kunjungan Anda?", "How was your visit?"),
                   "reasons": [{"id": "FOTO", "name": text("Foto", "Photos")}], "from": "2026-01-01", "until": "2026-12-31"},
        "public_base_url": "https://galeri.example.id"}


def gallery():
    return {"id": "GALERI-1", "name": text("Galeri Mandiri"), "time_zone": "Asia/Jakarta", "operator": text("Dekranasda Mandiri"), "address": text("Jalan Contoh 1"),
            "hours": {day: [["09:00", "12:00"], ["13:00", "24:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat")} | {"sun": []},
            "exceptions": [{"date": "2026-03-20", "closed": True, "text": text("Libur Idulfitri")}, {"date": "2026-03-21", "hours": [["10:00", "12:00"]]}],
            "floor_plan": {"media": "DENAH-1", "zones": [{"id": "T", "name": text("Tenun"), "polygon": [[0, 0], [0.5, 0], [0.5, 0.4], [0, 0.4]]}]},
            "valid_from": "2026-01-01", "text": text("Dua lantai.")}


def products():
    cloth = {
        "id": "BTK-012", "slug": "kain-jlamprang", "name": text("Kain Jlamprang Mandiri", "Independent jlamprang cloth"), "maker": "MKR-01", "crafts": ["BATIK"],
        "categories": ["KAIN"], "techniques": ["TULIS"], "materials": ["KATUN"], "motifs": ["JLAMPRANG"], "district": "PKL-01",
        "story": [paragraph("Titik-titik yang meniru tenun.\n\nAlinea kedua.", "Dots that imitate weaving."), {"type": "picture", "media": "BTK-012-1", "caption": text("Dari dekat")},
                  {"type": "quote", "text": text("Sabar itu kuncinya."), "by": text("Batik Contoh")}, {"type": "item", "ref": "product/BTK-013"}],
        "images": ["BTK-012-1"], "price": {"min": 250000, "max": 350000, "currency": "IDR", "as_of": "2026-01-05"}, "availability": "shelf",
        "size": text("200 x 110 cm"), "weight": text("300 g"), "care": text("Cuci dengan tangan.", "Wash by hand."),
        "display": [{"gallery": "GALERI-1", "zone": "T", "shelf": "T-03", "until": "2026-12-31"}], "certificates": [CERTIFICATE], "passed_on": "2026-01-03",
        "links": [{"intent": "buy", "kind": "toko", "url": "https://toko.example.id/jlamprang"}], "related": ["product/BTK-013"],
        "featured": {"from": "2026-01-01", "until": "2026-12-31", "order": 1}, "display_from": "2026-01-01", "display_until": "2026-12-31",
        "updated_at": "2026-01-05T12:00:00+07:00", "tags": ["biru", "titik titik"]}
    crackers = {
        "id": "BTK-013", "name": text("Kerupuk Mandiri"), "maker": "MKR-01", "crafts": ["PANGAN"], "images": ["BTK-012-1"], "availability": "ask",
        "food": {"net_weight": text("200 g"), "ingredients": text("Tepung, udang"), "allergens": text("Udang"), "storage": text("Kering"),
                 "shelf_life": text("Tiga bulan"), "travel": text("Boleh dibawa terbang")}}
    return [cloth, crackers]


def maker():
    return {"id": "MKR-01", "slug": "batik-contoh", "name": text("Batik Contoh Jetayu"), "kind": "kelompok", "crafts": ["BATIK"], "techniques": ["TULIS"], "since": "1998", "district": "PKL-01",
            "place": text("Jetayu"), "story": [paragraph("Kelompok ini membatik sejak 1998.", "This group has made batik since 1998.")], "images": ["MKR-01-1"], "team": text("10 sampai 20 orang"),
            "programmes": ["PRG-01"], "graduate": True, "certificates": [CERTIFICATE], "links": [ASK], "consent": {"ok": True, "scope": ["nama", "telepon"]}}


def story():
    return {"id": "STO-01", "slug": "kota-pelabuhan", "title": text("Kain dari kota pelabuhan", "Cloth from a port city"), "lead": text("Jejak para pedagang tinggal di atas kain."), "hero": "STO-01-1",
            "region": "REG-01", "crafts": ["BATIK"], "panels": [[paragraph("Pekalongan tumbuh sebagai **kota pelabuhan**.")], [{"type": "item", "ref": "product/BTK-012"}]],
            "related": ["maker/MKR-01"]}


def region():
    return {"id": "REG-01", "name": text("Kota Pekalongan"), "code": REGION_CODE, "text": text("Kota di pesisir."), "zones": [{"id": "PESISIR", "name": text("Pesisir"), "shape": "mainland"}],
            "districts": [{"id": "PKL-01", "name": text("Pekalongan Utara"), "zone": "PESISIR", "code": {"scheme": "kemendagri", "code": "33.75.03"}, "tile": [1, 0]}],
            "sentra": [{"id": "SEN-01", "name": text("Kampung batik contoh"), "district": "PKL-01", "village": text("Jetayu"), "craft": "BATIK", "units": 40, "date": "2025-12-31", "source": text("Data contoh")}]}


def others():
    """One item of every other kind, by kind."""
    return {
        "event": {"id": "EVT-01", "name": text("Kelas membatik"), "kind": "class", "starts_at": "2026-02-01T09:00:00+07:00", "ends_at": "2026-02-01T11:00:00+07:00", "place": text("Aula galeri"),
                  "text": text("Bawa kain sendiri."), "seats": 20, "audience": text("Umum"), "images": ["STO-01-1"], "links": [ASK], "live": {"kind": "video", "url": "https://live.example.id/1"}},
        "programme": {"id": "PRG-01", "name": text("Inkubator enam bulan"), "text": text("Pendampingan usaha kerajinan."), "partners": ["ORG-01"], "images": ["STO-01-1"],
                      "phases": [{"name": text("Seleksi"), "months": 1, "steps": [{"name": text("Pendaftaran"), "text": text("Di dinas.")}]}]},
        "collection": {"id": "COL-01", "name": text("Dari limbah"), "text": text("Barang sisa."), "items": ["product/BTK-012", "maker/MKR-01"], "images": ["STO-01-1"]},
        "collaboration": {"id": "KLB-01", "name": text("Batik di atas rotan"), "status": "on_sale", "regions": ["REG-01"], "text": text("Gagasan dua daerah."), "items": ["product/BTK-012"], "images": ["STO-01-1"]},
        "place": {"id": "PLC-01", "name": text("Museum Contoh"), "kind": "museum", "address": text("Jalan Contoh 1"), "region": "REG-01", "district": "PKL-01", "hours": text("Setiap hari"),
                  "geo": "-6.889,109.675", "text": text("Koleksi kain."), "images": ["STO-01-1"], "links": [ASK]},
        "organisation": {"id": "ORG-01", "name": text("Kantor Contoh"), "role": text("Mitra pelatihan"), "text": text("Melatih perajin."), "links": [ASK]},
        "statistic": {"id": "STA-01", "name": text("Perajin binaan"), "unit": text("orang"), "values": [{"label": text("2025"), "value": 120, "date": "2025-12-31"}], "source": text("Data contoh"),
                      "mark": text("Data contoh")},
        "notice": {"id": "INFO-1", "kind": "moved", "text": text("Tenun pindah ke lantai dua.", "Weaving moved to the second floor."), "from": "2026-01-05", "until": "2026-12-05"},
        "cooperation_scheme": {"id": "KS-01", "name": text("Cara bekerja sama"), "steps": [{"name": text("Kirim surat"), "text": text("Kepada Dekranasda.")}], "links": [ASK]}}


def medium(identity, files, pictures):
    """A media entry, its files put into `files`; pictures: (size class, width, height, bytes)."""
    listed = []
    for side, width, height, data in pictures:
        files[sha256(data)] = data
        listed.append({"side": side, "sha256": sha256(data), "bytes": len(data), "width": width, "height": height})
    return {"id": identity, "alt": text("Gambar contoh", "Sample picture"), "color": "#7a4b2e", "files": listed}


def part(kind, items, media=None):
    return {"format": "etalase-part/1", "kind": kind, "items": items} | ({"media": media} if media is not None else {})


_PICTURES = {}


def picture(width, height, rgb):
    if (width, height, rgb) not in _PICTURES:
        _PICTURES[width, height, rgb] = jpeg.picture(width, height, rgb)
    return _PICTURES[width, height, rgb]


def site():
    """A whole feed; every call makes a new one, to be changed at will."""
    files = {}
    cloth = medium("BTK-012-1", files, [(480, 360, 480, picture(360, 480, (40, 80, 130))), (960, 720, 960, picture(720, 960, (40, 80, 130)))])
    face = medium("MKR-01-1", files, [(480, 360, 480, picture(360, 480, (130, 80, 40)))])
    port = medium("STO-01-1", files, [(480, 480, 270, picture(480, 270, (60, 110, 60)))])
    others_too = [medium(name, files, [(480, 480, 270, picture(480, 270, (110, 60, 110)))]) for name in ("VOC-1", "DENAH-1")]
    parts = {"parts/product-000.json": part("product", products(), [cloth]), "parts/maker-000.json": part("maker", [maker()], [face]),
             "parts/story-000.json": part("story", [story()], [port, *others_too]), "parts/region-000.json": part("region", [region()])}
    parts |= {f"parts/{kind}-000.json": part(kind, [item]) for kind, item in others().items()}
    whole = feed()
    whole["parts"] = [{"target": path, "kind": each["kind"], "count": len(each["items"])} for path, each in parts.items()]
    return Site(whole, parts, files, {"format": "etalase-withdrawn/1", "serial": 1, "items": [{"item": "product/BTK-099", "purge": True}], "media": []})
