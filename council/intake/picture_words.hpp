// Inside this room: what is said of a photo beside its pixels.
#pragma once

#include <optional>
#include <string>

#include "feed/values.hpp"

namespace etalase::intake {

struct PictureWords {
  std::string file;
  feed::Text alt;
  std::optional<feed::MediaRole> role = std::nullopt;
};

}  // namespace etalase::intake
