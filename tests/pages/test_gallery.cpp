// Builds difficult galleries.
#include "pages/test_gallery.hpp"

#include <filesystem>
#include <stdexcept>

#include "base/digest.hpp"
#include "base/json.hpp"
#include "base/posix_file_system.hpp"
#include "catalogue/builder.hpp"

namespace etalase::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* k_long_name = "Kain Panjang Batik Tulis Halus Motif Sekar Jagad Pewarna Alam Kulit Kayu Mahoni";
constexpr const char* k_long_english = "Hand-Drawn Long Cloth, Map-of-the-World Motif, Dyed with Mahogany Bark";

// As a cooperative might call itself, near the limit of 80 characters.
constexpr const char* k_long_maker = "Koperasi Produsen Perajin Contoh Kerajinan Tangan Serba Guna Makmur Sentosa Jaya";

feed::Text both(const std::string& id, const std::string& en) { return {{"id", id}, {"en", en}}; }

void add_vocabulary(feed::FeedHeader& header) {
  header.languages = {{"id", "Indonesia", feed::Direction::ltr, true}, {"en", "English", feed::Direction::ltr, false}};
  header.vocab.craft = {
      {"BATIK", both("Batik", "Batik"), {}, {}},        {"TENUN", both("Tenun", "Weaving"), {}, {}},
      {"KAYU", both("Kayu", "Wood"), {}, {}},           {"GERABAH", both("Gerabah", "Pottery"), {}, {}},
      {"ANYAMAN", both("Anyaman", "Basketry"), {}, {}}, {"LOGAM", both("Logam", "Metal"), {}, {}},
      {"PANGAN", both("Pangan", "Food"), {}, {}}};
  header.vocab.material = {{"KATUN", both("Katun", "Cotton"), {{"id", "benang dari kapas."}}, {}},
                           {"SUTRA", both("Sutra", "Silk"), {}, {}}};
  header.vocab.motif = {{"JAGAD", both("sekar jagad", "sekar jagad"), both("seperti pulau.", "like islands."), {}},
                        {"POLOS", both("polos", "plain"), {}, {}}};
  feed::Gallery gallery;
  gallery.id = "GAL";
  gallery.name = both("Galeri Contoh Dewan Kerajinan Daerah", "Sample Gallery of the Regional Craft Council");
  gallery.time_zone = "Asia/Jakarta";
  header.galleries = {gallery};
  header.survey = feed::Survey{"KUNJUNGAN", both("Bagaimana kunjungan Anda?", "How was your visit?"), {}, {}, {}};
  header.survey->reasons = {{"CERITA", both("Cerita produk", "Product stories")},
                            {"FOTO", both("Foto", "Photographs")}};
}

// One with steps, some without a picture, and told apart from itself, another one, one that has no page and one that is
// nowhere; two without a text.
void add_techniques(SmallFeed& small) {
  feed::Technique drawn{{"TULIS",
                         both("batik tulis", "hand-drawn batik"),
                         both("malam ditorehkan dengan canting.", "wax is drawn with a canting."),
                         {}},
                        {},
                        {}};
  for (int n = 0; n < 5; ++n)
    drawn.steps.push_back({both("Langkah " + std::to_string(n + 1) + ": " + k_long_name,
                                "Step " + std::to_string(n + 1) + ": " + k_long_english),
                           n % 2 == 0 ? small.add_picture("story", "STEP-" + std::to_string(n)) : "ABSENT"});
  const auto compared = [&](const char* name, const feed::Id& technique, const feed::Id& media) {
    return feed::Compared{both(name, name), both("Lihat garisnya baik-baik.", "Look at the lines."), media, technique};
  };
  drawn.compare = {compared("batik tulis", "TULIS", small.add_picture("story", "LOOK-1")),
                   compared("batik cap", "CAP", small.add_picture("story", "LOOK-2")),
                   compared("putar", "PUTAR", "ABSENT"), compared("lain", "ABSENT", "")};
  feed::Technique stamped{{"CAP", both("batik cap", "stamped batik"), {}, {}}, {}, {}};
  stamped.compare = {compared("batik tulis", "TULIS", "")};
  small.header.vocab.technique = {drawn, stamped, {{"PUTAR", both("Putar", "Throwing"), {}, {}}, {}, {}}};
}

