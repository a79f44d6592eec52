// What a text is on a page, and so how large and in which face it is set.
#pragma once

namespace etalase::widgets {

// The roles that text plays; sizes at 32 inches are in theme.cpp.
enum class Type {
  hero,         // headline of home and attract
  display,      // headline of lists, products, makers, stories
  sheet_title,  // headline of sheets and sections
  section,      // "Karya yang berkaitan"
  price,
  body,  // stories
  lead,  // the line under a headline
  quote,
  name,        // names on cards
  small_name,  // names on small cards and rows
  button,
  label,
  label_bold,
  small,  // maker and place on cards
  small_bold,
  eyebrow,
  brand,
  numeral  // the seconds in the ring
};

}  // namespace etalase::widgets
