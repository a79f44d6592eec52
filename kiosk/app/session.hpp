// What one visitor's stay is made of; a reset brings all of it back to its beginning.
#pragma once

#include <optional>

#include "app/navigator.hpp"
#include "loop/visit.hpp"

namespace etalase::app {

// How many products of a grid are loaded at first.
constexpr int k_first_limit = 60;

// A mode is a class and a row of the table in modes.cpp.
enum class ModeKind { visit, pin, staff, dark, present, survey };
enum class Question { none, asked };

// What is on the panel, as far as it decides what a place on it means: of two different scenes the second is another
// page for the finger. Slides, thumbnails, keys and scrolling leave it as it is.
struct Scene {
  ModeKind mode = ModeKind::visit;
  actions::Page page;
  actions::Sheet sheet = actions::Sheet::none;
  std::optional<actions::MakerList> makers;
  feed::Id district;
  std::string language;
  actions::Access access;
  std::size_t listed = 0;  // pieces on the page that lists them: the next one comes up under the finger
  Question question = Question::none;
  parts::SurveyStage survey = parts::SurveyStage::asked;
  int first_reason = 0;
  bool operator==(const Scene&) const = default;
};

// A value; main thread.
struct Session {
  loop::Visit visit;
  Navigator navigator;
  std::string language;
  parts::Kept kept = {};
  int limit = k_first_limit;  // products loaded for a grid
  int next_slide = 0;         // where attract goes on after the visit
  base::BootTime last_touch{0};
  base::BootTime began{0};                         // this visit
  std::optional<base::BootTime> last_survey = {};  // of any visit

  // A touch, or what counts as one. Returns the phase before.
  loop::VisitPhase touched(base::BootTime now) {
    last_touch = now;
    return goes_on(now);
  }
  // The visit begins or goes on, by a touch or without one.
  loop::VisitPhase goes_on(base::BootTime now) {
    const loop::VisitPhase before = visit.touched(now);
    if (before == loop::VisitPhase::attract) began = now;
    return before;
  }
  [[nodiscard]] bool is_attract() const { return visit.phase() == loop::VisitPhase::attract; }
};

}  // namespace etalase::app
