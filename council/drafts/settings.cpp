// Reads and writes council.toml; the only file here that names toml++.
#include "drafts/settings.hpp"

#include <toml++/toml.h>

#include <optional>
#include <set>

#include "feed/addresses.hpp"
#include "feed/forms.hpp"
#include "words/refusal.hpp"

namespace etalase::drafts {

using base::ErrorKind;
using base::Result;

namespace {

constexpr base::Bytes k_limit = base::kilobytes(64);

// Keeps the first complaint, with file and line.
class Table {
 public:
  Table(const toml::table& root, std::string file) : m_root(root), m_file(std::move(file)) {}

  void text(const std::string& table, const std::string& key, std::string& value) {
    m_known.insert(table + "." + key);
    const auto node = m_root[table][key];
    if (!node) return;
    if (const auto* found = node.as_string()) {
      value = found->get();
    } else {
      complain(*node.node(), words::refusal(ErrorKind::corrupt, "settings_no_text", {{"key", table + "." + key}}));
    }
  }

  void no_other_keys() {
    for (const auto& [table, node] : m_root) {
      const auto name = std::string(table.str());
      if (!node.is_table()) {
        complain(node, unknown(name));
        continue;
      }
      for (const auto& [key, value] : *node.as_table()) {
        const auto full = name + "." + std::string(key.str());
        if (!m_known.contains(full)) complain(value, unknown(full));
      }
    }
  }

  void complain(const std::string& table, const std::string& key, const base::Error& error) {
    const auto* node = m_root[table][key].node();
    complain(node == nullptr ? static_cast<const toml::node&>(m_root) : *node, error);
  }

  [[nodiscard]] const std::optional<base::Error>& complaint() const { return m_complaint; }

 private:
  static base::Error unknown(const std::string& key) {
    return words::refusal(ErrorKind::corrupt, "settings_key_unknown", {{"key", key}});
  }
  void complain(const toml::node& node, const base::Error& error) {
    if (!m_complaint) m_complaint = error.within(m_file + ":" + std::to_string(node.source().begin.line));
  }

  const toml::table& m_root;
  std::string m_file;
  std::set<std::string> m_known;
  std::optional<base::Error> m_complaint;
};

// TOML's basic strings escape quotes and backslashes; the values have no control characters.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

}  // namespace

Result<CouncilSettings> parse_settings(const std::string& text, const std::string& file_name) {
  toml::table root;
  try {
    root = toml::parse(text, file_name);
  } catch (const toml::parse_error& error) {
    const auto wrong =
        words::refusal(ErrorKind::corrupt, "settings_no_toml", {{"reason", std::string(error.description())}});
    return base::fail(wrong.within(file_name + ":" + std::to_string(error.source().begin.line)));
  }
  CouncilSettings settings;
  std::string language = "id";
  Table table(root, file_name);
  table.text("feed", "id", settings.feed_id);
  table.text("feed", "public_base_url", settings.public_base_url);
  table.text("serve", "listen", settings.listen);
  table.text("staff", "language", language);
  table.no_other_keys();
  if (language != "id" && language != "en")
    table.complain("staff", "language", words::refusal(ErrorKind::corrupt, "settings_language"));
  if (!settings.public_base_url.empty() && !feed::is_public_base_url(settings.public_base_url)) {
    table.complain("feed", "public_base_url", words::refusal(ErrorKind::corrupt, "settings_public_base_url"));
  }
  if (!feed::k_form_feed_id.accepts(settings.feed_id)) {
    table.complain("feed", "id", words::refusal(ErrorKind::corrupt, "settings_feed_id"));
  }
  settings.language = language == "en" ? words::StaffLanguage::en : words::StaffLanguage::id;
  if (table.complaint()) return base::fail(*table.complaint());
  return settings;
}

Result<CouncilSettings> read_settings(const base::FileSystem& files, const std::string& path) {
  ETALASE_TRY(const auto text, files.read(path, k_limit));
  return parse_settings(text, path);
}

std::string settings_text(const CouncilSettings& settings) {
  return "# Pengaturan dewan kerajinan untuk etalase-council.\n"
         "# Settings of the craft council for etalase-council.\n\n"
         "[feed]\n"
         "# Nama umpan; jangan diubah sesudah kios pertama dipasang. / Never change it once a kiosk is installed.\n"
         "id = " +
         quoted(settings.feed_id) +
         "\n"
         "# Alamat folder public/ untuk kode QR; kosong = memakai yang ada di council.json. / Address that QR codes "
         "open.\n"
         "public_base_url = " +
         quoted(settings.public_base_url) +
         "\n\n"
         "[serve]\n"
         "listen = " +
         quoted(settings.listen) +
         "\n\n"
         "[staff]\n"
         "# Bahasa pesan: id atau en. / Language of messages.\n"
         "language = " +
         quoted(settings.language == words::StaffLanguage::en ? "en" : "id") + "\n";
}

}  // namespace etalase::drafts
