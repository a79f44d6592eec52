// JSON of every kind, in text as a publisher writes it.
#include "feed/samples.hpp"

#include <map>
#include <stdexcept>

namespace etalase::feed::test {

namespace {

constexpr const char* k_common =
    R"("display_from":"2026-01-01","display_until":"2026-12-31","updated_at":"2026-01-05T13:00:00+07:00","tags":["baru"])";

const std::map<std::string, std::string>& bodies() {
  static const std::map<std::string, std::string> k_bodies = {
      {"product",
       R"("slug":"kain-jlamprang","name":{"id":"Kain Jlamprang","en":"Jlamprang cloth"},"maker":"MKR-01","crafts":["BATIK"],
          "categories":["KAIN"],"techniques":["TULIS"],"materials":["KATUN"],"motifs":["JLAMPRANG"],"district":"D-01",
          "story":[{"type":"text","text":{"id":"Cerita.","en":"Story."}},{"type":"picture","media":"BTK-012-1","caption":{"id":"Detail"}},
                   {"type":"quote","text":{"id":"Kata"},"by":{"id":"Perajin"}},{"type":"item","ref":"story/STO-01"}],
          "images":["BTK-012-1"],"price":{"min":250000,"max":350000,"currency":"IDR","as_of":"2026-01-05"},"availability":"ask",
          "measures":{"pieces":2,"lengths":[{"of":"diameter","mm":120,"to_mm":220},{"of":"height","mm":300}]},"weight_grams":1600,
          "size":{"id":"dengan tutup"},"weight":{"id":"tanpa kemasan"},"care":{"id":"Cuci tangan"},
          "variants":[{"name":{"id":"Biru"},"colour":{"id":"biru nila"},"size":{"id":"200 x 110 cm"}}],
          "food":{"net_weight":{"id":"200 g"},"ingredients":{"id":"Ikan"},"allergens":{"id":"Ikan"},"storage":{"id":"Suhu ruang"},
                  "shelf_life":{"id":"3 bulan"},"travel":{"id":"Boleh di kabin"}},
          "display":[{"gallery":"G-01","zone":"Z-01","shelf":"T-03","until":"2026-06-30"}],
          "certificates":[{"kind":"ig:tenun-contoh","number":"CONTOH-1","issuer":"Kantor Contoh","checked_by":"Kantor Contoh",
                           "checked_on":"2026-01-02","valid_until":"2030-01-01"}],
          "passed_on":"2026-01-03","links":[{"intent":"buy","kind":"toko","url":"https://toko.example/a?b=1"}],
          "related":["product/BTK-013"],"featured":{"from":"2026-01-01","until":"2026-02-01","order":3})"},
      {"maker",
       R"("slug":"tenun-contoh","name":{"id":"Tenun Contoh"},"kind":"kelompok","scale":"kecil","crafts":["TENUN"],"techniques":["IKAT"],"since":"1998",
          "district":"D-01","place":{"id":"Desa"},"story":[{"type":"text","text":{"id":"Cerita"}}],"images":["M-1"],"team":{"id":"5-10 orang"},
          "programmes":["PRG-01"],"graduate":true,"certificates":[],"links":[{"intent":"ask","kind":"whatsapp","url":"https://wa.me/62811"}],
          "consent":{"ok":true,"scope":["name","phone"]})"},
      {"story",
       R"("slug":"kota-pelabuhan","title":{"id":"Kain dari kota pelabuhan"},"lead":{"id":"Pendek."},"hero":"S-1","region":"REG-01","crafts":["BATIK"],
          "panels":[[{"type":"text","text":{"id":"Satu"}}],[{"type":"item","ref":"product/BTK-012"}]],"related":["maker/MKR-01"])"},
      {"region",
       R"("name":{"id":"Kab. Contoh"},"code":{"scheme":"kemendagri","code":"33.20","version":"2025"},"text":{"id":"Teks"},
          "zones":[{"id":"Z-DARAT","name":{"id":"Daratan"},"shape":"mainland"}],
          "districts":[{"id":"D-01","name":{"id":"Pecangaan"},"zone":"Z-DARAT","code":{"scheme":"kemendagri","code":"33.20.01"},"tile":[2,1]}],
          "sentra":[{"id":"SEN-01","name":{"id":"Sentra"},"district":"D-01","village":{"id":"Desa"},"craft":"TENUN","units":12,"date":"2025-12-01","source":{"id":"Data contoh"}}])"},
      {"event",
       R"("name":{"id":"Pameran"},"kind":"class","starts_at":"2026-02-01T09:00:00+07:00","ends_at":"2026-02-01T11:00:00+07:00","place":{"id":"Aula"},
          "text":{"id":"Belajar"},"seats":20,"audience":{"id":"Umum"},"images":["E-1"],"links":[{"intent":"visit","kind":"web","url":"tel:+62-811-123"}],
          "live":{"kind":"youtube","url":"https://video.example/x"})"},
      {"programme",
       R"("name":{"id":"Inkubator"},"text":{"id":"Enam bulan"},"phases":[{"name":{"id":"Fase 1"},"months":2,"steps":[{"name":{"id":"Seleksi"},"text":{"id":"…"}}]}],
          "partners":["ORG-01"],"images":["P-1"])"},
      {"collection",
       R"("name":{"id":"Dari limbah"},"text":{"id":"Teks"},"items":["product/BTK-012"],"images":["C-1"])"},
      {"collaboration",
       R"("name":{"id":"Kolaborasi"},"status":"in_progress","regions":["REG-01"],"text":{"id":"Teks"},"items":["product/BTK-012"],"images":["K-1"])"},
      {"place",
       R"("name":{"id":"Museum"},"kind":"museum","address":{"id":"Jalan"},"region":"REG-01","district":"D-01","hours":{"id":"08-16"},"geo":"-6.89,109.67",
          "text":{"id":"Teks"},"images":["T-1"],"links":[{"intent":"visit","kind":"surat","url":"mailto:a@example.id"}])"},
      {"organisation",
       R"("name":{"id":"Dekranasda"},"role":{"id":"Pembina"},"text":{"id":"Teks"},"links":[{"intent":"follow","kind":"instagram","url":"https://ig.example/x"}])"},
      {"statistic",
       R"("name":{"id":"Perajin"},"unit":{"id":"orang"},"values":[{"label":{"id":"2025"},"value":120,"date":"2025-12-31"}],"source":{"id":"Data contoh"},"mark":{"id":"perkiraan"})"},
      {"notice", R"("kind":"moved","text":{"id":"Pindah ke rak T"},"from":"2026-01-01","until":"2026-02-01")"},
      {"cooperation_scheme",
       R"("name":{"id":"Kerja sama"},"steps":[{"name":{"id":"Surat"}}],"links":[{"intent":"ask","kind":"web","url":"https://example.id"}])"},
  };
  return k_bodies;
}

}  // namespace

base::Json full_item(const std::string& kind) {
  const auto body = bodies().find(kind);
  if (body == bodies().end()) throw std::out_of_range("tests/feed/samples.cpp has no " + kind);
  return base::Json::parse(std::string(R"({"id":"BTK-012",)") + k_common + "," + body->second + "}");
}

base::Json part_of(const std::string& kind, const std::vector<base::Json>& items) {
  auto media = base::Json::parse(
      R"([{"id":"BTK-012-1","alt":{"id":"Kain"},"color":"#7a4b2e","files":[{"side":480,"bytes":1200,"width":480,"height":320}]}])");
  media[0]["files"][0]["sha256"] = std::string(64, 'a');
  return {{"format", "etalase-part/1"}, {"kind", kind}, {"items", items}, {"media", media}};
}

base::Json full_feed() {
  return base::Json::parse(
      R"({"format":"etalase-feed/1","feed_id":"galeri-contoh","serial":7,"published_at":"2026-01-05T13:00:00+07:00",
    "languages":[{"tag":"id","name":"Bahasa Indonesia","dir":"ltr","mandatory":true},{"tag":"ar","name":"العربية","dir":"rtl"}],
    "council":{"name":{"id":"Dekranasda Contoh"},"text":{"id":"Teks"},"links":[{"intent":"visit","kind":"web","url":"https://example.id"}]},
    "galleries":[{"id":"G-01","name":{"id":"Galeri"},"operator":{"id":"UPT"},"address":{"id":"Jalan"},"time_zone":"Asia/Jakarta",
      "hours":{"mon":[["09:00","12:00"],["13:00","17:00"]],"sun":[]},"exceptions":[{"date":"2026-03-20","closed":true,"text":{"id":"Libur"}},
      {"date":"2026-03-21","hours":[["10:00","24:00"]]}],"floor_plan":{"media":"FP-1","zones":[{"id":"Z-01","name":{"id":"Tenun"},
      "polygon":[[0,0],[0.5,0],[0.5,1]]}],"doors":[[0.25,1]]},"valid_from":"2026-01-01","text":{"id":"Teks"}}],
    "vocab":{"craft":[{"id":"BATIK","name":{"id":"Batik"}}],"category":[{"id":"KAIN","name":{"id":"Kain"}}],
      "technique":[{"id":"TULIS","name":{"id":"Tulis"},"text":{"id":"Canting"},"media":"V-1","steps":[{"text":{"id":"Digambar"},"media":"V-2"},
      {"text":{"id":"Dicelup"}}],"compare":[{"name":{"id":"Cap"},"look_for":{"id":"Ulangan"},"media":"V-3","technique":"CAP"},
      {"name":{"id":"Cetak"},"look_for":{"id":"Baliknya pucat"}}]}],"material":[{"id":"KATUN","name":{"id":"Katun"}}],
      "motif":[{"id":"JLAMPRANG","name":{"id":"Jlamprang"}}]},
    "interface":{"home.title":{"id":"Selamat datang","en":"Welcome"}},
    "survey":{"id":"SRV-01","question":{"id":"Bagaimana?"},"reasons":[{"id":"FOTO","name":{"id":"Foto"}}],"from":"2026-01-01","until":"2026-12-31"},
    "public_base_url":"https://galeri.example.id","parts":[{"target":"parts/product-000.json","kind":"product","count":1}]})");
}

std::string refusal(const base::Json& part) {
  const auto parsed = parse_part(to_bytes(part));
  return parsed ? std::string() : parsed.error().message;
}

}  // namespace etalase::feed::test
