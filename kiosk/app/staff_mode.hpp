// The staff page: what is really on the screen, what other programs say, and what is asked of them.
#pragma once

#include "app/mode.hpp"
#include "app/staff_request.hpp"

namespace etalase::app {

// Owns the newest request and Deadline::staff_reports.
class StaffMode final : public Mode {
 public:
  explicit StaffMode(ModeContext& context) : Mode(context) {}

  void activate(Change change) override;
  void deactivate() override;
  void show(Change change) override;
  void act(const actions::Action& action) override;
  void deadline_came(loop::Deadline deadline) override;
  void reports_changed() override;
  [[nodiscard]] bool is_loading() const override { return m_loading; }

 private:
  void read_reports(std::optional<Change> change);
  void reports_came(pages::StaffReports reports, std::optional<Change> change);
  [[nodiscard]] pages::StaffModel model(pages::StaffReports reports) const;
  void show_news(pages::StaffModel model);
  void ask_for(actions::RequestKind kind);
  void begin_presentation();

  StaffRequest m_request;
  pages::StaffModel m_shown;  // what the page on the panel says
  bool m_active = false;
  bool m_loading = false;
};

}  // namespace etalase::app
