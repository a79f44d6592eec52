// Finding controls in the layout list and writing it out.
#include "widgets/layout_list.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "base/json.hpp"

namespace etalase::widgets {

namespace {

constexpr std::array<std::string_view, 26> k_role_names{
    "primary",  "button",  "chip", "facet",     "way",   "tab",     "card",       "row",   "bar_item",
    "language", "arrow",   "key",  "thumbnail", "close", "slide",   "dialog",     "sheet", "veil",
    "blocker",  "heading", "name", "text",      "mark",  "picture", "photograph", "code"};

bool takes_touches(const LayoutItem& item) {
  return item.action || item.role == Role::blocker || item.role == Role::dialog || item.role == Role::sheet;
}

float distance(const loop::Rect& rect, loop::Point p) {
  const float dx = std::max({rect.left - p.x, 0.0F, p.x - rect.right});
  const float dy = std::max({rect.top - p.y, 0.0F, p.y - rect.bottom});
  return std::hypot(dx, dy);
}

loop::Rect moved(loop::Rect rect, loop::Point by) {
  return {rect.left + by.x, rect.top + by.y, rect.right + by.x, rect.bottom + by.y};
}

loop::Rect common(loop::Rect a, loop::Rect b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

bool is_empty(const loop::Rect& rect) { return rect.right <= rect.left || rect.bottom <= rect.top; }

base::Json item_json(const LayoutItem& item) {
  const auto whole = [](float value) { return static_cast<int>(std::lround(value)); };
  base::Json json{
      {"role", name_of(item.role)},
      {"text", item.text},
      {"rect", {whole(item.rect.left), whole(item.rect.top), whole(item.rect.right), whole(item.rect.bottom)}}};
  if (item.action) json["action"] = action_text(item);
  if (!item.media.empty()) json["media"] = item.media;
  if (item.text_px > 0) json["text_px"] = whole(item.text_px);
  if (item.disabled) json["disabled"] = true;
  if (item.selected) json["selected"] = true;
  if (item.clipped) json["clipped"] = true;
  if (item.overflow) json["overflow"] = true;
  return json;
}

}  // namespace

void LayoutItem::stand_on(const Backdrop* below) {
  if (below == nullptr || ink == 0) return;
  ground = below->colour.value_or(0);
  on_picture = !below->colour;
}

std::string_view name_of(Role role) { return k_role_names[static_cast<std::size_t>(role)]; }

std::string action_text(const LayoutItem& item) { return item.action ? to_string(*item.action) : std::string(); }

loop::TargetId LayoutItem::target() const {
  if (!action) return 0;
  const auto number = (hash_of(*action) * 31 + static_cast<std::size_t>(role)) * 31 + std::hash<std::string>{}(text);
  return number == 0 ? 1 : number;
}

void LayoutList::add(LayoutItem item) {
  item.seen = item.rect;
  m_items.push_back(std::move(item));
}

void LayoutList::add_moved(const LayoutList& other, loop::Point by, loop::Rect view, Hidden hidden) {
  for (LayoutItem item : other.m_items) {
    item.rect = moved(item.rect, by);
    item.scrolls = true;
    item.seen = common(moved(item.seen, by), view);
    item.clipped = item.seen != item.rect;
    item.stand_on(item.ground == 0 && !item.on_picture ? m_backdrops.behind(item.rect.centre()) : nullptr);
    if (is_empty(item.seen) && hidden == Hidden::drop) continue;
    m_items.push_back(std::move(item));
  }
  for (Surface surface : other.m_surfaces) {
    surface.rect = common(moved(surface.rect, by), view);
    if (!is_empty(surface.rect)) m_surfaces.push_back(surface);
  }
}

void LayoutList::move_by(loop::Point by) {
  for (LayoutItem& item : m_items) {
    item.rect = moved(item.rect, by);
    item.seen = moved(item.seen, by);
  }
  for (Surface& surface : m_surfaces) surface.rect = moved(surface.rect, by);
  m_backdrops.move_by(by);
}

void LayoutList::clear() {
  m_items.clear();
  m_surfaces.clear();
  m_backdrops.clear();
}

const LayoutItem* LayoutList::find(std::string_view wanted) const {
  const LayoutItem* found = nullptr;
  for (const LayoutItem& item : m_items) {
    const bool matches =
        item.action.has_value() && !item.disabled && (name_of(item.role) == wanted || item.text == wanted);
    if (matches && (found == nullptr || item.layer > found->layer)) found = &item;
  }
  return found;
}

const LayoutItem* LayoutList::topmost_at(loop::Point at) const {
  const LayoutItem* found = nullptr;
  for (const LayoutItem& item : m_items)
    if (takes_touches(item) && item.seen.contains(at) && (found == nullptr || item.layer >= found->layer))
      found = &item;
  return found;
}

const LayoutItem* LayoutList::control_at(loop::Point at, float reach) const {
  const LayoutItem* top = topmost_at(at);
  const auto is_control = [](const LayoutItem& item) { return item.action.has_value() && !item.disabled; };
  const bool ground =
      top == nullptr || top->role == Role::blocker || top->role == Role::dialog || top->role == Role::sheet;
  if (!ground) return is_control(*top) ? top : nullptr;
  const Layer lowest = top == nullptr ? Layer::page : top->layer;
  const LayoutItem* nearest = nullptr;
  for (const LayoutItem& item : m_items) {
    if (!is_control(item) || item.role == Role::veil || is_empty(item.seen) || item.layer < lowest ||
        distance(item.seen, at) > reach)
      continue;
    if (nearest == nullptr || distance(item.seen, at) <= distance(nearest->seen, at)) nearest = &item;
  }
  return nearest;
}

const Surface* LayoutList::surface_at(loop::Point at) const {
  const LayoutItem* top = topmost_at(at);
  const Surface* found = nullptr;
  for (const Surface& surface : m_surfaces) {
    if (!surface.rect.contains(at) || (top != nullptr && surface.layer < top->layer)) continue;
    if (found == nullptr || surface.layer >= found->layer) found = &surface;
  }
  return found;
}

std::string to_json(const LayoutList& list) {
  base::Json array = base::Json::array();
  for (const LayoutItem& item : list.items()) array.push_back(item_json(item));
  return array.dump(1) + "\n";
}

}  // namespace etalase::widgets
