// The four forms' columns and the reading of heading rows.
#include "intake/columns.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "feed/forms.hpp"
#include "intake/suggest.hpp"

namespace etalase::intake {

namespace {

constexpr auto k_yes = PerLanguage::yes;
constexpr auto k_no = PerLanguage::no;

const std::vector<Column> k_product = {
    {"kode", "code", "id"},
    {"nama", "name", "name", k_yes, Written::with_english},
    {"kerajinan", "craft", "crafts"},
    {"kategori", "category", "categories"},
    {"perajin", "maker", "maker"},
    {"cerita", "story", "story", k_yes, Written::with_english},
    {"teknik", "technique", "techniques"},
    {"bahan", "material", "materials"},
    {"motif", "motif", "motifs"},
    {"kecamatan", "district", "district"},
    {"harga_min", "price_min", "price"},
    {"harga_maks", "price_max", "price"},
    {"harga_per", "price_as_of", "price"},
    {"ketersediaan", "availability", "availability"},
    {"ukuran", "size", "size", k_yes},
    {"berat", "weight", "weight", k_yes},
    {"perawatan", "care", "care", k_yes, Written::with_english},
    {"rak", "shelf", "display"},
    {"tampil_dari", "display_from", "display_from"},
    {"tampil_sampai", "display_until", "display_until"},
    {"foto", "photo", "images"},
    {"foto_teks", "photo_text", "images", k_yes, Written::with_english},
    {"gramasi", "net_weight", "food", k_yes},
    {"komposisi", "ingredients", "food", k_yes},
    {"alergen", "allergens", "food", k_yes},
    {"simpan", "storage", "food", k_yes},
    {"tahan", "shelf_life", "food", k_yes},
    {"sertifikat", "certificate", "certificates"},
    {"tautan_beli", "link_buy", "links"},
    {"tautan_tanya", "link_ask", "links"},
    {"tautan_ikuti", "link_follow", "links"},
    {"tautan_kunjungi", "link_visit", "links"},
    {"unggulan", "featured", "featured"},
};

const std::vector<Column> k_maker = {
    {"kode", "code", "id"},
    {"nama", "name", "name", k_yes},
    {"jenis", "kind", "kind"},
    {"kerajinan", "craft", "crafts"},
    {"sejak", "since", "since"},
    {"kecamatan", "district", "district"},
    {"cerita", "story", "story", k_yes, Written::with_english},
    {"program", "programme", "programmes"},
    {"lulusan", "graduate", "graduate"},
    {"wa", "whatsapp", "links"},
    {"instagram", "instagram", "links"},
    {"toko", "shop", "links"},
    {"persetujuan", "consent", "consent"},
    {"foto", "photo", "images", k_no, Written::when_used},
    {"foto_teks", "photo_text", "images", k_yes, Written::when_used},
};

const std::vector<Column> k_story = {
    {"kode", "code", "id"},
    {"judul", "title", "title", k_yes, Written::with_english},
    {"pembuka", "lead", "lead", k_yes, Written::with_english},
    {"isi", "body", "panels", k_yes, Written::with_english},
    {"daerah", "region", "region"},
    {"kerajinan", "craft", "crafts"},
    {"foto", "photo", "hero"},
    {"foto_teks", "photo_text", "hero", k_yes, Written::when_used},
    {"terkait", "related", "related"},
};

const std::vector<Column> k_event = {
    {"kode", "code", "id"},
    {"nama", "name", "name", k_yes, Written::with_english},
    {"jenis", "kind", "kind"},
    {"mulai", "starts", "starts_at"},
    {"selesai", "ends", "ends_at"},
    {"tempat", "place", "place", k_yes},
    {"teks", "text", "text", k_yes, Written::with_english},
    {"kursi", "seats", "seats"},
    {"foto", "photo", "images"},
    {"foto_teks", "photo_text", "images", k_yes, Written::when_used},
    {"tautan", "link", "links"},
};

// "Harga Min*" means harga_min.
std::string folded(std::string_view heading) {
  std::string text(base::trim(heading));
  while (!text.empty() && text.back() == '*') text.pop_back();
  text = std::string(base::trim(text));
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '_';
  }
  return text;
}

// Languages are lower case in headings ("nama_zh-hans"); tags keep their usual case in the feed.
std::string tag_of(std::string text) {
  const auto dash = text.find('-');
  if (dash != std::string::npos && text.size() == dash + 5)
    text[dash + 1] = static_cast<char>(text[dash + 1] - 'a' + 'A');
  return text;
}

std::optional<Heading> heading_in(Form form, const std::string& text) {
  for (const auto& column : columns_of(form)) {
    for (const auto name : {column.name, column.english}) {
      if (text == name) return Heading{std::string(column.name), "id"};
    }
  }
  const auto underscore = text.rfind('_');
  if (underscore == std::string::npos) return std::nullopt;
  const auto tag = text.substr(underscore + 1);
  if (!feed::is_language_tag(tag)) return std::nullopt;
  const auto stem = text.substr(0, underscore);
  for (const auto& column : columns_of(form)) {
    const bool named = stem == column.name || stem == column.english;
    if (named && column.per_language == PerLanguage::yes) return Heading{std::string(column.name), tag_of(tag)};
  }
  return std::nullopt;
}

int known_headings(Form form, const std::vector<std::string>& headings) {
  return static_cast<int>(std::count_if(headings.begin(), headings.end(),
                                        [&](const auto& text) { return heading_in(form, text).has_value(); }));
}

Form best_form(const std::vector<std::string>& headings, std::string_view file_name) {
  Form best = Form::product;
  int best_score = -1;
  for (const Form form : all_forms()) {
    const int score = 2 * known_headings(form, headings) + (file_name == file_of(form) ? 1 : 0);
    if (score > best_score) {
      best = form;
      best_score = score;
    }
  }
  return best;
}

Finding unknown_column(Form form, const std::string& text) {
  std::vector<std::string> names;
  for (const auto& column : columns_of(form)) names.emplace_back(column.name);
  Message message = {"Kolom \"" + text + "\" tidak dikenal.", "Unknown column \"" + text + "\"."};
  if (const auto near = nearest(text, names)) {
    message.id += " Maksud Anda \"" + *near + "\"?";
    message.en += " Did you mean \"" + *near + "\"?";
  } else {
    message.id += " Hapus kolom ini atau perbaiki judulnya.";
    message.en += " Remove the column or correct its heading.";
  }
  return {text, Level::error, message};
}

}  // namespace

