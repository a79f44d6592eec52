// What a visitor wants to see of a page's pictures and codes.
#pragma once

#include <string>

#include "feed/ref.hpp"

namespace etalase::actions {

// Shows another picture or slide of the page.
struct ShowPicture {
  int index = 0;
  bool operator==(const ShowPicture&) const = default;
};
// Shows one of the page's photographs full screen.
struct OpenPhotograph {
  feed::Id media;
  bool operator==(const OpenPhotograph&) const = default;
};
struct ZoomPhotograph {
  enum class Step { in, out } step;
  bool operator==(const ZoomPhotograph&) const = default;
};
// Shows another code of the sheet of codes: "page", "ask/1".
struct ShowCode {
  std::string key;
  bool operator==(const ShowCode&) const = default;
};

}  // namespace etalase::actions
