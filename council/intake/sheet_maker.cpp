// perajin.csv
#include "cells/phone.hpp"
#include "drafts/entry.hpp"
#include "intake/column_choices.hpp"
#include "intake/column_kinds.hpp"
#include "intake/column_links.hpp"
#include "intake/column_photos.hpp"
#include "intake/column_stories.hpp"
#include "intake/sheets.hpp"

namespace etalase::intake {

namespace {

using feed::LinkIntent;
using feed::Maker;
using feed::MakerKind;
using feed::MakerScale;

constexpr std::array k_maker_kinds = {Word<MakerKind>{"perorangan", MakerKind::perorangan},
                                      Word<MakerKind>{"kelompok", MakerKind::kelompok},
                                      Word<MakerKind>{"koperasi", MakerKind::koperasi}};
constexpr std::array k_scales = {Word<MakerScale>{"mikro", MakerScale::mikro},
                                 Word<MakerScale>{"kecil", MakerScale::kecil},
                                 Word<MakerScale>{"menengah", MakerScale::menengah}};

Read<std::string> year_of(const std::string& text) {
  const bool year =
      text.size() == 4 && text >= "1000" && text <= "2999" && text.find_first_not_of("0123456789") == std::string::npos;
  if (year) return text;
  return say("no_year");
}

bool is_number(const feed::Link& link) {
  return link.intent == LinkIntent::ask && (link.kind == "whatsapp" || link.kind == "phone");
}
bool is_instagram(const feed::Link& link) { return link.intent == LinkIntent::follow && link.kind == "instagram"; }

std::string written_number(const feed::Link& link) {
  const auto phone = cells::phone_in(link.url);
  return phone ? phone->written() : "";
}

LinkRule number() {
  return {is_number,
          [](const std::string& text) -> Read<feed::Link> {
            const auto phone = cells::read_phone(text);
            if (const auto* wrong = std::get_if<Message>(&phone)) return *wrong;
            const auto url = std::get<cells::Phone>(phone).url();
            return feed::Link{LinkIntent::ask, link_kind(url), url};
          },
          written_number, LinkCount::one};
}

LinkRule instagram() {
  return {is_instagram,
          [](const std::string& text) -> Read<feed::Link> {
            const auto url = instagram_url(text);
            if (!url) return say("no_instagram");
            return feed::Link{LinkIntent::follow, "instagram", *url};
          },
          [](const feed::Link& link) { return link.url; }, LinkCount::one};
}

LinkRule shops() {
  auto rule = links_to(LinkIntent::buy);
  rule.parse = [](const std::string& text) -> Read<feed::Link> {
    auto link = read_link(text, LinkIntent::buy);
    // What is wrong with a number is told in its own words.
    const bool numbered = cells::number_in(text).has_value();
    if (std::holds_alternative<Message>(link) && !numbered) return say("no_shop");
    return link;
  };
  return rule;
}

// Of somebody in no programme there is nothing to say.
CellKind graduate() {
  auto kind = value<Maker>(&Maker::graduate, read_yes_no, [](bool) { return std::string(); });
  kind.write = [](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
    const auto& maker = *entry.as<Maker>();
    if (maker.graduate) {
      cells.put(column.name, "ya");
    } else if (!maker.programmes.empty()) {
      cells.put(column.name, "tidak");
    }
  };
  return kind;
}

// No answer is not "no": clearing the cell leaves the question open.
CellKind consent() {
  auto kind = value<Maker>(&Maker::consent, read_consent, write_consent);
  kind.read = [read = kind.read](RowReader& row, const Column& column, drafts::Entry& entry) {
    const auto before = row.findings().size();
    read(row, column, entry);
    if (row.findings().size() == before) decide(row, column, entry);
  };
  return kind;
}

}  // namespace

std::vector<Column> maker_columns() {
  return {
      {"kode", "code", "id", code()},
      {"nama", "name", "name", name(&Maker::name)},
      {"jenis", "kind", "kind", choice(&Maker::kind, k_maker_kinds, say("no_maker_kind"))},
      {"skala", "scale", "scale", maybe_choice(&Maker::scale, k_scales, say("no_scale")), Written::when_used},
      {"kerajinan", "craft", "crafts", ids(&Maker::crafts, crafts())},
      {"sejak", "since", "since", value<Maker>(&Maker::since, year_of, std::identity())},
      {"kecamatan", "district", "district", id(&Maker::district, districts())},
      {"cerita", "story", "story", blocks(&Maker::story), Written::with_english},
      {"program", "programme", "programmes", ids(&Maker::programmes, items("programme", say("noun_programmes")))},
      {"lulusan", "graduate", "graduate", graduate()},
      {"wa", "whatsapp", "links", links<Maker>(number())},
      {"instagram", "instagram", "links", links<Maker>(instagram())},
      {"toko", "shop", "links", links<Maker>(shops())},
      {"persetujuan", "consent", "consent", consent()},
      {"foto", "photo", "images", photos(&Maker::images, &Maker::name, k_named_photos), Written::when_used},
      {"foto_teks", "photo_text", "images", photo_words(&Maker::images, &Maker::name, k_named_photos),
       Written::when_used},
  };
}

}  // namespace etalase::intake
