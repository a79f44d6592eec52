// Cross-reference checks.
#include "intake/references.hpp"

#include "feed/ref.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

namespace {

// Collects findings about one item.
class Checker {
 public:
  explicit Checker(const World& world) : m_world(world) {}

  void id(const std::string& column, const feed::Id& id, const NameTable& table) {
    if (!id.empty() && !table.has(id)) missing(column, id, table);
  }

  void ids(const std::string& column, const std::vector<feed::Id>& ids, const NameTable& table) {
    for (const auto& each : ids) id(column, each, table);
  }

  void reference(const std::string& column, const feed::Ref& ref) {
    if (!m_world.has(ref)) missing(column, feed::to_string(ref), m_world.names_of(ref.kind));
  }

  void references(const std::string& column, const std::vector<feed::Ref>& refs) {
    for (const auto& each : refs) reference(column, each);
  }

  void blocks(const std::string& column, const feed::Blocks& blocks) {
    for (const auto& block : blocks) {
      if (const auto* item = std::get_if<feed::ItemBlock>(&block)) reference(column, item->ref);
    }
  }

  void shelves(const std::vector<feed::Display>& displays) {
    for (const auto& display : displays) {
      id("display", display.gallery, m_world.galleries());
      id("display", display.zone, m_world.zones(display.gallery));
    }
  }

  [[nodiscard]] Findings take() { return std::move(m_findings); }

 private:
  void missing(const std::string& column, const std::string& text, const NameTable& table) {
    Message message = say("not_there_yet", {{"text", text}});
    if (const auto near = nearest(text, table.spellings())) {
      message += did_you_mean(*near);
    } else {
      message += say("add_it_first");
    }
    m_findings.push_back({column, Level::error, message});
  }

  const World& m_world;
  Findings m_findings;
};

// One function for each kind that points at something.
struct ItemChecker {
  const World& world;
  Checker& checker;

  void operator()(const feed::Product& product) const {
    checker.id("maker", product.maker, world.names_of("maker"));
    checker.id("district", product.district, world.districts());
    checker.ids("categories", product.categories, world.terms("category"));
    checker.ids("techniques", product.techniques, world.terms("technique"));
    checker.ids("materials", product.materials, world.terms("material"));
    checker.ids("motifs", product.motifs, world.terms("motif"));
    checker.shelves(product.display);
    checker.blocks("story", product.story);
    checker.references("related", product.related);
  }

  void operator()(const feed::Maker& maker) const {
    checker.id("district", maker.district, world.districts());
    checker.ids("techniques", maker.techniques, world.terms("technique"));
    checker.ids("programmes", maker.programmes, world.names_of("programme"));
    checker.blocks("story", maker.story);
  }

  void operator()(const feed::Story& story) const {
    checker.id("region", story.region, world.names_of("region"));
    for (const auto& panel : story.panels) checker.blocks("panels", panel);
    checker.references("related", story.related);
  }

  void operator()(const feed::Region& region) const {
    NameTable zones, districts;
    for (const auto& zone : region.zones) zones.add(zone.id, zone.name);
    for (const auto& district : region.districts) {
      districts.add(district.id, district.name);
      checker.id("districts", district.zone, zones);
    }
    for (const auto& sentra : region.sentra) checker.id("sentra", sentra.district, districts);
  }

  void operator()(const feed::Programme& programme) const {
    checker.ids("partners", programme.partners, world.names_of("organisation"));
  }

  void operator()(const feed::Collaboration& collaboration) const {
    checker.ids("regions", collaboration.regions, world.names_of("region"));
    checker.references("items", collaboration.items);
  }

  void operator()(const feed::Collection& collection) const { checker.references("items", collection.items); }

  void operator()(const feed::Place& place) const {
    checker.id("region", place.region, world.names_of("region"));
    checker.id("district", place.district, world.districts());
  }

  void operator()(const auto&) const {}
};

void check_compared(Checker& checker, const std::vector<feed::Technique>& techniques) {
  NameTable table;
  for (const auto& technique : techniques) table.add(technique.id, technique.name);
  for (const auto& technique : techniques)
    for (const auto& compared : technique.compare) checker.id("vocab", compared.technique, table);
}

}  // namespace

Findings check_references(const drafts::Entry& entry, const World& world) {
  Checker checker(world);
  if (entry.item() != nullptr) std::visit(ItemChecker{world, checker}, *entry.item());
  if (const auto* header = entry.header()) check_compared(checker, header->vocab.technique);
  return checker.take();
}

}  // namespace etalase::intake
