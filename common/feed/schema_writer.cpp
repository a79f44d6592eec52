// From shapes to draft 7: a shape that has a name stands in common.json, all others are written out in place.
#include "feed/schema_writer.hpp"

#include <map>
#include <string>

#include "base/assert.hpp"
#include "feed/description.hpp"
#include "feed/kinds.hpp"

namespace etalase::feed {

namespace {

constexpr std::string_view k_draft = "http://json-schema.org/draft-07/schema#";
constexpr std::string_view k_part = "part-";

SchemaJson text_schema(std::size_t most) {
  return {{"type", "object"},
          {"required", {"id"}},
          {"maxProperties", k_language_count},
          {"propertyNames", {{"maxLength", 35}}},
          {"additionalProperties", {{"type", "string"}, {"minLength", 1}, {"maxLength", most}}}};
}

SchemaJson one_of(const auto& words) {
  if (words.size() == 1) return {{"const", words.front()}};
  SchemaJson schema = {{"enum", SchemaJson::array()}};
  for (const auto& word : words) schema["enum"].push_back(word);
  return schema;
}

SchemaJson word_schema(const FormSchema& form) {
  if (!form.only.empty()) return one_of(form.only);
  SchemaJson schema = {{"type", "string"}};
  if (form.least > 0) schema["minLength"] = form.least;
  schema["maxLength"] = form.most;
  if (!form.pattern.empty()) schema["pattern"] = form.pattern;
  return schema;
}

// Writes one schema file. References lead to common.json, from inside it to itself.
class SchemaWriter {
 public:
  explicit SchemaWriter(std::string_view common) : m_common(common) {}

  // A shape where it is used: by reference where it has a name.
  [[nodiscard]] SchemaJson use(const Shape& shape) const {
    const auto name = definition_of(shape);
    return name.empty() ? written(shape) : reference(name);
  }