const std::vector<Column>& columns_of(Form form) {
  switch (form) {
    case Form::product: return k_product;
    case Form::maker: return k_maker;
    case Form::story: return k_story;
    case Form::event: return k_event;
  }
  return k_product;
}

std::string_view kind_of(Form form) {
  switch (form) {
    case Form::product: return "product";
    case Form::maker: return "maker";
    case Form::story: return "story";
    case Form::event: return "event";
  }
  return "product";
}

std::string_view file_of(Form form) {
  switch (form) {
    case Form::product: return "produk.csv";
    case Form::maker: return "perajin.csv";
    case Form::story: return "cerita.csv";
    case Form::event: return "agenda.csv";
  }
  return "produk.csv";
}

const std::vector<Form>& all_forms() {
  static const std::vector<Form> k_all = {Form::product, Form::maker, Form::story, Form::event};
  return k_all;
}

std::optional<HeadingRow> recognise(const std::vector<std::string>& cells, std::string_view file_name,
                                    Findings& findings) {
  std::vector<std::string> headings;
  for (const auto& cell : cells) headings.push_back(folded(cell));
  HeadingRow row = {best_form(headings, file_name), {}};
  const auto before = findings.size();
  std::set<std::string> seen;
  for (const auto& text : headings) {
    const auto heading = text.empty() ? std::optional(Heading{}) : heading_in(row.form, text);
    if (!heading) {
      findings.push_back(unknown_column(row.form, text));
    } else if (!text.empty() && !seen.insert(heading->text()).second) {
      findings.push_back({text,
                          Level::error,
                          {"Kolom \"" + text + "\" ada dua kali. Hapus salah satunya.",
                           "Column \"" + text + "\" is there twice. Remove one of them."}});
    }
    row.headings.push_back(heading.value_or(Heading{}));
  }
  if (!seen.contains("kode")) {
    findings.push_back({"kode",
                        Level::error,
                        {"Kolom \"kode\" belum ada. Tambahkan, satu kode untuk tiap baris.",
                         "Column \"kode\" is missing. Add it, with one code in each row."}});
  }
  return findings.size() == before ? std::optional(row) : std::nullopt;
}

std::string column_for(Form form, std::string_view key) {
  for (const auto& column : columns_of(form)) {
    if (column.key == key) return std::string(column.name);
  }
  return std::string(key);
}

}  // namespace etalase::intake
