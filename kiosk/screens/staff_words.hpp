// The staff page's words: what is on show and one card for each thing to know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screens/dark_head.hpp"
#include "screens/staff_model.hpp"

namespace etalase::screens {

// The state of a thing in a word; loud when somebody has to do something.
struct StateMark {
  enum class Voice { quiet, loud };
  Said text;
  std::string icon;
  Voice voice = Voice::quiet;
};

struct StaffCard {
  Said eyebrow;
  Said title;
  std::optional<StateMark> mark;
  std::vector<Said> sentences;
  std::vector<Fact> facts;
  std::vector<Said> small;  // a technician's details
};

[[nodiscard]] DarkHead staff_head(const View& view, const StaffModel& model);
[[nodiscard]] StaffCard source_card(const View& view, const StaffModel& model, const report::SourceHealth& source);
// Instead of sources when nothing is known of them.
[[nodiscard]] StaffCard no_sources_card(const View& view, const StaffModel& model);
[[nodiscard]] StaffCard stick_card(const View& view, const StaffModel& model);
[[nodiscard]] StaffCard machine_card(const View& view, const StaffModel& model);
// What the kiosk itself complains of; nothing when all is well.
[[nodiscard]] std::optional<StaffCard> notes_card(const View& view, const StaffModel& model);
// What became of the last request; empty when there was none.
[[nodiscard]] Said reply_to(const View& view, const StaffModel& model);

}  // namespace etalase::screens
