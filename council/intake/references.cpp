// Cross-reference checks.
#include "intake/references.hpp"

#include <array>

#include "feed/codec.hpp"
#include "intake/json_access.hpp"
#include "intake/suggest.hpp"

namespace etalase::intake {

using base::Json;

namespace {

// Collects findings about one item.
class Checker {
 public:
  explicit Checker(const World& world) : m_world(world) {}

  void id(const std::string& column, const Json& value, const NameTable& table) {
    if (!value.is_string() || value.get_ref<const std::string&>().empty()) return;
    const auto text = value.get<std::string>();
    if (!table.has(text)) missing(column, text, table);
  }

  void ids(const std::string& column, const Json& values, const NameTable& table) {
    for (const auto& each : values) id(column, each, table);
  }

  void reference(const std::string& column, const Json& value) {
    if (!value.is_string()) return;
    const auto ref = feed::parse_ref(value.get_ref<const std::string&>());
    if (!ref || m_world.has(*ref)) return;
    missing(column, feed::to_string(*ref), m_world.names_of(ref->kind));
  }

  void references(const std::string& column, const Json& values) {
    for (const auto& each : values) reference(column, each);
  }

  void blocks(const std::string& column, const Json& list) {
    for (const auto& block : list) reference(column, member(block, "ref"));
  }

  void shelves(const Json& displays) {
    for (const auto& display : displays) {
      id("display", member(display, "gallery"), m_world.galleries());
      id("display", member(display, "zone"), m_world.zones(string_at(display, "gallery")));
    }
  }

  [[nodiscard]] Findings take() { return std::move(m_findings); }

 private:
  void missing(const std::string& column, const std::string& text, const NameTable& table) {
    Message message = {"\"" + text + "\" belum ada.", "There is no \"" + text + "\" yet."};
    if (const auto near = nearest(text, table.spellings())) {
      message.id += " Maksud Anda \"" + *near + "\"?";
      message.en += " Did you mean \"" + *near + "\"?";
    } else {
      message.id += " Tambahkan dulu, atau perbaiki tulisannya.";
      message.en += " Add it first, or correct the spelling.";
    }
    m_findings.push_back({column, Level::error, message});
  }

  const World& m_world;
  Findings m_findings;
};

void check_product(const Json& item, const World& world, Checker& checker) {
  checker.id("maker", member(item, "maker"), world.names_of("maker"));
  checker.id("district", member(item, "district"), world.districts());
  checker.ids("categories", list_at(item, "categories"), world.terms("category"));
  checker.ids("techniques", list_at(item, "techniques"), world.terms("technique"));
  checker.ids("materials", list_at(item, "materials"), world.terms("material"));
  checker.ids("motifs", list_at(item, "motifs"), world.terms("motif"));
  checker.shelves(list_at(item, "display"));
  checker.blocks("story", list_at(item, "story"));
  checker.references("related", list_at(item, "related"));
}

void check_maker(const Json& item, const World& world, Checker& checker) {
  checker.id("district", member(item, "district"), world.districts());
  checker.ids("techniques", list_at(item, "techniques"), world.terms("technique"));
  checker.ids("programmes", list_at(item, "programmes"), world.names_of("programme"));
  checker.blocks("story", list_at(item, "story"));
}

void check_story(const Json& item, const World& world, Checker& checker) {
  checker.id("region", member(item, "region"), world.names_of("region"));
  for (const auto& panel : list_at(item, "panels")) checker.blocks("panels", panel);
  checker.references("related", list_at(item, "related"));
}

void check_region(const Json& item, Checker& checker) {
  NameTable zones, districts;
  for (const auto& zone : list_at(item, "zones")) zones.add(string_at(zone, "id"), member(zone, "name"));
  for (const auto& district : list_at(item, "districts")) {
    districts.add(string_at(district, "id"), member(district, "name"));
    checker.id("districts", member(district, "zone"), zones);
  }
  for (const auto& sentra : list_at(item, "sentra")) checker.id("sentra", member(sentra, "district"), districts);
}

}  // namespace

Findings check_references(std::string_view kind, const Json& item, const World& world) {
  Checker checker(world);
  if (kind == "product") check_product(item, world, checker);
  if (kind == "maker") check_maker(item, world, checker);
  if (kind == "story") check_story(item, world, checker);
  if (kind == "region") check_region(item, checker);
  if (kind == "programme") checker.ids("partners", list_at(item, "partners"), world.names_of("organisation"));
  if (kind == "collaboration") checker.ids("regions", list_at(item, "regions"), world.names_of("region"));
  if (kind == "collection" || kind == "collaboration") checker.references("items", list_at(item, "items"));
  if (kind == "place") {
    checker.id("region", member(item, "region"), world.names_of("region"));
    checker.id("district", member(item, "district"), world.districts());
  }
  return checker.take();
}

}  // namespace etalase::intake