// Every intent, two of one kind, and a number that can be written to.
std::vector<feed::Link> links_of_maker(int n) {
  const std::string number = std::to_string(6'281'100'000'000 + n);
  return {{feed::LinkIntent::buy, "tokopedia", "https://www.tokopedia.com/contoh-" + std::to_string(n)},
          {feed::LinkIntent::ask, "whatsapp", "https://wa.me/" + number},
          {feed::LinkIntent::ask, "phone", "tel:+" + number},
          {feed::LinkIntent::follow, "instagram", "https://www.instagram.com/contoh/"},
          {feed::LinkIntent::follow, "instagram", "https://www.instagram.com/contoh.dua/"},
          // Longer than any code that can be read.
          {feed::LinkIntent::visit, "maps", "https://contoh.example/" + std::string(300, 'x')}};
}

feed::Maker maker_number(int n) {
  static const char* const k_crafts[] = {"BATIK", "TENUN", "KAYU", "GERABAH", "ANYAMAN", "LOGAM", "PANGAN"};
  feed::Maker maker;
  maker.id = "UMKM-" + std::to_string(10 + n);
  maker.name = {
      {"id", n == 3 ? k_long_maker : std::string(1, static_cast<char>('A' + n)) + "nyam Contoh " + std::to_string(n)}};
  maker.crafts = {k_crafts[n % 7]};
  maker.techniques = {n % 2 == 0 ? "TULIS" : "PUTAR"};
  maker.district = n % 2 == 0 ? "TAHUNAN" : "DONRI";
  maker.since = "2009";
  maker.consent.ok = true;
  maker.graduate = n % 3 == 0;
  if (n % 2 == 0) maker.programmes = {"PRG-10"};
  if (n % 3 == 0) maker.links = links_of_maker(n);
  maker.story = {feed::TextBlock{n % 2 == 0 ? both("Sejak lama tangan keluarga ini bekerja dengan sabar.",
                                                   "This family has worked patiently for long.")
                                            : feed::Text{{"id", "Cerita ini belum diterjemahkan."}}}};
  return maker;
}

