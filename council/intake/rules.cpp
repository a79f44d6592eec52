// Content rules.
#include "intake/rules.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/text.hpp"
#include "feed/description.hpp"
#include "intake/links.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

namespace {

constexpr int k_headline_words = 8;
constexpr int k_first_screen_words = 75;
// Small food businesses must hold a halal certificate from this day.
constexpr base::Day k_halal_from = std::chrono::year(2026) / 10 / 17;

struct Required {
  std::string_view kind;
  std::string_view key;
  std::string_view text;
};
constexpr std::array<Required, 17> k_required = {{
    {"product", "name", "missing_name"},
    {"product", "crafts", "missing_craft"},
    {"product", "categories", "missing_category"},
    {"product", "maker", "missing_maker"},
    {"product", "story", "missing_story"},
    {"product", "images", "missing_photos"},
    {"maker", "name", "missing_name"},
    {"maker", "kind", "missing_kind"},
    {"maker", "crafts", "missing_craft"},
    {"maker", "district", "missing_district"},
    {"maker", "consent", "missing_consent"},
    {"story", "title", "missing_title"},
    {"story", "lead", "missing_lead"},
    {"story", "hero", "missing_photo"},
    {"event", "name", "missing_name"},
    {"event", "starts_at", "missing_start"},
    {"event", "ends_at", "missing_end"},
}};

constexpr std::array k_claims = {"menyembuhkan",
                                 "mengobati",
                                 "obat",
                                 "berkhasiat",
                                 "khasiat",
                                 "menurunkan gula",
                                 "menurunkan kolesterol",
                                 "mencegah penyakit",
                                 "antikanker",
                                 "anti kanker",
                                 "diabetes",
                                 "kejang",
                                 "tidak menyebabkan alergi",
                                 "bebas alergi",
                                 "antialergi",
                                 "cures",
                                 "heals",
                                 "healing",
                                 "remedy",
                                 "lowers blood sugar",
                                 "lowers cholesterol",
                                 "prevents disease",
                                 "anti-cancer",
                                 "hypoallergenic",
                                 "never causes allergy"};

void add(Findings& findings, std::string column, Level level, Message message) {
  findings.push_back({std::move(column), level, std::move(message)});
}

void check_required(const drafts::Entry& entry, Findings& findings) {
  const auto kind = feed::kind_of(*entry.item());
  for (const auto& each : k_required) {
    if (each.kind == kind && drafts::is_missing(entry, each.key))
      add(findings, std::string(each.key), Level::error, say(each.text));
  }
}

void check_names(const drafts::Entry& entry, Findings& findings) {
  const auto* key = entry.as<feed::Story>() == nullptr ? "name" : "title";
  for (const auto& [language, words] : drafts::name_of(entry)) {
    if (auto message = too_long_name(words)) add(findings, key, Level::error, std::move(*message));
  }
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool has_word(const std::string& text, std::string_view word) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !is_letter(text[at + word.size()]);
    if (begins && ends) return true;
  }
  return false;
}

// Every word of a value, in all languages, in lower case.
std::string all_text(const feed::Text& text) {
  std::string all;
  for (const auto& [language, words] : text) all += lower(words) + "\n";
  return all;
}

std::string all_text(const base::Json& value) {
  std::string all;
  if (value.is_string()) all = lower(value.get_ref<const std::string&>()) + "\n";
  if (value.is_structured()) {
    for (const auto& each : value) all += all_text(each);
  }
  return all;
}

void check_claim(const std::string& member, const std::string& text, Findings& findings) {
  const auto claim =
      std::find_if(k_claims.begin(), k_claims.end(), [&](const auto* each) { return has_word(text, each); });
  if (claim == k_claims.end()) return;
  const std::string word = *claim;
  add(findings, member, Level::warning, say("health_claim", {{"word", word}}));
}

// Of every member that holds words for visitors.
void check_claims(const drafts::Entry& entry, Findings& findings) {
  const auto kind = entry.item() == nullptr ? drafts::k_council_kind : feed::kind_of(*entry.item());
  const auto json = drafts::to_json(entry);
  for (const auto& field : feed::description_of(kind)->members) {
    if (feed::holds_text(field.shape) && json.contains(field.key))
      check_claim(field.key, all_text(json[field.key]), findings);
  }
}

bool has_certificate(const feed::Product& product, std::string_view beginning) {
  return std::any_of(product.certificates.begin(), product.certificates.end(),
                     [&](const auto& each) { return each.kind.starts_with(beginning); });
}

