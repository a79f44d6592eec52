// Gathers members one by one.
#include "feed/describer.hpp"

namespace etalase::feed {

void Describer::flag(const char* key, bool) {
  Shape shape;
  shape.type = ShapeType::flag;
  add(key, std::move(shape));
}

void Describer::make_all_operational() {
  m_shape.others = FieldRole::operational;
  for (auto& member : m_shape.members) member.role = FieldRole::operational;
}

namespace {

// A structure with ids of its own is no longer the one that its name stands for.
void narrow_ids(Shape& structure, const Form& form) {
  structure.name.clear();
  for (auto& member : structure.members) {
    if (member.key == "id") member.shape = word_of(form);
  }
}

}  // namespace

void Describer::add(const char* key, Shape shape, Need need) {
  auto remarks = std::exchange(m_next, {});
  if (remarks.least > 0) shape.least = remarks.least;
  if (!remarks.among.empty()) shape.among = std::move(remarks.among);
  if (remarks.ids != nullptr) narrow_ids(shape.inner.front(), *remarks.ids);
  const auto role = m_shape.others == FieldRole::operational ? m_shape.others : remarks.role;
  m_shape.members.push_back({key, need, role, std::move(shape)});
}

}  // namespace etalase::feed
