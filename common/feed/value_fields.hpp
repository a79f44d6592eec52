// Which members the small values have, for every visitor of `fields` alike.
#pragma once

#include <algorithm>
#include <array>

#include "feed/describer.hpp"
#include "feed/field_reader.hpp"
#include "feed/field_writer.hpp"
#include "feed/member_lister.hpp"

namespace etalase::feed {

template <class E, std::size_t N>
using Names = std::array<std::pair<std::string_view, E>, N>;

inline constexpr Range k_count_range = {0, 1'000'000'000};
inline constexpr Range k_serial_range = {0, 9'007'199'254'740'991};
inline constexpr std::size_t k_few = 50;
inline constexpr std::size_t k_many = 500;
inline constexpr std::size_t k_blocks = 100;
inline constexpr int k_sides[] = {480, 960, 1920, 3000};
inline constexpr std::int64_t k_most_rupiah = 1'000'000'000'000;

// Refuses a member that is right alone but not beside another; the others have nothing to refuse.
inline void refuse_beside(FieldReader& a, const char* key, const std::string& words) { a.cursor().clash(key, words); }
inline void refuse_beside(auto&, const char*, const std::string&) {}
// Refuses an end before its beginning; both are dates of ten characters, or empty.
inline void refuse_reversed(auto& a, const std::string& from, const std::string& until, const char* key) {
  if (!from.empty() && !until.empty() && until < from) refuse_beside(a, key, "expected no day before the first");
}

inline constexpr Names<LinkIntent, 4> k_link_intents = {
    {{"buy", LinkIntent::buy}, {"ask", LinkIntent::ask}, {"follow", LinkIntent::follow}, {"visit", LinkIntent::visit}}};

void fields(auto& a, Like<Money> auto& money) {
  named(a, "money");
  a.integer("min", money.min, {0, k_most_rupiah}, "a whole number of rupiah", Need::required);
  a.integer("max", money.max, {0, k_most_rupiah}, "a whole number of rupiah", Need::required);
  a.value("currency", money.currency, k_form_rupiah);
  a.need("as_of", money.as_of, k_form_date);
  if (money.max < money.min) refuse_beside(a, "max", "expected at least min");
}

void fields(auto& a, Like<Link> auto& link) {
  named(a, "link");
  a.choice("intent", link.intent, k_link_intents, Need::required);
  a.need("kind", link.kind, k_form_word);
  a.need("url", link.url, k_form_link);
}

void fields(auto& a, Like<Certificate> auto& certificate) {
  named(a, "certificate");
  a.need("kind", certificate.kind, k_form_certificate);
  a.need("number", certificate.number, k_form_line);
  a.need("issuer", certificate.issuer, k_form_line);
  a.need("checked_by", certificate.checked_by, k_form_line);
  a.need("checked_on", certificate.checked_on, k_form_date);
  a.value("valid_until", certificate.valid_until, k_form_date);
}

void fields(auto& a, Like<OfficialCode> auto& code) {
  named(a, "official_code");
  a.need("scheme", code.scheme, k_form_word);
  a.need("code", code.code, k_form_code);
  a.value("version", code.version, k_form_line);
}

void fields(auto& a, Like<MediaFile> auto& file) {
  among(a, k_sides).integer("side", file.side, {480, 3000}, "a size class", Need::required);
  if (std::find(std::begin(k_sides), std::end(k_sides), file.side) == std::end(k_sides))
    refuse_beside(a, "side", "expected 480, 960, 1920 or 3000");
  a.need("sha256", file.sha256, k_form_sha256);
  a.integer("bytes", file.bytes, {1, 8'000'000}, "a number of bytes", Need::required);
  a.integer("width", file.width, {1, 8192}, "a width in pixels", Need::required);
  a.integer("height", file.height, {1, 8192}, "a height in pixels", Need::required);
}

void fields(auto& a, Like<Media> auto& media) {
  named(a, "media");
  a.need("id", media.id, k_form_media_id);
  a.text("alt", media.alt, k_short);
  a.value("color", media.color, k_form_colour);
  at_least_one(a).list("files", media.files, 8, Need::required);
  if (media.files.empty()) refuse_beside(a, "files", "expected at least one file");
  a.one("focus", media.focus);
  a.choice("role", media.role, k_media_roles);
}

void fields(auto& a, Like<Common> auto& common) {
  a.need("id", common.id, k_form_id);
  operational(a).value("display_from", common.display_from, k_form_date);
  operational(a).value("display_until", common.display_until, k_form_date);
  a.value("updated_at", common.updated_at, k_form_time);
  a.words("tags", common.tags, k_form_tag, k_few);
  refuse_reversed(a, common.display_from, common.display_until, "display_until");
}

// A focus is [x, y], references are strings "kind/ID"; blocks are told apart by their member "type".
void fields(FieldReader& a, Focus& focus);
void fields(FieldWriter& a, const Focus& focus);
void fields(Describer& a, const Focus& focus);
void fields(FieldReader& a, Ref& ref);
void fields(FieldWriter& a, const Ref& ref);
void fields(Describer& a, const Ref& ref);
void fields(FieldReader& a, Block& block);
void fields(FieldWriter& a, const Block& block);
void fields(Describer& a, const Block& block);
void fields(auto& a, Like<Blocks> auto& blocks) { a.elements(blocks, k_blocks); }

// The members that every item has.
void common_fields(auto& a, auto& item) {
  if constexpr (std::is_const_v<std::remove_reference_t<decltype(item)>>) {
    fields(a, static_cast<const Common&>(item));
  } else {
    fields(a, static_cast<Common&>(item));
  }
}

}  // namespace etalase::feed
