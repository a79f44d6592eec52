// The third visitor of `fields`, beside reader.hpp and writer.hpp: says which members a structure has.
#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "feed/description.hpp"
#include "feed/values.hpp"

namespace etalase::feed {

// What schemas and docs/feed.md call a structure that several members hold; empty for all others.
template <class T>
inline constexpr std::string_view k_structure_name = "";

class Describer {
 public:
  void value(const char* key, const std::string&, const Form& form) { add(key, word_of(form)); }
  void need(const char* key, const std::string&, const Form& form) { add(key, word_of(form), Need::required); }
  void text(const char* key, const Text&, TextLimit limit) { add(key, text_of(limit)); }
  void need_text(const char* key, const Text&, TextLimit limit) { add(key, text_of(limit), Need::required); }
  void words(const char* key, const std::vector<std::string>&, const Form& form, std::size_t most) {
    add(key, list_of(word_of(form), most));
  }
  void integer(const char* key, std::integral auto, Range range, const char*, Need need = Need::optional) {
    add(key, integer_of(range), need);
  }
  void flag(const char* key, bool);

  template <class E, class Table>
  void choice(const char* key, const E& value, const Table& table, Need need = Need::optional) {
    Shape shape;
    shape.type = ShapeType::choice;
    for (const auto& [name, meaning] : table) {
      shape.names.emplace_back(name);
      if (meaning == value && need == Need::optional) shape.otherwise = name;
    }
    add(key, std::move(shape), need);
  }

  template <class T>
  void one(const char* key, const T&, Need need = Need::optional) {
    add(key, shape_of<T>(), need);
  }
  template <class T>
  void maybe(const char* key, const std::optional<T>&) {
    add(key, shape_of<T>());
  }
  template <class T>
  void list(const char* key, const std::vector<T>&, std::size_t most, Need need = Need::optional) {
    add(key, list_of(shape_of<T>(), most), need);
  }
  // The value itself is a list.
  template <class T>
  void elements(const std::vector<T>&, std::size_t most) {
    is(list_of(shape_of<T>(), most));
  }

  // What the next member is, beyond its shape; said by the functions below.
  void mark_operational() { m_role = FieldRole::operational; }
  void mark_least(std::size_t least) { m_least = least; }
  void mark_among(std::span<const int> values) { m_among.assign(values.begin(), values.end()); }
  void mark_ids(const Form& form) { m_ids = &form; }
  void mark_all_operational();

  // For the few shapes that are no plain structure.
  void is(Shape shape) { m_shape = std::move(shape); }
  void add(const char* key, Shape shape, Need need = Need::optional);
  template <class T>
  [[nodiscard]] static Shape shape_of() {
    const T value{};
    Describer inside;
    fields(inside, value);
    if (inside.m_shape.type == ShapeType::structure) inside.m_shape.name = k_structure_name<T>;
    return std::move(inside.m_shape);
  }
  [[nodiscard]] Shape take() { return std::move(m_shape); }

 private:
  Shape m_shape;
  FieldRole m_role = FieldRole::content;
  std::size_t m_least = 0;
  std::vector<std::int64_t> m_among;
  const Form* m_ids = nullptr;
};

// What else `fields` says of a member, in front of it: `operational(a).maybe("price", product.price)`. Readers and
// writers pass through.
template <class Visitor>
Visitor& operational(Visitor& a) {
  if constexpr (std::same_as<Visitor, Describer>) a.mark_operational();
  return a;
}
template <class Visitor>
Visitor& at_least_one(Visitor& a) {
  if constexpr (std::same_as<Visitor, Describer>) a.mark_least(1);
  return a;
}
template <class Visitor>
Visitor& among(Visitor& a, std::span<const int> values) {
  if constexpr (std::same_as<Visitor, Describer>) a.mark_among(values);
  return a;
}
// The structures of a list have ids of this form, which is narrower than their own; the schema alone checks it.
template <class Visitor>
Visitor& ids_of(Visitor& a, const Form& form) {
  if constexpr (std::same_as<Visitor, Describer>) a.mark_ids(form);
  return a;
}
// Every member of the structure is operational, also those that it does not describe.
template <class Visitor>
void all_operational(Visitor& a) {
  if constexpr (std::same_as<Visitor, Describer>) a.mark_all_operational();
}

}  // namespace etalase::feed
