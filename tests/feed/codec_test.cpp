// Every kind in and out without loss; refusals name path and expectation.
#include <gtest/gtest.h>

#include "feed/samples.hpp"

namespace etalase::feed {
namespace {

using base::ErrorKind;
using base::Json;
using test::full_item;
using test::part_of;
using test::refusal;

class EveryKind : public testing::TestWithParam<std::string> {};

TEST_P(EveryKind, KeepsEveryKnownMember) {
  const auto item = full_item(GetParam());
  const auto read = item_from_json(GetParam(), item, "items[0]");
  ASSERT_TRUE(read) << read.error().message;
  auto expected = item;
  if (GetParam() == "maker") expected.erase("certificates");  // an empty list and none are the same
  EXPECT_EQ(item_to_json(*read), expected);
}

TEST_P(EveryKind, IsTheSameAfterWritingAndReadingAgain) {
  const auto part = parse_part(to_bytes(part_of(GetParam(), {full_item(GetParam())})));
  ASSERT_TRUE(part) << part.error().message;
  const auto again = parse_part(to_bytes(to_json(*part)));
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(*again, *part);
  EXPECT_EQ(kind_of(part->items[0]), GetParam());
  EXPECT_TRUE(check_item(part->items[0], "items[0]"));
}

TEST_P(EveryKind, IgnoresUnknownMembers) {
  auto item = full_item(GetParam());
  item["video"] = {{"url", "https://example.id/v.mp4"}};
  const auto with = item_from_json(GetParam(), item, ""),
             without = item_from_json(GetParam(), full_item(GetParam()), "");
  ASSERT_TRUE(with && without);
  EXPECT_EQ(*with, *without);
}

TEST_P(EveryKind, NeedsAnId) {
  auto item = full_item(GetParam());
  item.erase("id");
  EXPECT_EQ(refusal(part_of(GetParam(), {item})),
            "items[0].id: expected an id of 2 to 32 characters A-Z, 0-9 and '-', got nothing");
}

TEST_P(EveryKind, RefusesAnyMemberOfAWrongType) {
  const auto whole = full_item(GetParam());
  for (const auto& [key, value] : whole.items()) {
    auto item = whole;
    item[key] = value.is_boolean() ? Json("ya") : Json(true);
    const auto words = refusal(part_of(GetParam(), {item}));
    EXPECT_TRUE(words.starts_with("items[0]." + key)) << key << ": " << words;
    item[key] = nullptr;
    EXPECT_TRUE(refusal(part_of(GetParam(), {item})).starts_with("items[0]." + key)) << key;
  }
}

INSTANTIATE_TEST_SUITE_P(Feed, EveryKind, testing::ValuesIn(known_kinds()),
                         [](const auto& each) { return each.param; });

std::string refusal_of_product(const std::string& pointer, const Json& value) {
  auto item = full_item("product");
  item[Json::json_pointer(pointer)] = value;
  return refusal(part_of("product", {item}));
}

TEST(Codec, SaysWhatWasExpectedAndWhatCame) {
  EXPECT_EQ(
      refusal_of_product("/price/min", "dua"),
      "items[0].price.min: expected a whole number of rupiah from 0 to 1000000000000, got \"dua\" (product/BTK-012)");
  EXPECT_EQ(refusal_of_product("/price/min", 2.5),
            "items[0].price.min: expected a whole number of rupiah from 0 to 1000000000000, got 2.5 (product/BTK-012)");
  EXPECT_EQ(refusal_of_product("/links/0/url", "javascript:alert(1)"),
            "items[0].links[0].url: expected an address https:, tel: or mailto: of at most 2048 characters, got "
            "\"javascript:alert(1)\" (product/BTK-012)");
  EXPECT_EQ(
      refusal_of_product("/availability", "preorder"),
      "items[0].availability: expected one of \"shelf\", \"ask\", \"sold_out\", got \"preorder\" (product/BTK-012)");
  EXPECT_EQ(
      refusal_of_product("/story/3/ref", "../../etc"),
      "items[0].story[3].ref: expected a reference such as \"product/BTK-012\", got \"../../etc\" (product/BTK-012)");
  EXPECT_EQ(
      refusal_of_product("/name", Json{{"en", "Cloth"}}),
      "items[0].name: expected a text by language with \"id\", at most 40 languages, got an object (product/BTK-012)");
  EXPECT_EQ(refusal_of_product("/crafts/0", "KACA"),
            "items[0].crafts[0]: expected one of BATIK TENUN LOGAM GERABAH ROTAN KAYU BATU ANYAMAN KERANG KULIT PANGAN "
            "LAIN, got \"KACA\" (product/BTK-012)");
  EXPECT_EQ(
      refusal_of_product("/passed_on", "2026-02-30"),
      "items[0].passed_on: expected a date that exists, such as \"2026-01-31\", got \"2026-02-30\" (product/BTK-012)");
}

TEST(Codec, ARefusalsSubjectIsThePath) {
  const auto subject = [](const std::string& pointer, const Json& value) {
    auto item = full_item("product");
    item[Json::json_pointer(pointer)] = value;
    return parse_part(to_bytes(part_of("product", {item}))).error().subject;
  };
  EXPECT_EQ(subject("/price/min", "dua"), "items[0].price.min");
  EXPECT_EQ(subject("/price/max", 1), "items[0].price.max");
  EXPECT_EQ(subject("/links/0/url", "x"), "items[0].links[0].url");
  EXPECT_EQ(subject("/name/id", ""), "items[0].name.id");
  EXPECT_EQ(item_from_json("product", Json::array(), "").error().subject, "");
}

TEST(Codec, RefusesWhatIsRightAloneButNotTogether) {
  EXPECT_EQ(refusal_of_product("/price/max", 1), "items[0].price.max: expected at least min (product/BTK-012)");
  EXPECT_EQ(refusal_of_product("/display_until", "2025-01-01"),
            "items[0].display_until: expected no day before the first (product/BTK-012)");
  auto event = full_item("event");
  event["ends_at"] = "2026-02-01T01:59:59Z";
  EXPECT_EQ(refusal(part_of("event", {event})), "items[0].ends_at: expected no time before starts_at (event/BTK-012)");
}

TEST(Codec, CapsTexts) {
  EXPECT_EQ(refusal_of_product("/name/id", std::string(200, 'a')), "");
  EXPECT_TRUE(refusal_of_product("/name/id", std::string(201, 'a'))
                  .starts_with("items[0].name.id: expected one line of 1 to 200 characters"));
  EXPECT_EQ(refusal_of_product("/story/0/text/id", std::string(20'000, 'a')), "");
  EXPECT_TRUE(refusal_of_product("/story/0/text/id", std::string(20'001, 'a'))
                  .starts_with("items[0].story[0].text.id: expected text"));
  EXPECT_TRUE(refusal_of_product("/name/id", "dua\nbaris").starts_with("items[0].name.id"));
  EXPECT_TRUE(refusal_of_product("/name/id", std::string("nol\0", 4)).starts_with("items[0].name.id"));
  EXPECT_TRUE(refusal_of_product("/name/id", "").starts_with("items[0].name.id"));
  EXPECT_EQ(refusal_of_product("/story/0/text/id", "satu\n\ndua"), "");
}

TEST(Codec, CountsCharactersNotBytes) {
  std::string name;
  for (int i = 0; i < 200; ++i) name += "ꦧ";
  EXPECT_EQ(refusal_of_product("/name/id", name), "");
}

TEST(Codec, ARefusalEndsWithTheItemsCodeWhereItHasOne) {
  auto item = full_item("maker");
  item["name"] = 7;
  EXPECT_TRUE(refusal(part_of("maker", {item})).ends_with("got 7 (maker/BTK-012)"));
  for (const Json& id : {Json("<b>"), Json("../../etc"), Json(5), Json(nullptr), Json(std::string(33, 'A'))}) {
    item["id"] = id;
    EXPECT_EQ(refusal(part_of("maker", {item})).find("(maker/"), std::string::npos) << id;
  }
  EXPECT_EQ(refusal(part_of("maker", {Json(3)})), "items[0]: expected an object, got 3");
}

TEST(Codec, RefusesTheSameIdTwice) {
  const auto item = full_item("product");
  auto other = item;
  other["id"] = "BTK-011";
  EXPECT_EQ(refusal(part_of("product", {item, item})), "items[1].id: BTK-012 is there twice, first in items[0]");
  EXPECT_EQ(refusal(part_of("product", {other, item, item, item})),
            "items[2].id: BTK-012 is there twice, first in items[1]");
  auto part = part_of("product", {item});
  part["media"].push_back(part["media"][0]);
  EXPECT_EQ(refusal(part), "media[1].id: BTK-012-1 is there twice, first in media[0]");
}

TEST(Codec, CapsItemsAndFiles) {
  std::vector<Json> items;
  for (int i = 0; i < 201; ++i) {
    auto notice = full_item("notice");
    notice["id"] = "N-" + std::to_string(i);
    items.push_back(notice);
  }
  EXPECT_EQ(refusal(part_of("notice", items)), "items: expected a list of at most 200");
  items.pop_back();
  EXPECT_EQ(refusal(part_of("notice", items)), "");
  auto part = part_of("product", {full_item("product")});
  part["media"][0]["files"][0]["bytes"] = 8'000'001;
  EXPECT_TRUE(refusal(part).starts_with("media[0].files[0].bytes: expected a number of bytes from 1 to 8000000"));
  part["media"][0]["files"][0]["bytes"] = 1;
  part["media"][0]["files"][0]["width"] = 8193;
  EXPECT_TRUE(refusal(part).starts_with("media[0].files[0].width"));
  part["media"][0]["files"] = Json::array();
  EXPECT_EQ(refusal(part), "media[0].files: expected at least one file");
}

TEST(Codec, AFocusIsTwoFractions) {
  auto part = part_of("product", {full_item("product")});
  part["media"][0]["focus"] = Json::array({0.48, 1.0});
  EXPECT_EQ(refusal(part), "");
  const auto media = media_from_json(part["media"][0], "media");
  ASSERT_TRUE(media);
  EXPECT_EQ(media->focus, (Focus{0.48, 1}));
  EXPECT_EQ(media_to_json(*media), part["media"][0]);
  for (const Json& odd : {Json::array({0.5}), Json::array({0.5, 1.2}), Json::array({-0.1, 0.5}),
                          Json::array({"0.5", 0.5}), Json("0.5,0.5"), Json(0.5)}) {
    part["media"][0]["focus"] = odd;
    EXPECT_TRUE(refusal(part).starts_with("media[0].focus: expected [x, y], each from 0 to 1")) << odd;
  }
  part["media"][0].erase("focus");
  EXPECT_EQ(media_from_json(part["media"][0], "media")->focus, Focus{}) << "else the middle";
}

TEST(Codec, ARoleIsOneOfFourWords) {
  auto part = part_of("product", {full_item("product")});
  for (const auto& [name, role] : k_media_roles) {
    part["media"][0]["role"] = name;
    const auto media = media_from_json(part["media"][0], "media");
    ASSERT_TRUE(media) << name;
    EXPECT_EQ(media->role, role);
    EXPECT_EQ(media_to_json(*media), part["media"][0]);
    EXPECT_EQ(media_role_of(name_of(role)), role);
  }
  for (const Json& odd : {Json("side"), Json(""), Json("Back"), Json(1), Json::array({"back"})}) {
    part["media"][0]["role"] = odd;
    EXPECT_TRUE(refusal(part).starts_with("media[0].role: expected one of")) << refusal(part);
  }
  part["media"][0].erase("role");
  EXPECT_EQ(media_from_json(part["media"][0], "media")->role, std::nullopt);
}

TEST(Codec, MeasuresAreNumbersInOneWay) {
  const auto refused = [](const Json& measures) {
    auto item = full_item("product");
    item["measures"] = measures;
    return refusal(part_of("product", {item}));
  };
  const auto one = [](const Json& length) { return Json{{"lengths", Json::array({length})}}; };
  EXPECT_EQ(refused(one({{"of", "length"}, {"mm", 300}})), "");
  EXPECT_TRUE(refused(Json::object()).starts_with("items[0].measures.lengths: expected a list, got nothing"));
  EXPECT_TRUE(
      refused({{"lengths", Json::array()}}).starts_with("items[0].measures.lengths: expected at least one length"));
  EXPECT_TRUE(
      refused(one({{"of", "depth"}, {"mm", 3}})).starts_with("items[0].measures.lengths[0].of: expected one of"));
  EXPECT_TRUE(
      refused(one({{"of", "length"}, {"mm", 0}})).starts_with("items[0].measures.lengths[0].mm: expected a length"));
  EXPECT_TRUE(refused(one({{"of", "length"}, {"mm", 3.5}})).starts_with("items[0].measures.lengths[0].mm"));
  EXPECT_TRUE(refused(one({{"of", "length"}, {"mm", 30}, {"to_mm", 30}}))
                  .starts_with("items[0].measures.lengths[0].to_mm: expected more than mm"));
  const Json side = {{"of", "width"}, {"mm", 30}};
  EXPECT_TRUE(refused({{"lengths", {side, side}}}).starts_with("items[0].measures.lengths: expected each side once"));
  auto item = full_item("product");
  item["weight_grams"] = 0;
  EXPECT_TRUE(refusal(part_of("product", {item})).starts_with("items[0].weight_grams: expected a weight in grams"));
  item.erase("weight_grams");
  item.erase("measures");
  item["size"] = {{"id", "1,6 kg"}};
  EXPECT_EQ(refusal(part_of("product", {item})), "") << "words alone, as before";
}

TEST(Codec, SkipsUnknownKindsByTheirOwnErrorKind) {
  const auto part = parse_part(R"({"format":"etalase-part/1","kind":"song","items":[{"id":"X-1"}]})");
  ASSERT_FALSE(part);
  EXPECT_EQ(part.error().kind, ErrorKind::not_found);
}

TEST(Codec, ReadsMinorFormatsAndRefusesOtherMajorOnes) {
  auto part = part_of("product", {full_item("product")});
  part["format"] = "etalase-part/1.4";
  EXPECT_EQ(refusal(part), "");
  part["format"] = "etalase-part/2";
  const auto newer = parse_part(to_bytes(part));
  ASSERT_FALSE(newer);
  EXPECT_EQ(newer.error().kind, ErrorKind::refused);
  EXPECT_NE(newer.error().message.find("perangkat lunak kios terlalu lama"), std::string::npos);
  part["format"] = "etalase-part/10";
  EXPECT_FALSE(refusal(part).empty());
}

TEST(Codec, AbsentTextIsAnEmptyMapAndAbsentPriceNone) {
  const auto item =
      item_from_json("product", Json::parse(R"({"id":"BTK-1","name":{"id":"Kain"},"maker":"MKR-1"})"), "");
  ASSERT_TRUE(item);
  const auto& product = std::get<Product>(*item);
  EXPECT_TRUE(product.care.empty());
  EXPECT_FALSE(product.price);
  EXPECT_EQ(product.availability, Availability::shelf);
}

TEST(Codec, ChecksAnItemMadeInMemory) {
  Product product;
  product.id = "BTK-1";
  product.name = {{"id", "Kain"}};
  const auto checked = check_item(product, "product/BTK-1");
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().message,
            "product/BTK-1.maker: expected an id of 2 to 32 characters A-Z, 0-9 and '-', got \"\"");
}

TEST(Codec, ReadsMediaAlone) {
  const auto part = part_of("product", {});
  const auto media = media_from_json(part["media"][0], "media");
  ASSERT_TRUE(media);
  EXPECT_EQ(media_to_json(*media), part["media"][0]);
}

TEST(Withdrawn, KeepsEveryKnownMember) {
  const Json json = {{"format", "etalase-withdrawn/1"},
                     {"serial", 3},
                     {"items", {{{"item", "product/BTK-012"}, {"purge", true}}, {{"item", "maker/MKR-1"}}}},
                     {"media", {std::string(64, 'b')}}};
  const auto list = parse_withdrawn(to_bytes(json));
  ASSERT_TRUE(list) << list.error().message;
  EXPECT_EQ(to_json(*list), json);
}

TEST(Withdrawn, NamesWhatIsWrong) {
  const auto words = [](const std::string& text) { return parse_withdrawn(text).error().message; };
  EXPECT_EQ(words(R"({"format":"etalase-withdrawn/1","serial":-1,"items":[]})"),
            "serial: expected a whole number from 0 to 9007199254740991, got -1");
  EXPECT_EQ(words(R"({"format":"etalase-withdrawn/1","serial":1,"items":[{"item":"x"}]})"),
            "items[0].item: expected a reference such as \"product/BTK-012\", got \"x\"");
  EXPECT_EQ(words(R"({"format":"etalase-withdrawn/1","serial":1,"items":[],"media":["AB"]})"),
            "media[0]: expected 64 lower-case hex digits, got \"AB\"");
  EXPECT_EQ(words("[]"), "format: expected \"etalase-withdrawn/1\", got none: this is not a feed");
}

}  // namespace
}  // namespace etalase::feed
