// The staff page's words: what is on show and one card for each thing to know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/staff_model.hpp"
#include "parts/dark_head.hpp"

namespace etalase::pages {

// The state of a thing in a word; loud when somebody has to do something.
struct StateMark {
  enum class Voice { quiet, loud };
  texts::Phrase text;
  std::string icon;
  Voice voice = Voice::quiet;
};

struct StaffCard {
  texts::Phrase eyebrow;
  texts::Phrase title;
  std::optional<StateMark> mark;
  std::vector<texts::Phrase> sentences;
  std::vector<parts::Fact> facts;
  std::vector<texts::Phrase> small;  // a technician's details
};

[[nodiscard]] parts::DarkHead staff_head(const parts::View& view, const StaffModel& model);
[[nodiscard]] StaffCard source_card(const parts::View& view, const StaffModel& model,
                                    const report::SourceStatus& source);
// Instead of sources when nothing is known of them.
[[nodiscard]] StaffCard no_sources_card(const parts::View& view, const StaffModel& model);
[[nodiscard]] StaffCard stick_card(const parts::View& view, const StaffModel& model);
[[nodiscard]] StaffCard machine_card(const parts::View& view, const StaffModel& model);
// What the kiosk itself complains of; nothing when all is well.
[[nodiscard]] std::optional<StaffCard> notes_card(const parts::View& view, const StaffModel& model);
// What became of the last request; empty when there was none.
[[nodiscard]] texts::Phrase reply_to(const parts::View& view, const StaffModel& model);

}  // namespace etalase::pages
