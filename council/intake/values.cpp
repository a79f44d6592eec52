// Numbers, dates and the small grammars of cells.
#include "intake/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "cells/moments.hpp"
#include "drafts/consent.hpp"
#include "feed/forms.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

using cells::read_date;

namespace {

constexpr std::int64_t k_most = 1'000'000'000'000;

struct ScopeWord {
  std::string_view typed;
  std::string_view wire;
};
constexpr std::array k_scope_words = {ScopeWord{"nama", "name"}, ScopeWord{"foto", "portrait"},
                                      ScopeWord{"telepon", "phone"}, ScopeWord{"desa", "village"},
                                      ScopeWord{"tautan", "links"}};

std::optional<std::string> scope_word(const std::string& text) {
  const auto wanted = lower(text);
  for (const auto& each : k_scope_words) {
    if (wanted == each.typed || wanted == each.wire) return std::string(each.wire);
  }
  return std::nullopt;
}

std::vector<std::string> full_scope() { return {drafts::k_consent_scope.begin(), drafts::k_consent_scope.end()}; }

bool is_slug_char(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

Read<std::int64_t> read_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  if (!digits || error != std::errc{} || end != text.data() + text.size() || value > k_most) return say("no_number");
  return value;
}

Read<bool> read_yes_no(std::string_view text) {
  const auto word = lower(text);
  if (word == "ya" || word == "yes") return true;
  if (word == "tidak" || word == "no") return false;
  return say("no_yes_no");
}

Read<feed::Ref> read_reference(std::string_view text) {
  if (auto ref = feed::parse_ref(text)) return *ref;
  const std::string piece(text);
  return say("no_reference", {{"piece", piece}});
}

std::vector<std::string> read_list(std::string_view text) {
  std::vector<std::string> pieces;
  for (const auto& piece : base::split(text, '|')) {
    const auto trimmed = base::trim(piece);
    if (!trimmed.empty()) pieces.emplace_back(trimmed);
  }
  return pieces;
}

Read<feed::Certificate> read_certificate(std::string_view text) {
  auto parts = base::split(text, ':');
  for (auto& part : parts) part = std::string(base::trim(part));
  if (parts.size() < 5 || parts.size() > 6 ||
      std::any_of(parts.begin(), parts.begin() + 5, [](const auto& p) { return p.empty(); })) {
    return say("certificate_incomplete");
  }
  std::replace(parts[0].begin(), parts[0].end(), '/', ':');
  const auto kind = lower(parts[0]);
  if (!feed::k_form_certificate.accepts(kind)) {
    return say("certificate_kind");
  }
  feed::Certificate certificate = {kind, parts[1], parts[2], parts[3], "", ""};
  std::string* dates[] = {&certificate.checked_on, &certificate.valid_until};
  for (std::size_t i = 4; i < parts.size(); ++i) {
    if (parts[i].empty()) continue;
    auto date = read_date(parts[i]);
    if (auto* message = std::get_if<Message>(&date)) return *message;
    *dates[i - 4] = std::get<std::string>(date);
  }
  return certificate;
}

std::string write_certificate(const feed::Certificate& certificate) {
  auto kind = certificate.kind;
  std::replace(kind.begin(), kind.end(), ':', '/');
  std::vector<std::string> parts = {kind, certificate.number, certificate.issuer, certificate.checked_by,
                                    certificate.checked_on};
  if (!certificate.valid_until.empty()) parts.push_back(certificate.valid_until);
  return base::join(parts, ":");
}

Read<ShelfText> read_shelf(std::string_view text) {
  ShelfText shelf;
  const auto colon = text.find(':');
  if (colon != std::string_view::npos) {
    auto until = read_date(base::trim(text.substr(colon + 1)));
    if (auto* message = std::get_if<Message>(&until)) return *message;
    shelf.until = std::get<std::string>(until);
  }
  auto parts = base::split(base::trim(text.substr(0, colon)), '/');
  for (auto& part : parts) part = std::string(base::trim(part));
  const bool shaped =
      parts.size() <= 3 && std::none_of(parts.begin(), parts.end() - 1, [](const auto& p) { return p.empty(); });
  if (!shaped || (parts.size() == 1 && parts[0].empty())) {
    return say("no_shelf");
  }
  shelf.shelf = parts.back();
  if (parts.size() > 1) shelf.zone = parts[parts.size() - 2];
  if (parts.size() > 2) shelf.gallery = parts[0];
  return shelf;
}

Read<std::optional<feed::Featured>> read_featured(std::string_view text) {
  const auto word = lower(text);
  if (word == "ya" || word == "yes") return feed::Featured{};
  if (word == "tidak" || word == "no") return std::nullopt;
  const auto parts = base::split(text, ':');
  const auto order = read_number(base::trim(parts[0]));
  if (!std::holds_alternative<std::int64_t>(order) || std::get<std::int64_t>(order) > 9999 || parts.size() > 3) {
    return say("no_featured");
  }
  feed::Featured featured;
  featured.order = static_cast<int>(std::get<std::int64_t>(order));
  std::string* dates[] = {&featured.from, &featured.until};
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (base::trim(parts[i]).empty()) continue;
    auto date = read_date(base::trim(parts[i]));
    if (auto* message = std::get_if<Message>(&date)) return *message;
    *dates[i - 1] = std::get<std::string>(date);
  }
  return featured;
}

std::string write_featured(const std::optional<feed::Featured>& featured) {
  if (!featured) return {};
  auto text = std::to_string(featured->order);
  if (!featured->from.empty() || !featured->until.empty()) text += ":" + featured->from;
  if (!featured->until.empty()) text += ":" + featured->until;
  return text;
}

Read<feed::Consent> read_consent(std::string_view text) {
  const auto colon = text.find(':');
  const auto answer = read_yes_no(base::trim(text.substr(0, colon)));
  const Message wrong = say("no_consent");
  if (std::holds_alternative<Message>(answer)) return wrong;
  if (!std::get<bool>(answer)) {
    if (colon != std::string_view::npos) return wrong;
    return feed::Consent{};
  }
  if (colon == std::string_view::npos) return feed::Consent{true, full_scope()};
  feed::Consent consent = {true, {}};
  for (const auto& piece : read_list(text.substr(colon + 1))) {
    const auto word = scope_word(piece);
    if (!word) return wrong;
    if (std::find(consent.scope.begin(), consent.scope.end(), *word) == consent.scope.end())
      consent.scope.push_back(*word);
  }
  return consent;
}

std::string write_consent(const feed::Consent& consent) {
  if (!consent.ok) return "tidak";
  if (consent.scope == full_scope()) return "ya";
  std::vector<std::string> words;
  for (const auto& each : consent.scope) {
    for (const auto& known : k_scope_words) {
      if (each == known.wire) words.emplace_back(known.typed);
    }
  }
  return "ya:" + base::join(words, "|");
}

std::string slug_of(std::string_view name) {
  constexpr std::size_t k_longest = 60;
  std::string slug;
  for (const char c : lower(name)) {
    if (is_slug_char(c)) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
    if (slug.size() >= k_longest) break;
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "x" : slug;
}

}  // namespace etalase::intake
