// The page that a visitor's list opens: it reads the pieces in its address by a script of its own, and the server does
// not learn them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "publishing/page_model.hpp"
#include "publishing/static_files.hpp"

namespace etalase::publishing {

// Pieces are spread over so many files that one holds 64 of them on the average at most: a power of two.
[[nodiscard]] std::uint32_t list_shards(std::size_t pieces);
// Which file a piece is in: FNV-1a of 32 bits of its id, modulo their number; assets/pages/list.js does the same.
[[nodiscard]] std::uint32_t list_shard(std::string_view id, std::uint32_t shards);

// Writes l/index.html, l/list.js and l/<shards>-<shard>.json below `root`, then removes files of an earlier number.
class ListPage {
 public:
  ListPage(base::FileSystem& files, std::string root, const PageNames& names)
      : m_files(files), m_folder(std::move(root) + "/l/"), m_names(names) {}

  // A piece that the page may name; valid until write().
  void add(const feed::Product& piece) { m_pieces.push_back(&piece); }
  [[nodiscard]] std::uint32_t shards() const { return list_shards(m_pieces.size()); }
  // `html` is the page, which names the number of shards.
  [[nodiscard]] base::Result<void> write(std::string_view html, Written& written);

 private:
  [[nodiscard]] base::Json told(const feed::Product& piece) const;
  [[nodiscard]] base::Result<void> write_tables(Written& written);
  [[nodiscard]] base::Result<void> remove_others();

  base::FileSystem& m_files;
  std::string m_folder;
  const PageNames& m_names;
  std::vector<const feed::Product*> m_pieces;
};

}  // namespace etalase::publishing
