// Limits of size by target, of pixels by picture; all else by the feed's own readers.
#include "publishing/issue_check.hpp"

#include <optional>

#include "base/sizes.hpp"
#include "feed/codec.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Result;

namespace {

constexpr const char* k_header = "feed.json";

struct TooLarge {
  std::string size;
  std::string limit;
};
std::optional<TooLarge> beyond(base::Bytes limit, const std::string& bytes) {
  if (bytes.size() <= limit.count) return std::nullopt;
  auto sizes = base::needed_and_free({bytes.size()}, limit);
  return TooLarge{std::move(sizes.needed), std::move(sizes.free)};
}

// "product/BTK-012", of the item that takes most of a part.
std::string largest_item(const std::string& bytes) {
  const auto part = base::Json::parse(bytes, nullptr, false);
  std::size_t most = 0;
  std::string name;
  for (const auto& item : part.value("items", base::Json::array())) {
    const auto size = item.dump().size();
    if (size <= most) continue;
    most = size;
    name = part.value("kind", "") + "/" + item.value("id", "");
  }
  return name;
}

Result<void> check_pixels(const std::string& target, const feed::Part& part) {
  for (const auto& media : part.media) {
    for (const auto& file : media.files) {
      if (std::int64_t{file.width} * file.height <= feed::k_most_media_pixels) continue;
      return words::refuse(ErrorKind::too_large, "media_of_too_many_pixels",
                           {{"file", target},
                            {"photo", media.id},
                            {"size", std::to_string(file.width) + " × " + std::to_string(file.height)}});
    }
  }
  return {};
}

tl::unexpected<base::Error> not_taken(const std::string& target, const base::Error& error) {
  return words::refuse(error.kind, "kiosks_refuse", {{"file", target}, {"reason", error.message}}, error.subject);
}

Result<void> check_part(const std::string& target, const std::string& bytes) {
  if (const auto large = beyond(feed::k_part_limit, bytes)) {
    return words::refuse(
        ErrorKind::too_large, "part_too_large",
        {{"file", target}, {"size", large->size}, {"limit", large->limit}, {"item", largest_item(bytes)}});
  }
  const auto part = feed::parse_part(bytes);
  if (!part) return not_taken(target, part.error());
  return check_pixels(target, *part);
}

Result<void> check_header(const std::string& bytes) {
  if (const auto large = beyond(feed::k_feed_limit, bytes)) {
    return words::refuse(ErrorKind::too_large, "header_too_large",
                         {{"file", k_header}, {"size", large->size}, {"limit", large->limit}});
  }
  const auto header = feed::parse_feed(bytes);
  if (!header) return not_taken(k_header, header.error());
  return {};
}

}  // namespace

Result<void> check_targets(const Targets& targets) {
  for (const auto& [target, bytes] : targets) {
    ETALASE_CHECK(target == k_header ? check_header(bytes) : check_part(target, bytes));
  }
  return {};
}

}  // namespace etalase::publishing