void check_food(const feed::Product& product, base::Day today, Findings& findings) {
  const auto storage = product.food ? all_text(product.food->storage) : std::string();
  const bool frozen = has_word(storage, "beku") || has_word(storage, "frozen");
  const bool home_licence =
      has_certificate(product, "p-irt") || has_certificate(product, "pirt") || has_certificate(product, "spp-irt");
  if (frozen && home_licence) {
    add(findings, "certificates", Level::error, say("frozen_by_pirt"));
  }
  const auto& crafts = product.crafts;
  const bool food = std::find(crafts.begin(), crafts.end(), "PANGAN") != crafts.end() || product.food;
  if (food && std::chrono::sys_days(today) >= std::chrono::sys_days(k_halal_from) &&
      !has_certificate(product, "halal")) {
    add(findings, "certificates", Level::warning, say("food_without_halal"));
  }
}

void check_protected_name(const feed::Product& product, Findings& findings) {
  if (!has_word(all_text(product.name), "tenun troso") || has_certificate(product, "ig:tenun-troso")) return;
  add(findings, "certificates", Level::error, say("protected_name"));
}

std::string link_column(std::string_view kind, feed::LinkIntent intent) {
  if (kind != "product") return "links";
  switch (intent) {
    case feed::LinkIntent::buy: return "tautan_beli";
    case feed::LinkIntent::ask: return "tautan_tanya";
    case feed::LinkIntent::follow: return "tautan_ikuti";
    case feed::LinkIntent::visit: break;
  }
  return "tautan_kunjungi";
}

void check_links(std::string_view kind, const std::vector<feed::Link>& links, Findings& findings) {
  for (const auto& link : links) {
    const auto bytes = link.url.size();
    if (bytes <= k_qr_bytes) continue;
    const auto count = std::to_string(bytes);
    add(findings, link_column(kind, link.intent), Level::warning, say("address_long", {{"count", count}}));
  }
}

int words_in(const std::string& text) {
  int count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank && !inside) ++count;
    inside = !blank;
  }
  return count;
}

void check_words(const std::string& column, const feed::Text& text, int most, Findings& findings) {
  for (const auto& [language, words] : text) {
    const int count = words_in(words);
    if (count <= most) continue;
    const auto over = std::to_string(count), limit = std::to_string(most);
    add(findings, column, Level::warning,
        say("many_words", {{"language", language}, {"over", over}, {"limit", limit}}));
  }
}

void check_product(const feed::Product& product, base::Day today, Findings& findings) {
  check_food(product, today, findings);
  check_protected_name(product, findings);
  const auto* opening = product.story.empty() ? nullptr : std::get_if<feed::TextBlock>(&product.story.front());
  if (opening != nullptr) check_words("story", opening->text, k_first_screen_words, findings);
}

// What stands under the name on a term's own page.
void check_glossary(const feed::Vocabularies& vocab, Findings& findings) {
  const auto check = [&](const auto& terms) {
    for (const feed::Term& term : terms) check_words("vocab." + term.id, term.text, k_first_screen_words, findings);
  };
  check(vocab.technique);
  check(vocab.material);
  check(vocab.motif);
}

// Nothing that old is announced: the year was mistyped, or a program made it of something else.
void check_year(const std::string& key, const std::string& moment, Findings& findings) {
  constexpr std::string_view k_oldest = "2000";
  const auto year = moment.substr(0, k_oldest.size());
  if (!moment.empty() && year < k_oldest) add(findings, key, Level::warning, say("year_long_past", {{"year", year}}));
}

}  // namespace

std::optional<Message> too_long_name(const std::string& name) {
  constexpr std::size_t k_most = 80;
  const auto length = base::length_utf8(name);
  if (length <= k_most) return std::nullopt;
  return say("name_too_long", {{"count", std::to_string(length)}});
}

Findings check_rules(const drafts::Entry& entry, base::Day today) {
  Findings findings;
  if (entry.item() != nullptr) check_required(entry, findings);
  check_names(entry, findings);
  check_claims(entry, findings);
  if (const auto* header = entry.header()) check_glossary(header->vocab, findings);
  if (entry.item() == nullptr) return findings;
  const auto kind = feed::kind_of(*entry.item());
  std::visit(
      [&](const auto& item) {
        if constexpr (requires { item.links; }) check_links(kind, item.links, findings);
      },
      *entry.item());
  if (const auto* product = entry.as<feed::Product>()) check_product(*product, today, findings);
  if (const auto* event = entry.as<feed::Event>()) {
    check_year("starts_at", event->starts_at, findings);
    check_year("ends_at", event->ends_at, findings);
  }
  if (const auto* story = entry.as<feed::Story>()) {
    check_words("title", story->title, k_headline_words, findings);
    check_words("lead", story->lead, k_first_screen_words, findings);
  }
  return findings;
}

}  // namespace etalase::intake
