// Typed access to one table.
#include "settings/section.hpp"

#include <fmt/format.h>

#include <cmath>

#include "settings/quantities.hpp"

namespace etalase::settings {

namespace {

std::optional<double> number_of(const Node& node) {
  if (const auto* integer = std::get_if<std::int64_t>(&node.value)) return static_cast<double>(*integer);
  if (const auto* number = std::get_if<double>(&node.value)) return *number;
  return {};
}

bool within(std::optional<double> number, Bounds bounds) {
  return number && std::isfinite(*number) && *number >= bounds.least && *number <= bounds.most;
}

std::string expectation(const char* what, Bounds bounds) {
  return fmt::format("{} from {} to {}", what, bounds.least, bounds.most);
}

}  // namespace

Section::Section(const Node* node, std::string name, std::vector<Problem>& problems)
    : m_node(node),
      m_table(node == nullptr ? nullptr : std::get_if<Table>(&node->value)),
      m_name(std::move(name)),
      m_problems(problems) {
  if (node != nullptr && m_table == nullptr) complain(fmt::format("{}: expected a table", m_name));
}

Section::~Section() {
  if (m_table == nullptr) return;
  for (const auto& [key, node] : *m_table) {
    if (!m_taken.contains(key))
      m_problems.push_back({node.file, node.line, fmt::format("{} has no key \"{}\"", m_name, key)});
  }
}

bool Section::has(const char* key) const { return m_table != nullptr && m_table->contains(key); }
int Section::line() const { return m_node == nullptr ? 0 : m_node->line; }
const std::string& Section::file() const {
  static const std::string k_none;
  return m_node == nullptr ? k_none : m_node->file;
}
void Section::complain(const std::string& message) { m_problems.push_back({file(), line(), message}); }

const Node* Section::take(const char* key) {
  m_taken.insert(key);
  return has(key) ? &m_table->at(key) : nullptr;
}

void Section::wrong(const char* key, const std::string& expected) {
  const auto& node = m_table->at(key);
  m_problems.push_back({node.file, node.line, fmt::format("{} {}: expected {}", m_name, key, expected)});
}

bool Section::take_text(const char* key, std::string& value, const std::string& expected) {
  const auto* node = take(key);
  if (node == nullptr) return false;
  const auto* text = std::get_if<std::string>(&node->value);
  if (text == nullptr) {
    wrong(key, expected);
    return false;
  }
  value = *text;
  return true;
}

void Section::text(const char* key, std::string& value) { take_text(key, value, "text in quotes"); }

void Section::text(const char* key, std::string& value, bool (*accepts)(const std::string&), const char* expected) {
  std::string text;
  if (!take_text(key, text, expected)) return;
  if (!accepts(text)) return wrong(key, expected);
  value = std::move(text);
}

void Section::number(const char* key, double& value, Bounds bounds) {
  const auto* node = take(key);
  if (node == nullptr) return;
  if (!within(number_of(*node), bounds)) return wrong(key, expectation("a number", bounds));
  value = *number_of(*node);
}

void Section::integer(const char* key, int& value, Bounds bounds) {
  const auto* node = take(key);
  if (node == nullptr) return;
  if (!std::holds_alternative<std::int64_t>(node->value) || !within(number_of(*node), bounds)) {
    return wrong(key, expectation("a whole number", bounds));
  }
  value = static_cast<int>(std::get<std::int64_t>(node->value));
}

void Section::flag(const char* key, bool& value) {
  const auto* node = take(key);
  if (node == nullptr) return;
  if (!std::holds_alternative<bool>(node->value)) return wrong(key, "true or false");
  value = std::get<bool>(node->value);
}

void Section::texts(const char* key, std::vector<std::string>& values, bool (*accepts)(const std::string&),
                    const char* expected) {
  const auto* node = take(key);
  if (node == nullptr) return;
  const auto* list = std::get_if<List>(&node->value);
  if (list == nullptr) return wrong(key, expected);
  std::vector<std::string> read;
  for (const auto& each : *list) {
    const auto* text = std::get_if<std::string>(&each.value);
    if (text == nullptr || !accepts(*text)) return wrong(key, expected);
    read.push_back(*text);
  }
  values = std::move(read);
}

void Section::numbers(const char* key, std::vector<double>& values, std::size_t count, Bounds bounds) {
  const auto* node = take(key);
  if (node == nullptr) return;
  const auto expected = fmt::format("a list of {} numbers from {} to {}", count, bounds.least, bounds.most);
  const auto* list = std::get_if<List>(&node->value);
  if (list == nullptr || list->size() != count) return wrong(key, expected);
  std::vector<double> read;
  for (const auto& each : *list) {
    if (!within(number_of(each), bounds)) return wrong(key, expected);
    read.push_back(*number_of(each));
  }
  values = std::move(read);
}

void Section::duration(const char* key, std::chrono::milliseconds& value, std::chrono::milliseconds least) {
  const auto* node = take(key);
  if (node == nullptr) return;
  const auto expected =
      fmt::format("a duration such as \"60s\", \"5m\" or \"2h\"{}",
                  least.count() == 0 ? ", or \"0\" for off" : fmt::format(", at least {} ms", least.count()));
  const auto* text = std::get_if<std::string>(&node->value);
  const auto* integer = std::get_if<std::int64_t>(&node->value);
  const auto read = text != nullptr                       ? parse_duration(*text)
                    : integer != nullptr && *integer == 0 ? parse_duration("0")
                                                          : std::nullopt;
  if (!read || *read < least) return wrong(key, expected);
  value = *read;
}

void Section::size(const char* key, base::Bytes& value) {
  std::string text;
  const char* expected = "a size such as \"500MB\" or \"1GB\"";
  if (!take_text(key, text, expected)) return;
  const auto read = parse_size(text);
  if (!read) return wrong(key, expected);
  value = *read;
}

void Section::window(const char* key, std::optional<Window>& value) {
  std::string text;
  const char* expected = "a part of the day such as \"22:00-05:00\"";
  if (!take_text(key, text, expected)) return;
  const auto read = parse_window(text);
  if (!read && !text.empty()) return wrong(key, expected);
  value = read;
}

}  // namespace etalase::settings
