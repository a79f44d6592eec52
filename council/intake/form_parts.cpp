// Shared parts of the forms.
#include "intake/form_parts.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "intake/json_access.hpp"
#include "intake/links.hpp"
#include "intake/story_text.hpp"

namespace etalase::intake {

using base::Json;

namespace {

constexpr std::array<std::string_view, 4> k_intents = {"buy", "ask", "follow", "visit"};

struct Shot {
  std::string file;
  feed::Text alt;
};

feed::Text text_of(const Json& json) {
  feed::Text text;
  if (!json.is_object()) return text;
  for (const auto& [language, words] : json.items()) {
    if (words.is_string()) text[language] = words.get<std::string>();
  }
  return text;
}

std::vector<drafts::Picture> present_pictures(const World& world, const Json& value) {
  std::vector<drafts::Picture> pictures;
  const auto add = [&](const Json& id) {
    if (!id.is_string()) return;
    if (const auto* picture = world.picture(id.get<std::string>())) pictures.push_back(*picture);
  };
  if (value.is_array()) {
    for (const auto& id : value) add(id);
  } else {
    add(value);
  }
  return pictures;
}

// The photos a row speaks of: those it names, those it has, or those that carry its code.
std::vector<Shot> shots_of(const RowReader& row, const Json& item, const std::vector<drafts::Picture>& present) {
  std::vector<Shot> shots;
  const auto named = row.cell("foto");
  if (named.kind == Cell::Kind::value) {
    for (const auto& file : read_list(named.text)) shots.push_back({file, {}});
  } else if (!present.empty()) {
    for (const auto& picture : present) shots.push_back({picture.file_name, {}});
  } else {
    for (const auto& file : row.photos().numbered(string_at(item, "id"))) shots.push_back({file, {}});
  }
  for (std::size_t i = 0; i < shots.size() && i < present.size(); ++i) {
    if (present[i].file_name == shots[i].file) shots[i].alt = present[i].alt;
  }
  return shots;
}

// Lays the languages' lists of words over the photos; false when a list has another length.
bool describe(RowReader& row, std::vector<Shot>& shots) {
  for (const auto& language : row.languages("foto_teks")) {
    const auto found = row.cell("foto_teks", language);
    if (found.kind == Cell::Kind::keep) continue;
    const auto pieces =
        found.kind == Cell::Kind::clear ? std::vector<std::string>(shots.size()) : base::split(found.text, '|');
    if (pieces.size() != shots.size()) {
      const auto photos = std::to_string(shots.size()), texts = std::to_string(pieces.size());
      row.error(
          Heading{"foto_teks", language}.text(),
          {"Ada " + photos + " foto tetapi " + texts + " teks. Tulis satu teks untuk tiap foto, dipisah |.",
           "There are " + photos + " photos but " + texts + " texts. Write one text for each photo, divided by |."});
      return false;
    }
    for (std::size_t i = 0; i < shots.size(); ++i) {
      const auto words = std::string(base::trim(pieces[i]));
      if (words.empty()) {
        shots[i].alt.erase(language);
      } else {
        shots[i].alt[language] = words;
      }
    }
  }
  return true;
}

bool has_words(RowReader& row, Shot& shot, const Json& item, const PhotoRule& rule) {
  if (!shot.alt["id"].empty()) return true;
  if (rule.words == MissingWords::item_name) {
    for (const auto& [language, words] : text_of(member(item, rule.name_key))) shot.alt.emplace(language, words);
    shot.alt["id"] = string_at(member(item, rule.name_key), "id");
    if (!shot.alt["id"].empty()) return true;
  }
  row.error("foto_teks",
            {"Foto \"" + shot.file +
                 "\" belum punya teks. Tulis apa yang terlihat, misalnya \"Kain tenun tergantung di bambu\".",
             "Photo \"" + shot.file +
                 "\" has no text. Write what can be seen, for example \"Woven cloth on a bamboo rod\"."});
  return false;
}

bool speaks_of_photos(const RowReader& row, const Json& item, const PhotoRule& rule) {
  if (row.cell("foto").kind != Cell::Kind::keep) return true;
  const auto languages = row.languages("foto_teks");
  const bool texts = std::any_of(languages.begin(), languages.end(), [&](const auto& language) {
    return row.cell("foto_teks", language).kind != Cell::Kind::keep;
  });
  return texts || member(item, rule.key).is_null();
}

std::map<std::string, RawPanels> given_panels(const RowReader& row, const std::string& column) {
  std::map<std::string, RawPanels> given;
  for (const auto& language : row.languages(column)) {
    const auto found = row.cell(column, language);
    if (found.kind == Cell::Kind::value) given[language] = parse_panels(found.text);
    if (found.kind == Cell::Kind::clear) given[language] = {};
  }
  return given;
}

Read<feed::Id> take_for_story(RowReader& row, const std::string& file, const feed::Text& alt,
                              const std::vector<drafts::Picture>& present) {
  const auto words = alt.find("id");
  if (words == alt.end() || words->second.empty()) {
    return Message{"Gambar \"" + file + "\" belum punya teks. Tulis ![apa yang terlihat](" + file + ").",
                   "Picture \"" + file + "\" has no text. Write ![what can be seen](" + file + ")."};
  }
  return row.photos().take(file, alt, present);
}

std::vector<drafts::Picture> pictures_in(const World& world, const Json& panels) {
  std::vector<drafts::Picture> pictures;
  for (const auto& panel : panels) {
    for (const auto& block : panel) {
      if (const auto* picture = world.picture(string_at(block, "media"))) pictures.push_back(*picture);
    }
  }
  return pictures;
}

// A new Indonesian text takes translations along as long as they are built like it.
void drop_outgrown(RowReader& row, const std::string& column, const std::map<std::string, RawPanels>& given,
                   std::map<std::string, RawPanels>& versions) {
  for (auto each = versions.begin(); each != versions.end();) {
    if (given.contains(each->first) || same_shape(versions["id"], each->second)) {
      ++each;
      continue;
    }
    row.warn(column,
             {"Teks \"" + each->first + "\" dilepas karena susunan teks Indonesia berganti. Kirim juga terjemahannya.",
              "The text in \"" + each->first +
                  "\" was dropped because the Indonesian one is built anew. Send its translation too."});
    each = versions.erase(each);
  }
}

std::size_t rank_of(const Json& link) {
  const auto* found = std::find(k_intents.begin(), k_intents.end(), string_at(link, "intent"));
  return static_cast<std::size_t>(found - k_intents.begin());
}

}  // namespace

void read_photos(RowReader& row, Json& item, const PhotoRule& rule) {
  if (row.cell("foto").kind == Cell::Kind::clear) {
    item.erase(rule.key);
    return;
  }
  if (!speaks_of_photos(row, item, rule)) return;
  const auto present = present_pictures(row.world(), member(item, rule.key));
  auto shots = shots_of(row, item, present);
  if (rule.count == PhotoCount::one && shots.size() > 1) {
    return row.error("foto", {"Satu foto saja. Foto lain ditulis di dalam isi.",
                              "One photo only. Others are written inside the text."});
  }
  if (!describe(row, shots)) return;
  Json ids = Json::array();
  for (auto& shot : shots) {
    if (!has_words(row, shot, item, rule)) return;
    auto id = row.photos().take(shot.file, shot.alt, present);
    if (auto* message = std::get_if<Message>(&id)) return row.error("foto", *message);
    ids.push_back(std::get<feed::Id>(id));
  }
  if (ids.empty()) return;
  item[rule.key] = rule.count == PhotoCount::one ? ids.front() : ids;
}

void read_blocks(RowReader& row, const std::string& column, Json& item, const std::string& key, Panels panels) {
  const auto given = given_panels(row, column);
  if (given.empty()) return;
  const auto stored = member(item, key);
  Json before = Json::array();
  if (panels == Panels::many && stored.is_array()) before = stored;
  if (panels == Panels::one && stored.is_array() && !stored.empty()) before.push_back(stored);
  const auto present = pictures_in(row.world(), before);
  auto versions = split_languages(before, [&](const feed::Id& media) {
    const auto* picture = row.world().picture(media);
    return picture == nullptr ? PictureWords{} : PictureWords{picture->file_name, picture->alt};
  });
  for (const auto& [language, text] : given) {
    if (text.empty()) {
      versions.erase(language);
    } else {
      versions[language] = text;
    }
  }
  drop_outgrown(row, column, given, versions);
  auto joined = join_languages(versions, [&](const std::string& file, const feed::Text& alt) {
    return take_for_story(row, file, alt, present);
  });
  if (auto* message = std::get_if<Message>(&joined)) return row.error(column, *message);
  auto& result = std::get<Json>(joined);
  if (panels == Panels::one && result.size() > 1) {
    return row.error(
        column, {"Cerita ini tidak memakai panel. Hapus baris ---.", "This story has no panels. Remove the line ---."});
  }
  item[key] = panels == Panels::many ? result : result.empty() ? Json::array() : result.front();
}

void order_links(Json& item) {
  if (!member(item, "links").is_array()) return;
  auto& links = item["links"];
  std::stable_sort(links.begin(), links.end(), [](const Json& a, const Json& b) { return rank_of(a) < rank_of(b); });
  if (links.empty()) item.erase("links");
}

void put_link(Json& item, std::string_view intent, const Json& link) {
  auto entry = link;
  entry["intent"] = std::string(intent);
  if (!member(item, "links").is_array()) item["links"] = Json::array();
  item["links"].push_back(std::move(entry));
}

void read_links(RowReader& row, const std::string& column, Json& item, std::string_view intent) {
  const auto found = row.cell(column);
  if (found.kind == Cell::Kind::keep) return;
  Json links = Json::array();
  for (const auto& piece : read_list(found.text)) {
    const auto link = read_link(piece);
    if (!link) {
      return row.error(
          column, {"\"" + piece + "\" bukan alamat yang sah. Tulis https://…, tel:…, mailto:…, atau nomor WhatsApp.",
                   "\"" + piece + "\" is no valid address. Write https://…, tel:…, mailto:… or a WhatsApp number."});
    }
    links.push_back(*link);
  }
  Json kept = Json::array();
  for (const auto& link : list_at(item, "links")) {
    if (string_at(link, "intent") != intent) kept.push_back(link);
  }
  item["links"] = std::move(kept);
  for (const auto& link : links) put_link(item, intent, link);
  order_links(item);
}

void read_certificates(RowReader& row, Json& item) {
  row.parsed("sertifikat", item, "certificates", [](const std::string& text) -> Read<Json> {
    Json certificates = Json::array();
    for (const auto& piece : read_list(text)) {
      auto certificate = read_certificate(piece);
      if (auto* message = std::get_if<Message>(&certificate)) return *message;
      certificates.push_back(std::get<Json>(certificate));
    }
    return certificates;
  });
}

void give_slug(Json& item, const std::string& name_key) {
  if (!string_at(item, "slug").empty()) return;
  const auto name = string_at(member(item, name_key), "id");
  if (!name.empty()) item["slug"] = slug_of(name);
}

}  // namespace etalase::intake
