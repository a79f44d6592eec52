// Draws the dark panel.
#include "pages/dark_page.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

class DarkScreen final : public Screen {
 public:
  [[nodiscard]] Layout lay_out(const View& view, Canvas&) const override {
    constexpr widgets::Colour k_black = widgets::rgb(0x000000);
    const Rect page{0, 0, view.theme.width(), view.theme.height()};
    widgets::Strip strip{page.height(), [](Canvas&, Rect) {}, widgets::Ground::plain, k_black, 0};
    Layout layout;
    layout.columns.push_back({page, widgets::Scrolling::no, {std::move(strip)}, 0, widgets::Ground::plain, k_black});
    return layout;
  }
};

}  // namespace

std::unique_ptr<Screen> make_dark_screen() { return std::make_unique<DarkScreen>(); }

}  // namespace etalase::pages
