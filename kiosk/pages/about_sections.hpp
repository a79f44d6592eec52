// The parts that the gallery tells of itself in: each can stand on a long page or on a screen of its own.
#pragma once

#include "pages/about_model.hpp"
#include "parts/photographs.hpp"
#include "parts/screen.hpp"
#include "parts/strips.hpp"

namespace etalase::pages {

// `key` is what JumpTo names; `name` is short, for a chip; the strips begin with the section's title.
struct AboutSection {
  std::string key;
  texts::Phrase name;
  std::vector<widgets::Strip> strips;
  std::vector<parts::Photograph> photographs;
};

// Curation first, then everything of which the feed tells something. Sections of one name follow each other.
[[nodiscard]] std::vector<AboutSection> about_sections(const parts::View& view, widgets::Canvas& measure,
                                                       const parts::Regions& where, const AboutModel& model);
// How many that are.
[[nodiscard]] int count_about_sections(const AboutModel& model);
// Who runs the gallery and how they are reached: the last of the sections.
[[nodiscard]] AboutSection contact_section(const parts::View& view, widgets::Canvas& measure,
                                           const parts::Regions& where, const AboutModel& model);
// An address as people read it: "contoh.example/mitra", "+62811123"; its host alone where it is long, nothing where
// that is long too.
[[nodiscard]] std::string written_address(const std::string& url);

}  // namespace etalase::pages
