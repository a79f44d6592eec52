// Everything a page needs to be laid out in a test, on a graphics card that only counts.
#pragma once

#include "parts/frame.hpp"
#include "parts/screen.hpp"
#include "parts/stage.hpp"
#include "support/fake_gpu.hpp"

namespace etalase::test {

inline const parts::Request k_request_of_day{"", std::chrono::year{2026} / 1 / 5, 60};

// One panel with its theme; pages drawn on it stay values.
class DrawingRoom {
 public:
  DrawingRoom(loop::PixelSize page, widgets::TextSize size, std::string language, double inches = 32)
      : m_mounting{inches, {700}},
        m_theme(page, m_mounting, {size}),
        m_paragraphs(m_gpu),
        m_textures(m_gpu, {}, [] { return std::chrono::microseconds{0}; }),
        m_pictures(m_textures, "/nowhere"),
        m_stamps(m_gpu),
        m_studio{m_paragraphs, m_pictures, m_stamps, m_theme},
        m_phrases(parts::Phrases::built_in()),
        m_language(std::move(language)) {}

  [[nodiscard]] parts::View view(const parts::Site& site, const parts::PageState& state) const {
    return {m_theme, m_phrases, site, m_language, std::chrono::year{2026} / 1 / 5, state};
  }
  // Returns everything the page holds, also what is scrolled away; on request with the bar that visits draw.
  enum class WithBar { no, yes };
  [[nodiscard]] widgets::LayoutList whole(const parts::Screen& screen, const parts::View& view,
                                          WithBar bar = WithBar::no) {
    widgets::LayoutList scratch;
    widgets::Canvas measure(m_studio, nullptr, scratch);
    parts::Stage stage(m_gpu, screen.lay_out(view, measure));
    widgets::LayoutList layout;
    widgets::Canvas canvas(m_studio, nullptr, layout);
    widgets::Pass pass{canvas, 0, widgets::LayoutList::Hidden::keep};
    stage.draw(pass);
    if (bar == WithBar::yes && stage.layout().bar)
      widgets::draw_bar(canvas, *stage.layout().bar, parts::bar_for(view, {}));
    return layout;
  }
  void prefer(const actions::Prefer& choice) {
    m_theme = widgets::Theme(m_theme.panel(), m_mounting, actions::with(m_theme.access(), choice));
  }
  // Pages stand in the lower part of the panel from now on; nothing on a panel that is not tall.
  void lower() { prefer({widgets::PageHeight::lowered}); }
  [[nodiscard]] const widgets::Theme& theme() const { return m_theme; }
  [[nodiscard]] const widgets::Studio& studio() const { return m_studio; }
  [[nodiscard]] text::ParagraphCache& paragraphs() { return m_paragraphs; }
  [[nodiscard]] FakeGpu& gpu() { return m_gpu; }
  [[nodiscard]] parts::Phrases& phrases() { return m_phrases; }

 private:
  FakeGpu m_gpu;
  widgets::Mounting m_mounting;
  widgets::Theme m_theme;
  text::ParagraphCache m_paragraphs;
  media::TextureCache m_textures;
  widgets::Pictures m_pictures;
  widgets::Stamps m_stamps;
  widgets::Studio m_studio;
  parts::Phrases m_phrases;
  std::string m_language;
};

}  // namespace etalase::test
