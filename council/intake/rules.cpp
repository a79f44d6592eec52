// Content rules.
#include "intake/rules.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/text.hpp"
#include "feed/description.hpp"
#include "intake/json_access.hpp"
#include "intake/links.hpp"
#include "intake/suggest.hpp"

namespace etalase::intake {

using base::Json;

namespace {

constexpr std::size_t k_name_characters = 80;
constexpr int k_headline_words = 8;
constexpr int k_first_screen_words = 75;
// Small food businesses must hold a halal certificate from this day.
constexpr base::Day k_halal_from = std::chrono::year(2026) / 10 / 17;

struct Required {
  std::string_view kind;
  std::string_view key;
  Message message;
};
const std::array<Required, 17>& required() {
  static const std::array<Required, 17> k_all = {{
      {"product", "name", {"Nama belum diisi.", "The name is missing."}},
      {"product", "crafts", {"Kerajinan belum diisi.", "The craft is missing."}},
      {"product", "categories", {"Kategori belum diisi.", "The category is missing."}},
      {"product", "maker", {"Perajin belum diisi.", "The maker is missing."}},
      {"product", "story", {"Cerita belum diisi.", "The story is missing."}},
      {"product",
       "images",
       {"Foto belum ada. Tulis nama berkasnya atau beri nama KODE_1.jpg.",
        "There is no photo. Name its file, or call it CODE_1.jpg."}},
      {"maker", "name", {"Nama belum diisi.", "The name is missing."}},
      {"maker", "kind", {"Jenis belum diisi.", "The kind is missing."}},
      {"maker", "crafts", {"Kerajinan belum diisi.", "The craft is missing."}},
      {"maker", "district", {"Kecamatan belum diisi.", "The district is missing."}},
      {"maker",
       "consent",
       {"Persetujuan belum diisi. Tulis ya atau tidak.", "The consent is missing. Write yes or no."}},
      {"story", "title", {"Judul belum diisi.", "The title is missing."}},
      {"story", "lead", {"Pembuka belum diisi.", "The opening is missing."}},
      {"story", "hero", {"Foto belum ada.", "There is no photo."}},
      {"event", "name", {"Nama belum diisi.", "The name is missing."}},
      {"event", "starts_at", {"Waktu mulai belum diisi.", "The start is missing."}},
      {"event", "ends_at", {"Waktu selesai belum diisi.", "The end is missing."}},
  }};
  return k_all;
}

constexpr std::array k_claims = {"menyembuhkan",
                                 "mengobati",
                                 "obat",
                                 "berkhasiat",
                                 "khasiat",
                                 "menurunkan gula",
                                 "menurunkan kolesterol",
                                 "mencegah penyakit",
                                 "antikanker",
                                 "anti kanker",
                                 "diabetes",
                                 "kejang",
                                 "tidak menyebabkan alergi",
                                 "bebas alergi",
                                 "antialergi",
                                 "cures",
                                 "heals",
                                 "healing",
                                 "remedy",
                                 "lowers blood sugar",
                                 "lowers cholesterol",
                                 "prevents disease",
                                 "anti-cancer",
                                 "hypoallergenic",
                                 "never causes allergy"};

bool is_missing(const Json& value) {
  return value.is_null() || (value.is_structured() && value.empty()) ||
         (value.is_string() && value.get_ref<const std::string&>().empty());
}

void add(Findings& findings, std::string column, Level level, Message message) {
  findings.push_back({std::move(column), level, std::move(message)});
}

void check_required(std::string_view kind, const Json& item, Findings& findings) {
  for (const auto& each : required()) {
    if (each.kind == kind && is_missing(member(item, std::string(each.key))))
      add(findings, std::string(each.key), Level::error, each.message);
  }
}

void check_names(const Json& item, Findings& findings) {
  for (const auto* key : {"name", "title"}) {
    const auto& name = member(item, key);
    if (!name.is_object()) continue;
    for (const auto& [language, words] : name.items()) {
      if (!words.is_string()) continue;
      const auto length = base::length_utf8(words.get_ref<const std::string&>());
      if (length <= k_name_characters) continue;
      const auto count = std::to_string(length);
      add(findings, key, Level::error,
          {"Terlalu panjang: " + count + " huruf. Paling banyak 80.",
           "Too long: " + count + " characters. At most 80."});
    }
  }
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool has_word(const std::string& text, std::string_view word) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !is_letter(text[at + word.size()]);
    if (begins && ends) return true;
  }
  return false;
}

// Collects every text of a value, in all languages.
void all_text(const Json& value, std::string& text) {
  if (value.is_string()) text += lower(value.get_ref<const std::string&>()) + "\n";
  if (value.is_structured()) {
    for (const auto& each : value) all_text(each, text);
  }
}

void check_claims(std::string_view kind, const Json& item, Findings& findings) {
  for (const auto& field : feed::description_of(kind)->members) {
    if (!feed::holds_text(field.shape)) continue;
    const auto& key = field.key;
    std::string text;
    all_text(member(item, key), text);
    for (const auto* claim : k_claims) {
      if (!has_word(text, claim)) continue;
      const std::string word = claim;
      add(findings, key, Level::warning,
          {"Kata \"" + word + "\" terbaca sebagai klaim kesehatan. Hapus bila tidak ada izinnya.",
           "The word \"" + word + "\" reads as a health claim. Remove it unless it is licensed."});
      break;
    }
  }
}

bool has_certificate(const Json& item, std::string_view beginning) {
  const auto& certificates = list_at(item, "certificates");
  return std::any_of(certificates.begin(), certificates.end(),
                     [&](const Json& each) { return string_at(each, "kind").starts_with(beginning); });
}

void check_food(const Json& item, base::Day today, Findings& findings) {
  std::string storage;
  all_text(member(member(item, "food"), "storage"), storage);
  const bool frozen = has_word(storage, "beku") || has_word(storage, "frozen");
  const bool home_licence =
      has_certificate(item, "p-irt") || has_certificate(item, "pirt") || has_certificate(item, "spp-irt");
  if (frozen && home_licence) {
    add(findings, "certificates", Level::error,
        {"Pangan beku tidak boleh memakai P-IRT. Tulis nomor BPOM MD.",
         "Frozen food may not go by P-IRT. Write its BPOM MD number."});
  }
  const auto& crafts = list_at(item, "crafts");
  const bool food =
      std::find(crafts.begin(), crafts.end(), "PANGAN") != crafts.end() || member(item, "food").is_object();
  if (food && std::chrono::sys_days(today) >= std::chrono::sys_days(k_halal_from) && !has_certificate(item, "halal")) {
    add(findings, "certificates", Level::warning,
        {"Pangan ini belum punya nomor halal, wajib sejak 17 Oktober 2026.",
         "This food has no halal number, which is required since 17 October 2026."});
  }
}

void check_protected_name(const Json& item, Findings& findings) {
  std::string name;
  all_text(member(item, "name"), name);
  if (!has_word(name, "tenun troso") || has_certificate(item, "ig:tenun-troso")) return;
  add(findings, "certificates", Level::error,
      {"Nama \"Tenun Troso\" dilindungi. Tulis sertifikat ig/tenun-troso, atau ganti namanya.",
       "The name \"Tenun Troso\" is protected. Write the certificate ig/tenun-troso, or change the name."});
}

std::string link_column(std::string_view kind, const std::string& intent) {
  if (kind != "product") return "links";
  if (intent == "buy") return "tautan_beli";
  if (intent == "ask") return "tautan_tanya";
  return intent == "follow" ? "tautan_ikuti" : "tautan_kunjungi";
}

void check_links(std::string_view kind, const Json& item, Findings& findings) {
  for (const auto& link : list_at(item, "links")) {
    const auto bytes = string_at(link, "url").size();
    if (bytes <= k_qr_bytes) continue;
    const auto count = std::to_string(bytes);
    add(findings, link_column(kind, string_at(link, "intent")), Level::warning,
        {"Alamat " + count + " huruf terlalu panjang untuk kode QR yang mudah dipindai. Paling baik sampai 84.",
         "An address of " + count + " characters makes a QR code that is hard to scan. Best up to 84."});
  }
}

int words_in(const std::string& text) {
  int count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank && !inside) ++count;
    inside = !blank;
  }
  return count;
}