feed::Product product_number(SmallFeed& small, int n) {
  feed::Product product;
  product.id = "KRY-" + std::to_string(100 + n);
  product.name =
      n % 5 == 0 ? both(k_long_name, k_long_english) : feed::Text{{"id", "Karya Contoh Nomor " + std::to_string(n)}};
  if (n % 2 == 0 && n % 5 != 0) product.name["en"] = "Sample Piece Number " + std::to_string(n);
  product.maker = "UMKM-" + std::to_string(10 + n % 14);
  product.crafts = maker_number(n % 14).crafts;
  product.techniques = {n % 2 == 0 ? "TULIS" : "PUTAR"};
  product.materials = {n % 3 == 0 ? "SUTRA" : "KATUN"};
  product.motifs = {n % 2 == 0 ? "JAGAD" : "POLOS"};
  product.district = n % 2 == 0 ? "TAHUNAN" : "DONRI";
  product.story = {feed::TextBlock{
      both("Benang diikat, dicelup, dijemur, lalu ditenun sehingga gambar muncul dengan tepi yang lembut.",
           "Yarn is tied, dyed, dried and then woven, so the picture appears with soft edges.")}};
  if (n % 4 != 0)
    product.price =
        feed::Money{50'000 * (n + 1), n % 3 == 0 ? 90'000 * (n + 1) : 50'000 * (n + 1), "IDR", "2026-01-02"};
  if (n % 7 == 0) product.availability = feed::Availability::sold_out;
  if (n % 6 != 0) product.images = {small.add_picture("product", product.id)};
  if (n % 6 == 1) {
    product.images.push_back(small.add_picture("product", product.id + "-B"));
    small.part("product").media.back().role = feed::MediaRole::back;
  }
  product.size = both("200 × 110 cm", "200 × 110 cm");
  product.certificates = {{"merek", "CONTOH-0001", "Kantor Contoh", "Kantor Contoh", "2025-10-01", ""}};
  return product;
}

feed::Story story_number(SmallFeed& small, int n) {
  feed::Story story;
  story.id = "CRT-" + std::to_string(10 + n);
  story.title = n == 1
                    ? both("Bunyi alat tenun bukan mesin dari rumah ke rumah", "The sound of looms from house to house")
                    : feed::Text{{"id", "Kisah nomor " + std::to_string(n)}};
  story.lead = both("Empat belas hari untuk selembar kain.", "Fourteen days for one cloth.");
  story.region = n % 2 == 0 ? "JEPARA" : "SOPPENG";
  story.crafts = {"TENUN"};
  story.hero = small.add_picture("story", "HERO-" + std::to_string(n));
  story.panels = {{feed::TextBlock{both("Ulat sutra makan daun murbei. Benangnya dipintal perlahan.",
                                        "Silkworms eat mulberry leaves. The thread is spun slowly.")},
                   feed::QuoteBlock{both("Sabar adalah alat pertama.", "Patience is the first tool."),
                                    both("Perajin Contoh", "Sample maker")},
                   feed::ItemBlock{{"product", "KRY-101"}}}};
  return story;
}

// Every kind, two on each day, one in three without a picture.
feed::Event event_number(SmallFeed& small, int n) {
  feed::Event event;
  event.id = "ACR-" + std::to_string(10 + n);
  event.kind = static_cast<feed::EventKind>(n % 5);
  event.name = n % 4 == 0 ? both(k_long_name, k_long_english) : feed::Text{{"id", "Acara nomor " + std::to_string(n)}};
  const std::string day = "2026-01-" + std::to_string(10 + n / 2);
  event.starts_at = day + "T09:00:00+07:00";
  event.ends_at = day + "T11:30:00+07:00";
  event.place = both("Ruang Ikut Membuat", "Hands-On Room");
  event.text = both("Pegang canting, tarik garis, celup.", "Hold the canting, draw a line, dip.");
  event.seats = n % 2 == 0 ? 16 : 0;
  if (n % 3 != 0) event.images = {small.add_picture("event", event.id)};
  return event;
}

// Zones, a district with a long name, two on one tile, one of no zone; villages with and without a number.
void add_districts(feed::Region& region) {
  region.text =
      both("Daerah di tepi laut.\n\nGunungnya memberi batu.", "A region by the sea.\n\nIts mountains give stone.");
  region.zones = {{"DARAT", both("Daratan", "Mainland"), "mainland"},
                  {"PULAU", both("Kepulauan", "Islands"), "islands"},
                  {"GUNUNG", both("Pegunungan", "Mountains"), "mountains"}};
  const char* const zones[] = {"DARAT", "PULAU", "GUNUNG", "ENTAH"};
  for (int n = 0; n < 11; ++n) {
    feed::District district;
    district.id = "KEC-" + std::to_string(10 + n);
    district.name = {{"id", n == 4 ? "Kecamatan Seribu Pulau Kecil di Sebelah Utara" : "Contoh " + std::to_string(n)}};
    district.zone = zones[n % 4];
    district.column = n % 4;
    district.row = n / 3;
    region.districts.push_back(district);
  }
  region.sentra = {{"SEN-1", both("Tenun Contoh", "Sample weaving"), "TAHUNAN", both("Contoh", "Contoh"), "TENUN", 1200,
                    "2025-12-31", both("Data contoh", "Sample data")},
                   {"SEN-2", {{"id", k_long_name}}, "KEC-11", {}, "BATU", 12, "", {}}};
}

// Every kind; the first without pictures, text or region.
feed::Place place_number(SmallFeed& small, int n) {
  feed::Place place;
  place.id = "TMP-" + std::to_string(10 + n);
  place.kind = static_cast<feed::PlaceKind>(n % 5);
  place.name = n == 1 ? both(k_long_name, k_long_english) : feed::Text{{"id", "Tempat nomor " + std::to_string(n)}};
  if (n == 0) return place;
  place.address = both("Jalan Contoh 1, Kota Contoh", "Jalan Contoh 1, Kota Contoh");
  place.hours = both("Senin sampai Jumat, 09.00–17.00", "Monday to Friday, 09:00–17:00");
  place.region = n % 2 == 0 ? "ABSENT" : "JEPARA";
  place.text = both("Dibuka untuk umum.", "Open to everyone.");
  place.images = {small.add_picture("place", place.id + "-1"), small.add_picture("place", place.id + "-2")};
  place.links = {{feed::LinkIntent::visit, "web", "https://contoh.example/tempat/"},
                 {feed::LinkIntent::ask, "phone", "tel:+622100000000"}};
  return place;
}

feed::Collaboration collaboration_number(int n) {
  feed::Collaboration collaboration;
  collaboration.id = "KLB-" + std::to_string(n);
  collaboration.name = n == 1 ? both(k_long_name, k_long_english) : feed::Text{{"id", "Gagasan bersama"}};
  collaboration.status = static_cast<feed::CollaborationStatus>(n % 3);
  collaboration.regions = {"SOPPENG", "ABSENT", "JEPARA", "SOPPENG"};
  collaboration.text = both("Dua daerah duduk di satu meja.", "Two regions sit at one table.");
  collaboration.items = {{"story", "CRT-11"}, {"maker", "UMKM-12"}, {"product", "KRY-101"}, {"product", "ABSENT"}};
  return collaboration;
}

feed::Statistic statistic_number(int n) {
  feed::Statistic statistic;
  statistic.id = "STA-" + std::to_string(10 + n);
  statistic.name = both("Peserta pelatihan tahun ini menurut pokok", "Participants of this year's training");
  statistic.unit = both("peserta", "participants");
  statistic.source = both("Angka rekaan untuk galeri contoh", "Figures invented for the sample gallery");
  statistic.mark = both("Data contoh", "Sample data");
  // One number, several by label, several over time.
  for (int value = 0; value < 1 + 3 * n; ++value)
    statistic.values.push_back({both("Angkatan " + std::to_string(value + 1), "Intake " + std::to_string(value + 1)),
                                1200 * (value + 1), n == 2 ? "202" + std::to_string(value) + "-03-01" : "2026-01-02"});
  return statistic;
}

// With months, with an order alone, and as a text with its picture.
feed::Programme programme_number(SmallFeed& small, int n) {
  feed::Programme programme;
  programme.id = "PRG-" + std::to_string(10 + n);
  programme.name = both("Dari telur sampai menetas", "From egg to hatching");
  programme.text = both("Inkubator enam bulan.\n\nMula-mula produksi.", "Six months.\n\nProduction first.");
  programme.partners = {"ORG-10", "ORG-NONE"};
  programme.images = {small.add_picture("programme", programme.id)};
  if (n == 2) return programme;
  for (const char* name : {"Produksi", "Penjualan", "Pemasaran"})
    programme.phases.push_back(
        {both(name, name), n == 0 ? 2 : 0, {{both("Langkah", "Step"), both(k_long_name, k_long_english)}}});
  return programme;
}

void add_council_parts(SmallFeed& small) {
  small.header.council.name = both("Dewan Kerajinan Contoh", "Sample Craft Council");
  small.header.council.links = {{feed::LinkIntent::ask, "whatsapp", "https://wa.me/628000000099"},
                                {feed::LinkIntent::visit, "web", "https://contoh.example/dewan"}};
  for (const char* kind : {"statistic", "programme", "organisation", "cooperation_scheme"})
    small.contents["parts/" + std::string(kind) + "-000.json"] = {kind, {}, {}};
  for (int n = 0; n < 3; ++n) small.part("statistic").items.push_back(statistic_number(n));
  for (int n = 0; n < 3; ++n) small.part("programme").items.push_back(programme_number(small, n));
  feed::Organisation office;
  office.id = "ORG-10";
  office.name = both(k_long_maker, k_long_maker);
  office.role = both("Pendamping usaha", "Business mentoring");
  small.part("organisation").items.push_back(office);
  feed::CooperationScheme scheme;
  scheme.id = "KS-10";
  scheme.name = both("Menjadi mitra galeri", "Becoming a partner gallery");
  scheme.steps = {{both("Berkunjung", "Visit"), both("Lihat dahulu.", "See first.")},
                  {both("Sepakati bentuknya", "Agree on the form"), {}}};
  small.part("cooperation_scheme").items.push_back(scheme);
}

}  // namespace

