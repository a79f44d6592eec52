// Whole files of the feed: caps, JSON, fields, schema, meaning; and back to bytes.
#include "feed/codec.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "feed/schema.hpp"
#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

using base::ErrorKind;

// The feed's refusals name a member by its path, in words and as the error's subject.
tl::unexpected<base::Error> fail_at(const std::string& path, std::string_view words) {
  return base::fail(ErrorKind::corrupt, fmt::format("{}: {}", path, words), path);
}

// Format names are "<name>/<major>" or "<name>/<major>.<minor>"; only the major one decides.
base::Result<void> check_format(const base::Json& json, std::string_view name) {
  const auto found = json.is_object() ? json.find("format") : json.end();
  if (!json.is_object() || found == json.end() || !found->is_string()) {
    return fail_at("format", fmt::format("expected \"{}/1\", got none: this is not a feed", name));
  }
  const auto& format = found->get_ref<const std::string&>();
  const auto known = fmt::format("{}/1", name);
  if (format == known || (format.starts_with(known + '.') && format.size() < 40)) return {};
  if (!format.starts_with(std::string(name) + '/')) {
    return fail_at("format", fmt::format("expected \"{}\", got \"{}\"", known, format.substr(0, 60)));
  }
  return base::fail(ErrorKind::refused,
                    fmt::format("perangkat lunak kios terlalu lama (kiosk software too old) for format "
                                "\"{}\": update the etalase packages",
                                format.substr(0, 60)));
}

base::Result<base::Json> open_file(std::string_view bytes, base::Bytes limit, std::string_view name) {
  base::Json json;
  ETALASE_TRY(json, base::parse_json(bytes, limit));
  ETALASE_CHECK(check_format(json, name));
  return json;
}

// Names both places of an id that a list has twice.
template <class List, class IdOf>
base::Result<void> refuse_doubled(std::string_view list, const List& values, const IdOf& id_of) {
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto& id = id_of(values[i]);
    const auto [known, is_first] = first.emplace(id, i);
    if (!is_first)
      return fail_at(fmt::format("{}[{}].id", list, i),
                     fmt::format("{} is there twice, first in {}[{}]", id, list, known->second));
  }
  return {};
}

base::Result<void> refuse_duplicates(const Part& part) {
  ETALASE_CHECK(refuse_doubled("items", part.items, [](const Item& item) { return common_of(item).id; }));
  return refuse_doubled("media", part.media, [](const Media& media) { return media.id; });
}

base::Result<void> check_header(const FeedHeader& header) {
  std::set<std::string> tags, targets;
  for (std::size_t i = 0; i < header.languages.size(); ++i) {
    if (tags.insert(header.languages[i].tag).second) continue;
    return fail_at(fmt::format("languages[{}].tag", i), header.languages[i].tag + " is there twice");
  }
  if (!tags.contains("id")) return fail_at("languages", "expected \"id\" among them");
  for (std::size_t i = 0; i < header.parts.size(); ++i) {
    const auto& part = header.parts[i];
    if (!part.target.starts_with("parts/" + part.kind + '-')) {
      return fail_at(fmt::format("parts[{}].target", i),
                     fmt::format("expected the kind {} in {}", part.kind, part.target));
    }
    if (!targets.insert(part.target).second) {
      return fail_at(fmt::format("parts[{}].target", i), part.target + " is there twice");
    }
  }
  return {};
}

base::Result<Item> read_item(std::string_view kind, const base::Json& json, std::string_view path,
                             Completeness completeness) {
  auto item = new_item(kind);
  if (!item) {
    return base::fail(ErrorKind::not_found, fmt::format("{}: unknown kind \"{}\"", path, kind.substr(0, 60)));
  }
  const auto read = [&item](FieldReader& reader, Item& filled) {
    filled = std::move(*item);
    std::visit([&reader](auto& each) { fields(reader, each); }, filled);
  };
  return read_value<Item>(json, path, read, completeness);
}

// A place in a list says little to people: the refusal ends with the item's code, where it has one.
base::Result<Item> read_listed(std::string_view kind, const base::Json& json, std::size_t place) {
  auto item = item_from_json(kind, json, fmt::format("items[{}]", place));
  if (item) return item;
  auto error = std::move(item.error());
  const auto* id = json.is_object() && json.contains("id") ? json["id"].get_ptr<const std::string*>() : nullptr;
  if (id != nullptr && k_form_id.accepts(*id)) error.message += fmt::format(" ({}/{})", kind, *id);
  return base::fail(std::move(error));
}

base::Result<std::vector<Item>> read_items(const base::Json& json, std::string_view kind) {
  const auto found = json.find("items");
  if (found == json.end() || !found->is_array() || found->size() > k_items_per_part) {
    return fail_at("items", fmt::format("expected a list of at most {}", k_items_per_part));
  }
  std::vector<Item> items;
  for (std::size_t i = 0; i < found->size(); ++i) {
    Item item;
    ETALASE_TRY(item, read_listed(kind, (*found)[i], i));
    items.push_back(std::move(item));
  }
  return items;
}