void check_words(const std::string& column, const Json& text, int most, Findings& findings) {
  if (!text.is_object()) return;
  for (const auto& [language, words] : text.items()) {
    const int count = words.is_string() ? words_in(words.get_ref<const std::string&>()) : 0;
    if (count <= most) continue;
    const auto over = std::to_string(count), limit = std::to_string(most);
    add(findings, column, Level::warning,
        {"Teks \"" + language + "\" " + over + " kata; untuk layar pertama paling baik sampai " + limit + ".",
         "The text in \"" + language + "\" has " + over + " words; up to " + limit + " fit the first screen."});
  }
}

}  // namespace

Findings check_rules(std::string_view kind, const Json& item, base::Day today) {
  Findings findings;
  check_required(kind, item, findings);
  check_names(item, findings);
  check_claims(kind, item, findings);
  check_links(kind, item, findings);
  if (kind == "product") {
    check_food(item, today, findings);
    check_protected_name(item, findings);
    const auto& story = list_at(item, "story");
    if (!story.empty()) check_words("story", member(story.front(), "text"), k_first_screen_words, findings);
  }
  if (kind == "story") {
    check_words("title", member(item, "title"), k_headline_words, findings);
    check_words("lead", member(item, "lead"), k_first_screen_words, findings);
  }
  return findings;
}

}  // namespace etalase::intake
