// The content of several councils side by side: whose an item is, and the own one first.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/lease.hpp"
#include "catalogue/reader.hpp"

namespace etalase::catalogue {

// Names an item among several feeds: "galeri/product/BTK-012".
struct Key {
  std::string source;
  feed::Ref ref;
  auto operator<=>(const Key&) const = default;
};

// Which sources a kiosk has; exactly one is own.
struct SourceName {
  std::string id;
  bool own = false;
};

// One council's content on this kiosk, held by a lease.
struct CouncilContent {
  std::string source;
  bool own = false;
  Lease lease;
  std::unique_ptr<Reader> reader;

  // The council's name as its feed says.
  [[nodiscard]] const feed::Text& name() const { return reader->header().council.name; }
  // Where its blobs lie.
  std::string folder;
};

// Opened at once, then read by the thread that owns it. A partner that has nothing is left out, one that is broken is
// logged as well; neither changes anything for the others; gallery, hours, floor plan, texts, survey, notices and
// featured items are the own feed's.
class Councils {
 public:
  // `sources_folder` holds a store for each source.
  [[nodiscard]] static Councils open(const std::string& sources_folder, const std::vector<SourceName>& sources);

  // nullptr when the own feed cannot be read.
  [[nodiscard]] const CouncilContent* own() const;
  // In the order of the configuration.
  [[nodiscard]] std::vector<const CouncilContent*> partners() const;
  [[nodiscard]] const CouncilContent* find(std::string_view source) const;
  // The item with the council it comes from; absent when it is not visible.
  struct Found {
    const CouncilContent* council;
    feed::Item item;
  };
  [[nodiscard]] std::optional<Found> item(const Key& key) const;

  void set_today(base::Day today);
  // Hides a source's withdrawn items.
  void withdraw(std::string_view source, const feed::Withdrawn& withdrawn);

 private:
  std::vector<CouncilContent> m_councils;
};

}  // namespace etalase::catalogue
