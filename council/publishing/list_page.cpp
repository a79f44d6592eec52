// Writes the list's page and what it looks pieces up in.
#include "publishing/list_page.hpp"

#include <array>

#include "embedded/list_js.hpp"
#include "feed/money_text.hpp"
#include "texts/phrases.hpp"
#include "texts/typography.hpp"

namespace etalase::publishing {

using base::Json;
using base::Result;

namespace {

constexpr std::size_t k_pieces_a_file = 64;
constexpr std::uint32_t k_most_list_files = 1024;

std::string price_in(const std::string& language, const feed::Product& piece) {
  if (piece.price) return feed::money_text(*piece.price, language);
  return texts::Phrases::built_in().say(language, "page_ask_price").text;
}

std::string name_of(std::uint32_t shards, std::uint32_t shard) {
  return std::to_string(shards) + "-" + std::to_string(shard) + ".json";
}

constexpr std::array k_languages{"id", "en"};

}  // namespace

std::uint32_t list_shards(std::size_t pieces) {
  std::uint32_t shards = 1;
  while (shards < k_most_list_files && pieces > k_pieces_a_file * shards) shards *= 2;
  return shards;
}

std::uint32_t list_shard(std::string_view id, std::uint32_t shards) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return hash % shards;
}

// Name, maker and price in each language; the second where it differs.
Json ListPage::told(const feed::Product& piece) const {
  Json told;
  for (const std::string language : k_languages) {
    told[language] = {texts::typographic(feed::text_in(piece.name, language)), m_names.maker(piece.maker, language),
                      price_in(language, piece)};
  }
  if (told["en"] == told["id"]) told.erase("en");
  return told;
}

Result<void> ListPage::write(std::string_view html, Written& written) {
  ETALASE_CHECK(write_tables(written));
  ETALASE_CHECK(write_static(m_files, m_folder + "list.js", embedded::list_js, written));
  ETALASE_CHECK(write_static(m_files, m_folder + "index.html", html, written));
  return remove_others();
}

Result<void> ListPage::write_tables(Written& written) {
  const std::uint32_t shards = this->shards();
  std::vector<Json> tables(shards, Json::object());
  for (const feed::Product* piece : m_pieces) tables[list_shard(piece->id, shards)][piece->id] = told(*piece);
  for (std::uint32_t shard = 0; shard < shards; ++shard)
    ETALASE_CHECK(write_static(m_files, m_folder + name_of(shards, shard), tables[shard].dump(), written));
  return {};
}

Result<void> ListPage::remove_others() {
  const std::string kept = std::to_string(shards()) + "-";
  std::vector<std::string> present;
  ETALASE_TRY(present, list_below(m_files, m_folder));
  for (const std::string& name : present)
    if (name.ends_with(".json") && !name.starts_with(kept)) ETALASE_CHECK(m_files.remove(m_folder + name));
  return {};
}

}  // namespace etalase::publishing
