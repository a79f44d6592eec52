// What a public page says about an item, in one language.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "publishing/published_feed.hpp"

namespace etalase::publishing {

struct PageRow {
  std::string label;
  std::string value;
};

struct PageModel {
  std::string title;
  std::string eyebrow;
  std::optional<feed::Media> image;
  std::vector<std::string> paragraphs;
  std::vector<PageRow> facts;
  std::vector<PageRow> links;  // label and https/tel/mailto address
};

// Looks names up while models are made.
class PageNames {
 public:
  explicit PageNames(const PublishedFeed& feed);
  [[nodiscard]] std::string maker(const feed::Id& id, const std::string& language) const;
  [[nodiscard]] std::string district(const feed::Id& id, const std::string& language) const;
  [[nodiscard]] std::string craft(const feed::Id& id, const std::string& language) const;
  [[nodiscard]] std::optional<feed::Media> media(const feed::Id& id) const;

 private:
  std::map<feed::Id, feed::Text> m_makers, m_districts, m_crafts;
  std::map<feed::Id, feed::Media> m_media;
};

[[nodiscard]] PageModel page_model(const feed::Item& item, const PageNames& names, const std::string& language);

}  // namespace etalase::publishing
