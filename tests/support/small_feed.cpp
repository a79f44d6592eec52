// Composes the small feed from typed items.
#include "support/small_feed.hpp"

#include "base/digest.hpp"
#include "feed/codec.hpp"

namespace etalase::test {

namespace {

feed::Maker maker(const std::string& id, const std::string& name, const std::string& district) {
  feed::Maker maker;
  maker.id = id;
  maker.name = {{"id", name}};
  maker.district = district;
  maker.consent.ok = true;
  return maker;
}

feed::Product product(const std::string& id, const std::string& name, const std::string& maker,
                      const std::string& craft) {
  feed::Product product;
  product.id = id;
  product.name = {{"id", name}};
  product.maker = maker;
  product.crafts = {craft};
  return product;
}

feed::Region region(const std::string& id, const std::string& name, const std::string& district) {
  feed::Region region;
  region.id = id;
  region.name = {{"id", name}};
  feed::District one;
  one.id = district;
  one.name = {{"id", district}};
  region.districts = {one};
  return region;
}

feed::Story story() {
  feed::Story story;
  story.id = "CRT-01";
  story.title = {{"id", "Benang sutra Soppeng"}};
  story.lead = {{"id", "Empat belas hari untuk selembar kain."}};
  story.region = "SOPPENG";
  story.crafts = {"TENUN"};
  story.panels = {
      {feed::TextBlock{{{"id", "Ulat sutra makan daun murbei."}}}, feed::ItemBlock{{"product", "BTK-001"}}}};
  return story;
}

void add_products(SmallFeed& small, int serial) {
  auto& part = small.contents["parts/product-000.json"] = {"product", {}, {}};
  auto silk = product("BTK-001", "Sarung sutra", "PRJ-01", "TENUN");
  silk.price = feed::Money{400'000 + serial, 750'000, "IDR", "2026-01-02"};
  silk.materials = {"SUTRA"};
  silk.images = {small.add_picture("product", "BTK-001")};
  silk.related = {{"product", "UKR-001"}};
  auto scarf = product("BTK-002", "Élok selendang", "PRJ-01", "TENUN");
  scarf.price = feed::Money{90'000, 90'000, "IDR", "2026-01-02"};
  scarf.availability = feed::Availability::sold_out;
  scarf.images = {small.add_picture("product", "BTK-002")};
  auto panel = product("UKR-001", "Panel ukir", "PRJ-02", "KAYU");
  panel.price = feed::Money{6'000'000, 6'000'000, "IDR", "2026-01-02"};
  panel.featured = feed::Featured{"2026-01-01", "2026-01-31", 1};
  panel.images = {small.add_picture("product", "UKR-001")};
  auto basket = product("ANY-001", "Bakul pandan", "PRJ-03", "ANYAMAN");
  basket.images = {small.add_picture("product", "ANY-001")};
  part.items = {silk, scarf, panel, basket};
}

void add_others(SmallFeed& small) {
  auto shy = maker("PRJ-03", "Ibu Rahma", "BUNGORO");
  shy.consent.ok = false;
  small.contents["parts/maker-000.json"] = {
      "maker", {maker("PRJ-01", "Tenun Latimojong", "DONRI"), maker("PRJ-02", "Ukir Jepara", "TAHUNAN"), shy}, {}};
  small.contents["parts/region-000.json"] = {
      "region", {region("SOPPENG", "Kabupaten Soppeng", "DONRI"), region("JEPARA", "Kabupaten Jepara", "TAHUNAN")}, {}};
  small.contents["parts/story-000.json"] = {"story", {story()}, {}};
  feed::Collection gifts;
  gifts.id = "KADO";
  gifts.name = {{"id", "Untuk kado"}};
  gifts.items = {{"product", "BTK-002"}, {"product", "UKR-001"}};
  small.contents["parts/collection-000.json"] = {"collection", {gifts}, {}};
  feed::Notice notice;
  notice.id = "INFO-01";
  notice.text = {{"id", "Galeri tutup Senin."}};
  notice.from = "2026-01-01";
  notice.until = "2026-01-05";
  small.contents["parts/notice-000.json"] = {"notice", {notice}, {}};
}

}  // namespace

std::string SmallFeed::add_picture(const std::string& kind, const std::string& id) {
  feed::Media picture;
  picture.id = id;
  picture.alt = {{"id", "Foto " + id}};
  picture.color = "#a05030";
  for (const int side : {480, 960}) {
    const std::string bytes = "picture " + id + " " + std::to_string(side);
    const std::string sha256 = base::sha256_hex(bytes);
    media[sha256] = bytes;
    picture.files.push_back({side, sha256, bytes.size(), side, side / 2});
  }
  part(kind).media.push_back(picture);
  return id;
}

void SmallFeed::seal() {
  header.parts.clear();
  parts.clear();
  for (const auto& [target, content] : contents) {
    header.parts.push_back({target, content.kind, static_cast<int>(content.items.size())});
    parts[target] = feed::to_bytes(feed::to_json(content));
  }
  feed = feed::to_bytes(feed::to_json(header));
}

SmallFeed small_feed(int serial) {
  SmallFeed small;
  small.header.format = "etalase-feed/1";
  small.header.feed_id = "contoh";
  small.header.serial = serial;
  small.header.published_at = "2026-01-05T10:00:00+07:00";
  small.header.languages = {{"id", "Bahasa Indonesia", feed::Direction::ltr, true}};
  small.header.council.name = {{"id", "Dekranasda Contoh"}};
  small.header.vocab.craft = {{"KAYU", {{"id", "Kayu"}}, {}, {}},
                              {"TENUN", {{"id", "Tenun"}, {"en", "Weaving"}}, {}, {}}};
  small.header.public_base_url = "https://contoh.example/";
  add_products(small, serial);
  add_others(small);
  small.seal();
  return small;
}

void break_rule(SmallFeed& small) {
  auto& bytes = small.parts.at("parts/product-000.json");
  bytes.replace(bytes.find("\"availability\":\"") + 16, 1, "?");
}

void name_later_format(SmallFeed& small) {
  small.feed.replace(small.feed.find("etalase-feed/1"), 14, "etalase-feed/2");
}

}  // namespace etalase::test
