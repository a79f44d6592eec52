// What every page is made for: the gallery as its feed describes it, the day, how much is loaded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "catalogue/reader.hpp"
#include "widgets/bar.hpp"

namespace etalase::parts {

// What the gallery's feed says for every page.
struct Site {
  feed::Text gallery_name;
  std::vector<widgets::BarLanguage> languages;
  std::string public_base_url;
};

// What a model may depend on besides the catalogue.
struct Request {
  feed::Id gallery;  // empty: the first gallery of the feed
  base::Day today;
  int limit = 60;                                           // products loaded for a grid
  std::optional<feed::FloorPoint> position = std::nullopt;  // where the kiosk stands on the floor plan
  std::optional<base::SystemTime> now = std::nullopt;       // what ended before it is over
  std::optional<base::SystemTime> synced = std::nullopt;    // when the council was last asked for news
  std::string language = "id";                              // that a visitor searches in
  std::optional<base::Day> slides_since = std::nullopt;     // when attract's slides began; else today
};

// The gallery with that id, else the feed's first; null where the feed tells of none.
[[nodiscard]] const feed::Gallery* gallery_of(const feed::FeedHeader& header, const feed::Id& gallery);
// Where the piece stands in the gallery on that day; null where it does not.
[[nodiscard]] const feed::Display* display_in(const feed::Gallery& gallery, const feed::Product& product,
                                              base::Day today);
// The zone's name on the gallery's floor plan; empty where there is none.
[[nodiscard]] feed::Text zone_name(const feed::Gallery& gallery, const feed::Id& zone);
// Reads what the feed's header says of the gallery; without a gallery the council stands for it.
[[nodiscard]] Site load_site(const catalogue::Reader& reader, const feed::Id& gallery);

}  // namespace etalase::parts
