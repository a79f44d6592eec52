// Reads JSON forms onto items.
#include "intake/json_form.hpp"

#include <algorithm>
#include <set>

#include "cells/letters.hpp"
#include "drafts/item.hpp"
#include "drafts/media.hpp"
#include "feed/kinds.hpp"
#include "intake/drawable_check.hpp"
#include "intake/names.hpp"
#include "intake/rules.hpp"
#include "words/refusal.hpp"

namespace etalase::intake {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

// The name of a structure, or of the one around it.
Json name_in(const Json& object, const Json& outer_name) {
  for (const auto* key : {"name", "title"}) {
    const auto found = object.find(key);
    if (found != object.end() && found->is_object()) return *found;
  }
  return outer_name;
}

void walk(Json& value, const Json& outer_name, const VisitMedia& visit) {
  if (value.is_array()) {
    for (auto& each : value) walk(each, outer_name, visit);
  }
  if (!value.is_object()) return;
  const auto name = name_in(value, outer_name);
  for (auto& [key, inner] : value.items()) {
    if (key == "images" && inner.is_array()) {
      for (auto& each : inner) visit(each, name);
    } else if ((key == "hero" || key == "media") && !inner.is_null()) {
      visit(inner, name);
    } else {
      walk(inner, name, visit);
    }
  }
}

void clean_strings(Json& value) {
  if (value.is_string()) value = cells::clean_text(value.get_ref<const std::string&>());
  if (!value.is_structured()) return;
  for (auto& each : value) clean_strings(each);
}

Message unknown_key(const std::string& key, const std::vector<std::string>& keys) {
  Message message = say("member_unknown", {{"key", key}});
  if (const auto near = nearest(key, keys)) {
    message += did_you_mean(*near);
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

std::string string_at(const Json& object, const std::string& key) {
  return object.is_object() && object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : "";
}

std::vector<drafts::Picture> pictures_of(const World& world, const drafts::Entry& entry) {
  std::vector<drafts::Picture> pictures;
  for (const auto& id : drafts::media_of(entry)) {
    if (const auto* picture = world.picture(id)) pictures.push_back(*picture);
  }
  return pictures;
}

// A name that even the feed cannot carry has the sentence of every other name that is too long.
Message not_valid(const base::Error& error, const std::string& member, const Json& given) {
  if ((member == "name" || member == "title") && given.contains(member)) {
    for (const auto& text : given[member]) {
      if (!text.is_string()) continue;
      if (auto message = too_long_name(text.get_ref<const std::string&>())) return std::move(*message);
    }
  }
  return say("not_valid", {{"reason", words::told(error)}});
}

// Takes what people may not give off the entry.
void drop_unknown(std::string_view kind, Json& entry, Findings& findings) {
  const auto keys = drafts::members_of(kind);
  for (auto each = entry.begin(); each != entry.end();) {
    if (std::find(keys.begin(), keys.end(), each.key()) != keys.end()) {
      ++each;
      continue;
    }
    findings.push_back({each.key(), Level::error, unknown_key(each.key(), keys)});
    each = entry.erase(each);
  }
}

// Replaces one picture value by its media id; an id that is known already stays.
void take_picture(Json& value, const Json& name, const Surroundings& surroundings,
                  const std::vector<drafts::Picture>& present, Findings& findings) {
  const auto file = value.is_string() ? value.get<std::string>() : string_at(value, "file");
  if (value.is_string() && surroundings.world.picture(file) != nullptr) return;
  const auto alt = alt_of(value, name);
  if (file.empty() || !alt.contains("id")) {
    findings.push_back({"foto", Level::error, say("picture_incomplete")});
    return;
  }
  const auto role = string_at(value, "role");
  if (!role.empty() && !feed::media_role_of(role)) {
    findings.push_back({"foto", Level::error, say("picture_role_unknown", {{"role", role}})});
    return;
  }
  auto id = surroundings.photos.take({file, alt, feed::media_role_of(role)}, present);
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
  clean_strings(json);
  const bool one = kind == drafts::k_council_kind;
  if (one && !json.is_object()) return words::refuse(ErrorKind::corrupt, "json_no_object");
  if (!one && !json.is_array()) return words::refuse(ErrorKind::corrupt, "json_no_list");
  if (one) return std::vector<Json>{std::move(json)};
  return std::vector<Json>(json.begin(), json.end());
}

void apply_json(std::string_view kind, Json given, const Surroundings& surroundings, drafts::Entry& entry,
                Findings& findings) {
  if (!given.is_object()) return;
  const auto silent = findings.size();
  Findings advice;  // beside what is wrong
  drop_unknown(kind, given, findings);
  check_drawable(kind, given, advice);
  const auto present = pictures_of(surroundings.world, entry);
  for_each_media(given, Json(drafts::name_of(entry)),
                 [&](Json& value, const Json& name) { take_picture(value, name, surroundings, present, findings); });
  const auto read = drafts::read_entry(kind, given);
  for (const auto& error : read.wrong) {
    const auto member = error.subject.substr(0, error.subject.find_first_of(".["));
    if (findings.size() == silent) findings.push_back({member, Level::error, not_valid(error, member, given)});
    given.erase(member);
  }
  for (const auto& [key, value] : given.items()) {
    if (value.is_null()) {
      drafts::clear_member(key, kind, entry);
    } else {
      drafts::take_member(key, read.entry, entry);
    }
  }
  findings.insert(findings.end(), advice.begin(), advice.end());
}

void for_each_media(Json& item, const Json& name, const VisitMedia& visit) { walk(item, name, visit); }

}  // namespace etalase::intake
