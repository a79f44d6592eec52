// The visitor of `fields` that points at the members of one structure.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace etalase::feed {

// One member of one structure, which must outlive it. Two of one name and kind of item have one type.
struct Member {
  std::string_view name;
  const void* value;
  bool (*is_same)(const void*, const void*);
  bool (*is_empty)(const void*);
  void (*copy)(const void* from, void* to);
  bool is_choice = false;  // has a value even where nobody gave one
  bool is_required = false;
};

// Lists the members; what they are beyond their type, a describer says.
class MemberLister {
 public:
  void value(const char* key, const auto& value, const auto&...) { add(key, value); }
  void need(const char* key, const auto& value, const auto&...) { add(key, value); }
  void text(const char* key, const auto& text, const auto&...) { add(key, text); }
  void need_text(const char* key, const auto& text, const auto&...) { add(key, text); }
  void words(const char* key, const auto& words, const auto&...) { add(key, words); }
  void integer(const char* key, const auto& number, const auto&...) { add(key, number); }
  void flag(const char* key, const auto& flag) { add(key, flag); }
  void choice(const char* key, const auto& choice, const auto&...) { add(key, choice); }
  void one(const char* key, const auto& value, const auto&...) { add(key, value); }
  void maybe(const char* key, const auto& value) { add(key, value); }
  void list(const char* key, const auto& values, const auto&...) { add(key, values); }

  [[nodiscard]] std::vector<Member> take() { return std::move(m_members); }

 private:
  template <class T>
  void add(const char* key, const T& value) {
    m_members.push_back({key, &value, [](const void* a, const void* b) { return at<T>(a) == at<T>(b); },
                         [](const void* each) { return is_nothing(at<T>(each)); },
                         [](const void* from, void* to) { *static_cast<T*>(to) = at<T>(from); }});
  }
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

}  // namespace etalase::feed
