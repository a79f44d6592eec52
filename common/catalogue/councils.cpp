// One lease and one reader a source; nothing is shared between them.
#include "catalogue/councils.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace etalase::catalogue {

namespace {

bool is_source_name(std::string_view text) {
  return !text.empty() && text.size() <= 32 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

base::Result<CouncilContent> open_which(const std::string& folder, const SourceName& source, Which which) {
  auto lease = Lease::take(folder, which);
  if (!lease) return base::fail(lease.error());
  auto reader = Reader::open(lease->folder());
  if (!reader) return base::fail(reader.error());
  return CouncilContent{source.id, source.own, std::move(*lease), std::move(*reader), folder};
}

// A damaged generation gives way to the one before.
base::Result<CouncilContent> open_council(const std::string& folder, const SourceName& source) {
  auto now = open_which(folder, source, Which::current);
  if (now || now.error().kind == base::ErrorKind::not_found) return now;
  auto before = open_which(folder, source, Which::previous);
  return before ? std::move(before) : std::move(now);
}

}  // namespace

Councils Councils::open(const std::string& sources_folder, const std::vector<SourceName>& sources) {
  Councils councils;
  for (const auto& source : sources) {
    if (!is_source_name(source.id)) continue;
    auto council = open_council(sources_folder + '/' + source.id, source);
    if (council) {
      councils.m_councils.push_back(std::move(*council));
    } else if (source.own || council.error().kind != base::ErrorKind::not_found) {
      base::log_error("the content of " + source.id + " cannot be opened: " + council.error().message);
    }
  }
  return councils;
}

const CouncilContent* Councils::own() const {
  const auto found =
      std::find_if(m_councils.begin(), m_councils.end(), [](const auto& council) { return council.own; });
  return found == m_councils.end() ? nullptr : &*found;
}

std::vector<const CouncilContent*> Councils::partners() const {
  std::vector<const CouncilContent*> all;
  for (const auto& council : m_councils) {
    if (!council.own) all.push_back(&council);
  }
  return all;
}

const CouncilContent* Councils::find(std::string_view source) const {
  const auto found = std::find_if(m_councils.begin(), m_councils.end(),
                                  [source](const auto& council) { return council.source == source; });
  return found == m_councils.end() ? nullptr : &*found;
}

std::optional<Councils::Found> Councils::item(const Key& key) const {
  const auto* council = find(key.source);
  if (council == nullptr) return {};
  auto item = council->reader->item(key.ref);
  if (!item) return {};
  return Found{council, std::move(*item)};
}

void Councils::set_today(base::Day today) {
  for (auto& council : m_councils) council.reader->set_today(today);
}

void Councils::withdraw(std::string_view source, const feed::Withdrawn& withdrawn) {
  for (auto& council : m_councils) {
    if (council.source == source) council.reader->withdraw(withdrawn);
  }
}

}  // namespace etalase::catalogue