SmallFeed difficult_feed() {
  SmallFeed small = small_feed(1);
  add_vocabulary(small.header);
  add_techniques(small);
  for (int n = 0; n < 14; ++n) small.part("maker").items.push_back(maker_number(n));
  for (int n = 0; n < 42; ++n) small.part("product").items.push_back(product_number(small, n));
  for (int n = 0; n < 7; ++n) small.part("story").items.push_back(story_number(small, n));
  small.contents["parts/event-000.json"] = {"event", {}, {}};
  for (int n = 0; n < 9; ++n) small.part("event").items.push_back(event_number(small, n));
  for (feed::Item& item : small.part("region").items)
    if (auto& region = std::get<feed::Region>(item); region.id == "JEPARA") add_districts(region);
  for (const char* kind : {"place", "collaboration"})
    small.contents["parts/" + std::string(kind) + "-000.json"] = {kind, {}, {}};
  for (int n = 0; n < 6; ++n) small.part("place").items.push_back(place_number(small, n));
  for (int n = 0; n < 3; ++n) small.part("collaboration").items.push_back(collaboration_number(n));
  add_council_parts(small);
  small.seal();
  return small;
}

TestGallery::TestGallery() : TestGallery(difficult_feed()) {}

TestGallery::TestGallery(SmallFeed feed) {
  const auto files = base::make_posix_file_system();
  const auto bytes = catalogue::build_catalogue(feed.feed, feed.parts, {});
  if (!bytes) throw std::runtime_error(bytes.error().message);
  if (const auto written = catalogue::write_catalogue(*files, m_folder.path(), *bytes); !written)
    throw std::runtime_error(written.error().message);
  auto reader = catalogue::Reader::open(m_folder.path());
  if (!reader) throw std::runtime_error(reader.error().message);
  m_reader = std::move(*reader);
  m_reader->set_today(std::chrono::year{2026} / 1 / 5);
}

