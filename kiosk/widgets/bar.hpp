// The bottom bar: Back, Home, Search, languages by their own names, Aa, Done; the same on every page.
#pragma once

#include <string>
#include <vector>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

struct BarLanguage {
  std::string tag;
  std::string name;  // in the language itself
};

enum class BackKey { works, first_page };
enum class HomeKey { elsewhere, here };
// On the search page it brings the keys back.
enum class SearchKey { elsewhere, here };
// The list of pieces to take home; there is no key while it is empty.
enum class ListKey { elsewhere, here };
// Whether Aa's sheet is open, or a visitor's choice in it still holds.
enum class AccessKey { as_usual, changed, open };
// Brings the page of a tall panel down into reach, or up again.
enum class HeightKey { none, lower, raise };

struct Bar {
  BackKey back = BackKey::works;
  HomeKey home = HomeKey::elsewhere;
  SearchKey search = SearchKey::elsewhere;
  ListKey list = ListKey::elsewhere;
  int listed = 0;  // pieces on the list
  HeightKey height = HeightKey::none;
  std::string height_text;
  std::string back_text;
  std::string home_text;
  std::string search_text;
  std::string list_text;
  std::string done_text;
  std::string languages_text;  // names the sheet of all languages
  AccessKey access = AccessKey::as_usual;
  std::string language;  // of the texts, and the language chosen
  std::vector<BarLanguage> languages;
};

// Returns the bar's height, at least 41 mm.
[[nodiscard]] float bar_height(const Theme& theme);
// Returns where the bar lies when it spans a column from `left` to `right` of the page.
[[nodiscard]] Rect bar_rect(const Theme& theme, float left, float right);
// Draws the bar; its actions are GoBack, GoHome, OpenPage, SetLanguage, OpenSheet, CloseSheet, Prefer (the
// height of the page), and EndVisit. Where the words do not fit it takes the first of its forms that does: less space
// around them, fewer languages by name (the rest behind a sheet), smaller words, icons alone for Back, Home and Search;
// the list then says its number alone.
void draw_bar(Canvas& canvas, Rect rect, const Bar& bar);

}  // namespace etalase::widgets
