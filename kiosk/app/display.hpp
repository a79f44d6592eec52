// Puts pages on the panel with everything that their look depends on.
#pragma once

#include "app/content.hpp"
#include "app/idle_question.hpp"
#include "app/page_view.hpp"
#include "app/session.hpp"

namespace etalase::app {

// What pages are shown with.
struct DisplayNeeds {
  const base::Clock& clock;
  const Configuration& configuration;
  loop::DrawReasons& reasons;
  StatusRecord& status;
  const Content& content;
  Drawing& drawing;
  PageView& view;
};

// Main thread. Of the session it changes how far pages are scrolled and since when the page is read.
class Display {
 public:
  Display(const DisplayNeeds& needs, Session& session, const IdleQuestion& question);

  // Puts a screen on the panel, its columns scrolled to `anchors`.
  void show(std::shared_ptr<const parts::Screen> screen, Change change,
            const std::vector<widgets::Anchor>& anchors = {}, loop::DrawReason reason = loop::DrawReason::content);
  // The screen is another page than before: kiosk.json and the idle time follow it.
  void page_shown(const std::string& page);
  // Lays the same screen out again: language, text size or the page's state changed.
  void relayout();
  // Remembers how far the page is scrolled, for when it is shown again.
  void keep_place();
  [[nodiscard]] bool is_empty() const { return !m_needs.view.has_screen(); }
  // How a page comes that nobody asked for.
  [[nodiscard]] Change unasked() const { return is_empty() ? Change::fade : Change::at_once; }
  [[nodiscard]] const std::shared_ptr<const parts::Screen>& screen() const { return m_needs.view.screen(); }
  [[nodiscard]] parts::Stage* stage() { return m_needs.view.stage(); }
  [[nodiscard]] parts::View view() const;
  [[nodiscard]] const actions::Access& access() const { return m_needs.drawing.theme().access(); }
  // The bar and the idle question.
  [[nodiscard]] Overlays overlays() const;
  [[nodiscard]] loop::Kinetic::Seconds glide() const { return m_needs.view.duration(); }

 private:
  // How long what is on the panel may stand untouched at least.
  [[nodiscard]] std::chrono::milliseconds reading_time() const;

  DisplayNeeds m_needs;
  Session& m_session;
  const IdleQuestion& m_question;
};

}  // namespace etalase::app
