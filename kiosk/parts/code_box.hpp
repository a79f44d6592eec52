// How large a code is on the glass, and its drawing: whole pixels, black on white.
#pragma once

#include <optional>

#include "parts/qr_code.hpp"
#include "widgets/canvas.hpp"

namespace etalase::parts {

// Light modules around a code.
inline constexpr int k_quiet_zone = 4;

// `module` pixels a module; `modules` a row with the quiet zone.
struct CodeBox {
  int module = 0;
  int modules = 0;
  [[nodiscard]] float side() const { return static_cast<float>(module * modules); }
  bool operator==(const CodeBox&) const = default;
};

// The box of a code of `side` modules: 128 mm with its quiet zone, as many whole pixels a module as that holds; where
// that is under 0.9 mm a module, up to 165 mm. Smaller where `room` pixels hold less; nothing where its modules would
// be under 0.9 mm then.
[[nodiscard]] std::optional<CodeBox> code_box(int side, float px_per_mm, float room);

// Draws it with its quiet zone, `text` being what the layout list tells of it.
void draw_code(widgets::Canvas& canvas, widgets::Point top_left, const QrCode& code, const CodeBox& box,
               const std::string& text);

}  // namespace etalase::parts
