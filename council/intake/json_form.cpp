// Reads JSON forms onto items.
#include "intake/json_form.hpp"

#include <algorithm>
#include <set>

#include "drafts/item.hpp"
#include "feed/codec.hpp"
#include "feed/description.hpp"
#include "intake/json_access.hpp"
#include "intake/media_walk.hpp"
#include "intake/suggest.hpp"

namespace etalase::intake {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

// What a form may hold: everything that the feed describes but the time of the last change, which publishing writes.
std::vector<std::string> known_keys(std::string_view kind) {
  std::vector<std::string> keys = {std::string(drafts::k_private_key)};
  for (const auto& member : feed::description_of(kind)->members) {
    if (member.key != "updated_at") keys.push_back(member.key);
  }
  return keys;
}

Message unknown_key(const std::string& key, const std::vector<std::string>& keys) {
  Message message = {"Isian \"" + key + "\" tidak dikenal.", "Unknown member \"" + key + "\"."};
  if (const auto near = nearest(key, keys)) {
    message.id += " Maksud Anda \"" + *near + "\"?";
    message.en += " Did you mean \"" + *near + "\"?";
  }
  return message;
}

feed::Text alt_of(const Json& value, const Json& name) {
  feed::Text alt;
  const auto& words = value.is_object() && value.contains("alt") ? value["alt"] : name;
  if (!words.is_object()) return alt;
  for (const auto& [language, text] : words.items()) {
    if (text.is_string()) alt[language] = text.get<std::string>();
  }
  return alt;
}

std::vector<drafts::Picture> pictures_of(const World& world, Json item) {
  std::vector<drafts::Picture> pictures;
  for_each_media(item, [&](Json& value, const Json&) {
    if (!value.is_string()) return;
    if (const auto* picture = world.picture(value.get<std::string>())) pictures.push_back(*picture);
  });
  return pictures;
}

// Replaces one picture value by its media id; an id that is known already stays.
void take_picture(Json& value, const Json& name, const Surroundings& surroundings,
                  const std::vector<drafts::Picture>& present, Findings& findings) {
  const auto file = value.is_string() ? value.get<std::string>() : string_at(value, "file");
  if (value.is_string() && surroundings.world.picture(file) != nullptr) return;
  const auto alt = alt_of(value, name);
  if (file.empty() || !alt.contains("id")) {
    findings.push_back({"foto",
                        Level::error,
                        {"Gambar perlu nama berkas dan teks: {\"file\":\"x.jpg\",\"alt\":{\"id\":\"…\"}}.",
                         "A picture needs file name and words: {\"file\":\"x.jpg\",\"alt\":{\"id\":\"…\"}}."}});
    return;
  }
  auto id = surroundings.photos.take(file, alt, present);
  if (auto* message = std::get_if<Message>(&id)) {
    findings.push_back({"foto", Level::error, *message});
  } else {
    value = std::get<feed::Id>(id);
  }
}

}  // namespace

std::optional<std::string> kind_of_file(std::string_view file_name) {
  constexpr std::string_view k_end = ".json";
  if (!file_name.ends_with(k_end)) return std::nullopt;
  const auto stem = file_name.substr(0, file_name.size() - k_end.size());
  if (stem != drafts::k_council_kind && !feed::is_known_kind(stem)) return std::nullopt;
  return std::string(stem);
}

Result<std::vector<Json>> json_entries(std::string_view kind, std::string_view bytes) {
  ETALASE_TRY(auto json, base::parse_json(bytes, k_json_limit));
  const bool one = kind == drafts::k_council_kind;
  if (one ? !json.is_object() : !json.is_array()) {
    return base::fail(ErrorKind::corrupt,
                      one ? "harus satu objek { … } (one object)" : "harus sebuah daftar [ … ] (a list)");
  }
  if (one) return std::vector<Json>{std::move(json)};
  return std::vector<Json>(json.begin(), json.end());
}

void apply_json(std::string_view kind, const Json& entry, const Surroundings& surroundings, Json& item,
                Findings& findings) {
  const auto keys = known_keys(kind);
  const auto present = pictures_of(surroundings.world, item);
  for (const auto& [key, value] : entry.items()) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      findings.push_back({key, Level::error, unknown_key(key, keys)});
    } else if (value.is_null()) {
      item.erase(key);
    } else {
      item[key] = value;
    }
  }
  for_each_media(item,
                 [&](Json& value, const Json& name) { take_picture(value, name, surroundings, present, findings); });
}

}  // namespace etalase::intake
