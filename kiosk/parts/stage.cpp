// Draws a laid-out page and moves its columns.
#include "parts/stage.hpp"

#include <algorithm>
#include <iterator>

namespace etalase::parts {

using namespace actions;

using widgets::Pass;
using widgets::Shelf;

Stage::Stage(media::Gpu& gpu, Layout layout) : m_layout(std::move(layout)) {
  loop::SurfaceId surface = k_first_surface;
  for (widgets::Column& column : m_layout.columns) m_shelves.emplace_back(gpu, surface++, std::move(column));
  if (m_layout.sheet) m_sheet.emplace(gpu, k_sheet_surface, m_layout.sheet->body);
}

void Stage::draw(Pass& pass) {
  if (m_layout.photograph) return m_layout.photograph->draw(pass.canvas);
  pass.canvas.set_layer(widgets::Layer::page);
  for (Shelf& shelf : m_shelves) shelf.draw(pass);
  pass.canvas.set_layer(widgets::Layer::overlay);
  for (const Shelf& shelf : m_shelves) {
    const int column = &shelf == main() ? 0 : static_cast<int>(shelf.surface());
    shelf.draw_more(pass.canvas, m_layout.more, column);
  }
  if (m_layout.overlay) {
    m_layout.overlay(pass.canvas, main() != nullptr ? main()->seen(m_layout.lower_edge) : widgets::Seen{});
  }
  if (!m_layout.sheet) return;
  widgets::draw_sheet(pass.canvas, m_layout.sheet->parts, m_layout.sheet->sheet);
  m_sheet->draw(pass);
  m_sheet->draw_more(pass.canvas, m_layout.more, 0);
  if (m_layout.sheet->footer) m_layout.sheet->footer(pass.canvas, m_layout.sheet->parts.footer);
}

Shelf* Stage::shelf(loop::SurfaceId surface) {
  if (m_sheet && surface == k_sheet_surface) return &*m_sheet;
  for (Shelf& shelf : m_shelves)
    if (shelf.surface() == surface) return &shelf;
  return nullptr;
}

Shelf* Stage::main() {
  if (m_layout.main >= m_shelves.size()) return nullptr;
  return &*std::next(m_shelves.begin(), static_cast<std::ptrdiff_t>(m_layout.main));
}

std::vector<widgets::Anchor> Stage::anchors() const {
  std::vector<widgets::Anchor> anchors;
  for (const Shelf& shelf : m_shelves) anchors.push_back(shelf.anchor());
  return anchors;
}

void Stage::restore(const std::vector<widgets::Anchor>& anchors) {
  std::size_t i = 0;
  for (Shelf& shelf : m_shelves) {
    if (i >= anchors.size()) return;
    shelf.restore(anchors[i++]);
  }
}

bool Stage::step(loop::Kinetic::Seconds elapsed) {
  bool moves = m_sheet && m_sheet->scroll().step(elapsed);
  if (m_layout.photograph) moves = m_layout.photograph->zoom().step(elapsed) || moves;
  for (Shelf& shelf : m_shelves) moves = shelf.scroll().step(elapsed) || moves;
  return moves;
}

void Stage::turn(const TurnPage& page, loop::Kinetic::Seconds duration) {
  Shelf* turned = page.column != 0 ? shelf(static_cast<loop::SurfaceId>(page.column)) : m_sheet ? &*m_sheet : main();
  if (turned == nullptr) return;
  const float edge = turned == main() ? m_layout.lower_edge : turned->view_end();
  const float target = page.step == PageStep::top ? 0 : turned->page_offset(page.step == PageStep::down ? 1 : -1, edge);
  turned->scroll().glide_to(target, duration);
}

void Stage::jump(const std::string& key, loop::Kinetic::Seconds duration) {
  const auto place = m_layout.places.find(key);
  if (place != m_layout.places.end() && main() != nullptr) main()->scroll().glide_to(place->second, duration);
}

void Stage::reveal(loop::Kinetic::Seconds duration) {
  if (!m_layout.chosen || main() == nullptr) return;
  const float view = m_layout.lower_edge - m_layout.columns[m_layout.main].area.top;
  const float least = m_layout.chosen->bottom - view;
  const float offset = main()->scroll().offset();
  const float wanted = std::max(std::min(offset, m_layout.chosen->top), least);
  if (wanted != offset) main()->scroll().glide_to(wanted, duration);
}

bool Stage::settled() const {
  if (m_layout.photograph) return m_layout.photograph->settled();
  if (m_sheet && !m_sheet->settled()) return false;
  for (const Shelf& shelf : m_shelves)
    if (!shelf.settled()) return false;
  return true;
}

bool Stage::wants_frame() const {
  if (m_layout.photograph) return false;
  if (m_sheet && m_sheet->wants_frame()) return true;
  for (const Shelf& shelf : m_shelves)
    if (shelf.wants_frame()) return true;
  return false;
}

const feed::Media* Stage::media(const std::string& id) const {
  for (const Shelf& shelf : m_shelves)
    if (const feed::Media* found = shelf.media(id)) return found;
  return nullptr;
}

std::optional<widgets::Anchor> Stage::sheet_anchor() const {
  if (!m_sheet) return std::nullopt;
  return m_sheet->anchor();
}

void Stage::restore_sheet(const widgets::Anchor& anchor) {
  if (m_sheet) m_sheet->restore(anchor);
}

void Stage::show_group(const std::string& group) {
  if (!m_sheet) return;
  const auto place = m_layout.sheet->places.find(group);
  if (place != m_layout.sheet->places.end()) m_sheet->scroll().set_offset(place->second);
}

bool Stage::moving(loop::SurfaceId surface) {
  if (m_layout.photograph && surface == widgets::k_photograph_surface) return m_layout.photograph->zoom().moving();
  Shelf* moving_shelf = shelf(surface);
  return moving_shelf != nullptr && moving_shelf->scroll().moving();
}

}  // namespace etalase::parts