base::Result<FeedHeader> read_council(const base::Json& json, Completeness completeness) {
  return read_value<FeedHeader>(
      json, "", [](FieldReader& reader, FeedHeader& read) { council_fields(reader, read); }, completeness);
}

}  // namespace

base::Result<Item> item_from_json(std::string_view kind, const base::Json& json, std::string_view path) {
  return read_item(kind, json, path, Completeness::whole);
}

base::Result<Item> draft_from_json(std::string_view kind, const base::Json& json) {
  return read_item(kind, json, "", Completeness::draft);
}

base::Result<Media> media_from_json(const base::Json& json, std::string_view path) {
  return read_value<Media>(json, path);
}

base::Result<FeedHeader> parse_feed(std::string_view bytes) {
  base::Json json;
  ETALASE_TRY(json, open_file(bytes, k_feed_limit, "etalase-feed"));
  FeedHeader header;
  ETALASE_TRY(header, read_value<FeedHeader>(json));
  ETALASE_CHECK(check_schema("feed", json));
  ETALASE_CHECK(check_header(header));
  return header;
}

base::Result<FeedHeader> header_from_council_json(const base::Json& json) {
  FeedHeader header;
  ETALASE_TRY(header, read_council(json, Completeness::whole));
  ETALASE_CHECK(check_header(header));
  return header;
}

base::Result<FeedHeader> draft_from_council_json(const base::Json& json) {
  return read_council(json, Completeness::draft);
}

base::Result<Part> parse_part(std::string_view bytes) {
  base::Json json;
  ETALASE_TRY(json, open_file(bytes, k_part_limit, "etalase-part"));
  const auto kind = json.find("kind");
  if (kind == json.end() || !kind->is_string() || !k_form_kind.accepts(kind->get_ref<const std::string&>())) {
    return fail_at("kind", fmt::format("expected {}", k_form_kind.expected));
  }
  Part part;
  part.kind = kind->get<std::string>();
  if (!is_known_kind(part.kind)) {
    return base::fail(ErrorKind::not_found, fmt::format("kind: \"{}\" is unknown to this version", part.kind));
  }
  ETALASE_TRY(part.items, read_items(json, part.kind));
  ETALASE_TRY(part.media, read_value<std::vector<Media>>(json, "", [](FieldReader& reader, auto& media) {
                reader.list("media", media, k_media_per_part);
              }));
  ETALASE_CHECK(check_schema("part-" + part.kind, json));
  ETALASE_CHECK(refuse_duplicates(part));
  return part;
}

base::Result<Withdrawn> parse_withdrawn(std::string_view bytes) {
  base::Json json;
  ETALASE_TRY(json, open_file(bytes, k_withdrawn_limit, "etalase-withdrawn"));
  Withdrawn withdrawn;
  ETALASE_TRY(withdrawn, read_value<Withdrawn>(json));
  ETALASE_CHECK(check_schema("withdrawn", json));
  return withdrawn;
}

base::Json to_json(const FeedHeader& header) {
  base::Json json;
  FieldWriter writer(json);
  fields(writer, header);
  return json;
}

base::Json council_to_json(const FeedHeader& header) {
  base::Json json = base::Json::object();
  FieldWriter writer(json);
  council_fields(writer, header);
  return json;
}

base::Json item_to_json(const Item& item) {
  base::Json json = base::Json::object();
  FieldWriter writer(json);
  std::visit([&writer](const auto& each) { fields(writer, each); }, item);
  return json;
}

base::Json media_to_json(const Media& media) {
  base::Json json = base::Json::object();
  FieldWriter writer(json);
  fields(writer, media);
  return json;
}

base::Json to_json(const Part& part) {
  base::Json json = {{"format", "etalase-part/1"}, {"kind", part.kind}, {"items", base::Json::array()}};
  for (const auto& item : part.items) json["items"].push_back(item_to_json(item));
  FieldWriter writer(json);
  writer.list("media", part.media, k_media_per_part);
  return json;
}

base::Json to_json(const Withdrawn& withdrawn) {
  base::Json json = {{"format", "etalase-withdrawn/1"}};
  FieldWriter writer(json);
  fields(writer, withdrawn);
  return json;
}

std::string to_bytes(const base::Json& json) { return json.dump() + '\n'; }

base::Result<void> check_council(const FeedHeader& header) {
  const auto read = header_from_council_json(council_to_json(header));
  if (!read) return base::fail(read.error());
  return {};
}

base::Result<void> check_item(const Item& item, std::string_view path) {
  const auto read = item_from_json(kind_of(item), item_to_json(item), path);
  if (!read) return base::fail(read.error());
  return {};
}

}  // namespace etalase::feed
