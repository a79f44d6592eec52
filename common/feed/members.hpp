// The top-level members of an item by name, from the one description of its fields: to compare, copy and look at them
// without JSON.
#pragma once

#include <concepts>
#include <string_view>

#include "feed/header.hpp"
#include "feed/reader.hpp"

namespace etalase::feed {

// One member of one structure, which must outlive it. Two of one name and kind of item have one type.
struct Member {
  std::string_view name;
  bool is_choice = false;  // has a value even where nobody gave one
  bool is_required = false;
  const void* value;
  bool (*is_same)(const void*, const void*);
  bool (*is_empty)(const void*);
  void (*copy)(const void* from, void* to);
};

// Collects members; another visitor of fields(), beside Reader, Writer and Describer.
class MemberLister {
 public:
  void value(const char* key, const std::string& value, const Form&) { add(key, value); }
  void need(const char* key, const std::string& value, const Form&) { add(key, value, Need::required); }
  void text(const char* key, const Text& text, TextLimit) { add(key, text); }
  void need_text(const char* key, const Text& text, TextLimit) { add(key, text, Need::required); }
  void words(const char* key, const std::vector<std::string>& values, const Form&, std::size_t) { add(key, values); }
  void integer(const char* key, const std::integral auto& number, Range, const char*, Need need = Need::optional) {
    add(key, number, need);
  }
  void flag(const char* key, const bool& value) { add(key, value); }
  template <class E, class Table>
  void choice(const char* key, const E& value, const Table&, Need need = Need::optional) {
    add(key, value, need);
    m_members.back().is_choice = true;
  }
  // One that may be left unsaid is empty where nobody gave it.
  template <class E, class Table>
  void choice(const char* key, const std::optional<E>& value, const Table&) {
    add(key, value);
  }
  template <class T>
  void one(const char* key, const T& value, Need need = Need::optional) {
    add(key, value, need);
  }
  template <class T>
  void maybe(const char* key, const std::optional<T>& value) {
    add(key, value);
  }
  template <class T>
  void list(const char* key, const std::vector<T>& values, std::size_t, Need need = Need::optional) {
    add(key, values, need);
  }

  template <class T>
  void add(const char* key, const T& value, Need need = Need::optional) {
    m_members.push_back({key, false, need == Need::required, &value,
                         [](const void* a, const void* b) { return at<T>(a) == at<T>(b); },
                         [](const void* each) { return is_nothing(at<T>(each)); },
                         [](const void* from, void* to) { *static_cast<T*>(to) = at<T>(from); }});
  }
  [[nodiscard]] std::vector<Member> take() { return std::move(m_members); }

 private:
  template <class T>
  static const T& at(const void* each) {
    return *static_cast<const T*>(each);
  }
  template <class T>
  static bool is_nothing(const T& value) {
    if constexpr (requires { value.empty(); }) {
      return value.empty();
    } else {
      return value == T{};
    }
  }

  std::vector<Member> m_members;
};

// Lists the members in the order of the description. A header's are those of council.json.
[[nodiscard]] std::vector<Member> members_of(const Item& item);
[[nodiscard]] std::vector<Member> members_of(const FeedHeader& header);

// Copies the member of this name between two items of one kind; an unknown name copies nothing.
void copy_member(std::string_view name, const Item& from, Item& to);
void copy_member(std::string_view name, const FeedHeader& from, FeedHeader& to);

}  // namespace etalase::feed
