// The visitor of `fields` that says which members a structure has.
#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "feed/shape.hpp"
#include "feed/values.hpp"

namespace etalase::feed {

// What `fields` says of a member beyond its shape, in front of it.
struct Remarks {
  FieldRole role = FieldRole::content;
  std::size_t least = 0;            // elements of a list
  std::vector<std::int64_t> among;  // the only integers
  const Form* ids = nullptr;        // of the structures of a list
};

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

  // Said by the functions below.
  [[nodiscard]] Remarks& of_next_member() { return m_next; }
  void name_structure(const char* name) { m_shape.name = name; }
  void make_all_operational();

  // For the few shapes that are no plain structure.
  void is(Shape shape) { m_shape = std::move(shape); }
  void add(const char* key, Shape shape, Need need = Need::optional);
  template <class T>
  [[nodiscard]] static Shape shape_of() {
    const T value{};
    Describer inside;
    fields(inside, value);
    return std::move(inside.m_shape);
  }
  [[nodiscard]] Shape take() { return std::move(m_shape); }

 private:
  Shape m_shape;
  Remarks m_next;
};

// What schemas and docs/feed.md call a structure that several members hold. Other visitors than the describer pass
// through here and below.
void named(auto&, const char*) {}
inline void named(Describer& a, const char* name) { a.name_structure(name); }
// Every member of the structure is operational, also those that it does not describe.
void all_operational(auto&) {}
inline void all_operational(Describer& a) { a.make_all_operational(); }
// The next member is operational: `operational(a).maybe("price", product.price)`.
auto& operational(auto& a) { return a; }
inline auto& operational(Describer& a) {
  a.of_next_member().role = FieldRole::operational;
  return a;
}
auto& at_least_one(auto& a) { return a; }
inline auto& at_least_one(Describer& a) {
  a.of_next_member().least = 1;
  return a;
}
auto& among(auto& a, std::span<const int>) { return a; }
inline auto& among(Describer& a, std::span<const int> values) {
  a.of_next_member().among = {values.begin(), values.end()};
  return a;
}
// The structures of a list have ids of this form, which is narrower than their own; the schema alone checks it.
auto& ids_of(auto& a, const Form&) { return a; }
inline auto& ids_of(Describer& a, const Form& form) {
  a.of_next_member().ids = &form;
  return a;
}

}  // namespace etalase::feed
