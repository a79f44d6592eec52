// One table of the configuration being read: takes keys out, and names what is left over as unknown.
#pragma once

#include <array>
#include <functional>
#include <set>
#include <string>

#include "settings/node.hpp"

namespace etalase::settings {

// What a number may be.
struct Bounds {
  double least;
  double most;
};

// Reads a table's keys into values that hold their defaults; whatever is wrong becomes a problem and the default stays.
// Unknown keys are named when the section ends. Lives no longer than the tree and the list of problems.
class Section {
 public:
  // `name` is what errors call it, such as "[sync]"; the node may be absent.
  Section(const Node* node, std::string name, std::vector<Problem>& problems);
  ~Section();
  Section(const Section&) = delete;
  Section& operator=(const Section&) = delete;

  void text(const char* key, std::string& value);
  // A text that must pass a test; `expected` says what for.
  void text(const char* key, std::string& value, bool (*accepts)(const std::string&), const char* expected);
  void number(const char* key, double& value, Bounds bounds);
  void integer(const char* key, int& value, Bounds bounds);
  void flag(const char* key, bool& value);
  void texts(const char* key, std::vector<std::string>& values, bool (*accepts)(const std::string&),
             const char* expected);
  void numbers(const char* key, std::vector<double>& values, std::size_t count, Bounds bounds);
  void duration(const char* key, std::chrono::milliseconds& value, std::chrono::milliseconds least);
  void size(const char* key, base::Bytes& value);
  void window(const char* key, std::optional<Window>& value);
  template <class E, std::size_t N>
  void choice(const char* key, E& value, const std::array<std::pair<const char*, E>, N>& names) {
    std::string wanted, allowed;
    for (const auto& [name, meaning] : names) allowed += (allowed.empty() ? "\"" : ", \"") + std::string(name) + '"';
    if (!take_text(key, wanted, "one of " + allowed)) return;
    for (const auto& [name, meaning] : names) {
      if (wanted == name) {
        value = meaning;
        return;
      }
    }
    wrong(key, "one of " + allowed);
  }

  // Tells whether the key is written, right or wrong.
  [[nodiscard]] bool has(const char* key) const;
  // Adds a problem at the section's first line.
  void complain(const std::string& message);
  [[nodiscard]] int line() const;
  [[nodiscard]] const std::string& file() const;

 private:
  const Node* take(const char* key);
  bool take_text(const char* key, std::string& value, const std::string& expected);
  void wrong(const char* key, const std::string& expected);

  const Node* m_node;
  const Table* m_table;
  std::string m_name;
  std::vector<Problem>& m_problems;
  std::set<std::string> m_taken;
};

}  // namespace etalase::settings
