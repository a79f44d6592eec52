// What the pages of one item share: measured strips, name headings, marks, facts, makers in a line.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "screens/parts.hpp"
#include "widgets/controls.hpp"

namespace etalase::screens {

// Draws from the top of the rectangle (whose height means nothing) and returns the height that it needs.
using DrawTall = std::function<float(Canvas&, Rect)>;
// Returns that height in a width, without drawing.
[[nodiscard]] float height_of(const Canvas& measure, float width, const DrawTall& draw);
// A strip between the content's edges, as high as its drawing.
[[nodiscard]] widgets::Strip tall_strip(Canvas& measure, const Regions& where, DrawTall draw);
// The left column of item pages in landscape: `draw` fills it up to the upright band.
[[nodiscard]] widgets::Column picture_panel(const widgets::Theme& theme, const Regions& where,
                                            std::function<void(Canvas&, Rect)> draw);

// An eyebrow with a quiet text at the right end, then a name by the rule for names; returns the height.
struct NameHead {
  Said eyebrow;
  Said aside;
  Said name;
  Said mark;  // "available in Indonesian"
};
float draw_name_head(Canvas& canvas, Rect rect, const NameHead& head);
// The quiet mark alone; returns its height.
float draw_quiet_mark(Canvas& canvas, Point top_left, const Said& mark);

// Names of vocabulary ids in the order of `ids`; an id without a term is left out.
[[nodiscard]] std::vector<feed::Term> terms_of(const std::vector<feed::Term>& vocabulary,
                                               const std::vector<feed::Id>& ids);
// "Ikat, Tenun ATBM" in the visitor's language.
[[nodiscard]] Said names_of(const View& view, const std::vector<feed::Term>& terms);
// "Troso, Kabupaten Jepara"; a district of its region's own name is said once, and never with "Kecamatan" before it.
[[nodiscard]] Said place_of(const View& view, const feed::Text& place, const feed::Text& district,
                            const feed::Text& region);

// How many columns show `count` cards without a lonely one in the last row, at most `most`; one or two cards are wide.
[[nodiscard]] int even_columns(std::size_t count, int most);

// Up to two letters for a medallion: of the first and the last word.
[[nodiscard]] std::string monogram(std::string_view name);

// A quiet chip that says a certificate or the curation.
using Marks = std::vector<widgets::Label>;
// Certificates that carry number, issuer, office and day of the check, and have not lapsed on the view's day; then the
// curation. Everything else makes no chip.
[[nodiscard]] Marks marks_of(const View& view, const std::vector<feed::Certificate>& certificates,
                             const std::string& passed_on);
// Tells whether a certificate may be shown on that day.
[[nodiscard]] bool is_valid(const feed::Certificate& certificate, base::Day today);
// "Batikmark – tulis", "SNI 8302", "Halal".
[[nodiscard]] Said certificate_name(const View& view, const std::string& kind);
// Draws chips in rows; a text too long for a row takes more lines. Returns the height, 0 without marks.
float draw_marks(Canvas& canvas, Rect rect, const Marks& marks);

// One line of a list of facts; `notes` explain it, one line each ("Ikat: yarn is tied …").
struct Fact {
  Said label;
  Said value;
  std::vector<Said> notes;
};
// Facts with hairlines between them, without a card; returns the height.
float draw_fact_lines(Canvas& canvas, Rect rect, const std::vector<Fact>& facts);
// A card of facts; returns the height.
float draw_facts(Canvas& canvas, Rect rect, const std::vector<Fact>& facts);

// A maker as a line that opens the maker's page: round mark, name, place, chevron.
struct MakerLine {
  std::string craft;
  Said name;
  Said place;
  std::string action;
};
float draw_maker_line(Canvas& canvas, Rect rect, const MakerLine& maker);
// A maker as a row of a list: craft, place, number of pieces.
[[nodiscard]] widgets::Row maker_row(const View& view, const catalogue::MakerCard& maker,
                                     const std::vector<feed::Term>& crafts);
// The row with the gap below it.
[[nodiscard]] widgets::Strip row_strip(Canvas& measure, const Regions& where, const widgets::Row& row);
// Returns the width in which name and place stand on one line each.
[[nodiscard]] float maker_line_width(const Canvas& canvas, const MakerLine& maker);

}  // namespace etalase::screens