  // The shape itself.
  [[nodiscard]] SchemaJson written(const Shape& shape) const {
    switch (shape.type) {
      case ShapeType::text: return text_schema(shape.limit.most);
      case ShapeType::word: return word_schema(shape.form->schema);
      case ShapeType::integer: return integer(shape);
      case ShapeType::fraction: return {{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
      case ShapeType::flag: return {{"type", "boolean"}};
      case ShapeType::choice: return one_of(shape.names);
      case ShapeType::structure: return structure(shape);
      case ShapeType::block: return block(shape);
      case ShapeType::list: return list(shape);
      case ShapeType::phrases: return phrases(shape);
    }
    return {};
  }

  // The name under which common.json holds the shape; empty for none.
  [[nodiscard]] static std::string_view definition_of(const Shape& shape) {
    switch (shape.type) {
      case ShapeType::text: return shape.limit.name;
      case ShapeType::word: return shape.form->definition;
      case ShapeType::structure: return shape.name;
      case ShapeType::block: return "block";
      default: return {};
    }
  }

 private:
  [[nodiscard]] SchemaJson reference(std::string_view name) const {
    return {{"$ref", std::string(m_common) + "#/definitions/" + std::string(name)}};
  }

  [[nodiscard]] static SchemaJson integer(const Shape& shape) {
    if (!shape.among.empty()) return one_of(shape.among);
    return {{"type", "integer"}, {"minimum", shape.range.least}, {"maximum", shape.range.most}};
  }

  [[nodiscard]] SchemaJson structure(const Shape& shape) const {
    SchemaJson schema = {{"type", "object"}}, required = SchemaJson::array(), members = SchemaJson::object();
    for (const auto& member : shape.members) {
      if (member.need == Need::required) required.push_back(member.key);
      members[member.key] = use(member.shape);
    }
    if (!required.empty()) schema["required"] = std::move(required);
    schema["properties"] = std::move(members);
    return schema;
  }

  [[nodiscard]] SchemaJson list(const Shape& shape) const {
    SchemaJson schema = {{"type", "array"}, {"items", use(shape.inner.front())}, {"maxItems", shape.most}};
    if (shape.least > 0) schema["minItems"] = shape.least;
    return schema;
  }

  [[nodiscard]] SchemaJson block(const Shape& shape) const {
    SchemaJson schema = {{"type", "object"},
                         {"required", {"type"}},
                         {"properties", {{"type", one_of(shape.names)}}},
                         {"allOf", SchemaJson::array()}};
    for (std::size_t i = 0; i < shape.inner.size(); ++i) {
      const SchemaJson type = {{"type", {{"const", shape.names[i]}}}};
      schema["allOf"].push_back({{"if", {{"properties", type}}}, {"then", structure(shape.inner[i])}});
    }
    return schema;
  }

  [[nodiscard]] SchemaJson phrases(const Shape& shape) const {
    return {{"type", "object"},
            {"maxProperties", shape.most},
            {"propertyNames", {{"maxLength", 64}}},
            {"additionalProperties", use(text_of(shape.limit))}};
  }

  std::string_view m_common;
};

// Gathers what stands in common.json: every named shape that a shape holds.
void gather(const Shape& shape, std::map<std::string, SchemaJson>& definitions) {
  const auto name = SchemaWriter::definition_of(shape);
  if (!name.empty()) definitions.emplace(name, SchemaWriter("").written(shape));
  if (shape.type == ShapeType::phrases) gather(text_of(shape.limit), definitions);
  for (const auto& inner : shape.inner) gather(inner, definitions);
  for (const auto& member : shape.members) gather(member.shape, definitions);
}

SchemaJson common_schema() {
  std::map<std::string, SchemaJson> definitions;
  for (const auto* name : {"feed", "withdrawn", "media"}) gather(*description_of(name), definitions);
  for (const auto& kind : known_kinds()) gather(*description_of(kind), definitions);
  return {{"$schema", k_draft}, {"definitions", definitions}};
}

SchemaJson file_schema(std::string_view title, const Shape& shape) {
  SchemaJson schema = {{"$schema", k_draft}, {"title", title}};
  schema.update(SchemaWriter("common.json").written(shape));
  return schema;
}

// Puts the member `format` before all others.
SchemaJson with_format(std::string_view format, SchemaJson schema) {
  const auto pattern = "^" + std::string(format) + "/1([.][0-9]+)?$";
  SchemaJson required = {"format"}, members = {{"format", word_schema({0, 40, pattern})}};
  required.insert(required.end(), schema["required"].begin(), schema["required"].end());
  members.update(schema["properties"]);
  schema["required"] = std::move(required);
  schema["properties"] = std::move(members);
  return schema;
}

Shape part_of(const std::string& kind) {
  Shape only;
  only.type = ShapeType::choice;
  only.names = {kind};
  Shape part;
  part.members = {{"kind", Need::required, {}, only},
                  {"items", Need::required, {}, list_of(*description_of(kind), k_items_per_part)},
                  {"media", Need::optional, {}, list_of(*description_of("media"), k_media_per_part)}};
  return part;
}

}  // namespace

std::vector<std::string> written_schemas() {
  std::vector<std::string> names = {"common", "feed", "withdrawn"};
  for (const auto& kind : known_kinds()) names.push_back(std::string(k_part) + kind);
  return names;
}

SchemaJson schema_for(std::string_view name) {
  if (name == "common") return common_schema();
  if (name == "feed") return file_schema("etalase-feed/1", *description_of(name));
  if (name == "withdrawn") {
    return with_format("etalase-withdrawn", file_schema("etalase-withdrawn/1", *description_of(name)));
  }
  ETALASE_ASSERT(name.starts_with(k_part) && is_known_kind(name.substr(k_part.size())));
  const std::string kind(name.substr(k_part.size()));
  return with_format("etalase-part", file_schema("etalase-part/1 of kind " + kind, part_of(kind)));
}

}  // namespace etalase::feed
