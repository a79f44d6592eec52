// Certificates and curation as words behind a seal: nothing there acts, so nothing looks like a chip.
#pragma once

#include <string>
#include <vector>

#include "parts/strips.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

// Short words behind an icon.
using Marks = std::vector<widgets::Label>;
// Certificates that carry number, issuer, office and day of the check, and have not lapsed on the view's day; then the
// curation. Everything else makes no mark.
[[nodiscard]] Marks marks_of(const View& view, const std::vector<feed::Certificate>& certificates,
                             const std::string& passed_on);
// Tells whether a certificate may be shown on that day.
[[nodiscard]] bool is_valid(const feed::Certificate& certificate, base::Day today);
// "Batikmark – tulis", "SNI 8302", "Halal".
[[nodiscard]] Phrase certificate_name(const View& view, const std::string& kind);
// Draws them in rows; a text too long for a row takes more lines. Returns the height, 0 without marks.
float draw_marks(Canvas& canvas, Rect rect, const Marks& marks);

}  // namespace etalase::parts
