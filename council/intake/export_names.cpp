// Unique file names for exported pictures.
#include "intake/export_names.hpp"

#include "drafts/media.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

namespace {

constexpr std::size_t k_longest_name = 120;

// A name that is safe in any folder and in a list divided by bars.
std::string safe_name(const drafts::Picture& picture) {
  const auto& name = picture.file_name;
  const bool safe = !name.empty() && name.size() <= k_longest_name && name.front() != '.' &&
                    name.find_first_of("/\\|\"<>:*?;\n\r") == std::string::npos;
  return safe ? name : picture.sha256.substr(0, 16) + "." + picture.extension;
}

}  // namespace

ExportNames::ExportNames(const World& world) : m_world(world) {
  for (const auto& [id, picture] : world.pictures()) {
    if (m_name_by_sha256.contains(picture.sha256)) continue;
    auto name = safe_name(picture);
    if (m_sha256_by_name.contains(lower(name))) name = picture.sha256.substr(0, 8) + "-" + name;
    m_name_by_sha256[picture.sha256] = name;
    m_sha256_by_name[lower(name)] = picture.sha256;
  }
  for (const auto& [ref, entry] : world.entries()) {
    for (const auto& id : drafts::media_of(entry)) {
      if (const auto* picture = world.picture(id)) m_focus_by_sha256.emplace(picture->sha256, picture->focus);
    }
  }
}

PictureWords ExportNames::describe(const feed::Id& media) const {
  const auto* picture = m_world.picture(media);
  return picture == nullptr ? PictureWords{}
                            : PictureWords{m_name_by_sha256.at(picture->sha256), picture->alt, picture->role};
}

feed::Focus ExportNames::focus_of(const std::string& sha256) const {
  const auto found = m_focus_by_sha256.find(sha256);
  return found == m_focus_by_sha256.end() ? feed::Focus{} : found->second;
}

Read<feed::Id> ExportNames::take(const PictureWords& shot, const std::vector<drafts::Picture>&) {
  const auto found = m_sha256_by_name.find(lower(shot.file));
  if (found == m_sha256_by_name.end()) return say("photo_none");
  return drafts::media_id(found->second, shot.alt, focus_of(found->second), shot.role);
}

std::vector<std::string> ExportNames::numbered(const feed::Id&) const { return {}; }
std::vector<std::string> ExportNames::beginning_with(const feed::Id&, const std::vector<std::string>&) const {
  return {};
}

}  // namespace etalase::intake
