// Inside this room: one file name per master picture in an export.
#pragma once

#include <map>
#include <string>

#include "intake/photos.hpp"
#include "intake/world.hpp"

namespace etalase::intake {

// Gives every master the name staff gave it, made unique without regard to case; and takes such names back, which lets
// the export read its own rows.
class ExportNames final : public PhotoSource {
 public:
  explicit ExportNames(const World& world);

  // Name, description and role of a media id; empty when it is unknown.
  [[nodiscard]] PictureWords describe(const feed::Id& media) const;
  // Where the thing stands in a master, as the items that show it have it.
  [[nodiscard]] feed::Focus focus_of(const std::string& sha256) const;
  [[nodiscard]] Read<feed::Id> take(const PictureWords& shot, const std::vector<drafts::Picture>& present) override;
  [[nodiscard]] std::vector<std::string> numbered(const feed::Id& code) const override;
  [[nodiscard]] std::vector<std::string> beginning_with(const feed::Id& code,
                                                        const std::vector<std::string>& taken) const override;

 private:
  const World& m_world;
  std::map<std::string, std::string> m_name_by_sha256;
  std::map<std::string, feed::Focus> m_focus_by_sha256;
  std::map<std::string, std::string> m_sha256_by_name;  // lower case
};

}  // namespace etalase::intake