void make_store(const std::string& folder, const SmallFeed& feed, const std::string& generation) {
  const auto files = base::make_posix_file_system();
  const std::string path = folder + "/generations/" + generation;
  fs::create_directories(path);
  const auto bytes = catalogue::build_catalogue(feed.feed, feed.parts, {});
  if (!bytes) throw std::runtime_error(bytes.error().message);
  const base::Json complete{{"serial", feed.header.serial},
                            {"feed", base::sha256_hex(feed.feed)},
                            {"published_at", feed.header.published_at}};
  const bool written = catalogue::write_catalogue(*files, path, *bytes).has_value() &&
                       base::write_durably(*files, path + "/complete", complete.dump()).has_value();
  if (!written) throw std::runtime_error("cannot write " + path);
  for (const auto& [sha256, picture] : feed.media) {
    fs::create_directories(folder + "/blobs/" + sha256.substr(0, 2));
    if (!base::write_durably(*files, catalogue::blob_path(folder, sha256), picture))
      throw std::runtime_error("cannot write a blob");
  }
  // As a real switch: a new symlink renamed over the old one.
  fs::remove(folder + "/current.new");
  fs::create_directory_symlink("generations/" + generation, folder + "/current.new");
  fs::rename(folder + "/current.new", folder + "/current");
}

}  // namespace etalase::test
