// What describes a generation, in and out of bytes.
#include "store/generation.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"
#include "base/json.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::store {
namespace {

using base::ErrorKind;

Generation some_generation() {
  Generation generation;
  generation.name = "000042";
  generation.serial = 7;
  generation.published_at = "2026-01-01T00:00:00Z";
  generation.feed_sha256 = base::sha256_hex("feed");
  generation.signed_files = {{"feed.json", base::sha256_hex("feed")},
                             {"parts/product-000.json", base::sha256_hex("p")}};
  generation.stored_files = generation.signed_files;
  generation.stored_files["blobs.list"] = base::sha256_hex("list");
  generation.purged = {"product/BTK-001"};
  generation.catalogue_format = 1;
  return generation;
}

TEST(Complete, ComesBackAsItWentOut) {
  const auto read = parse_complete("000042", complete_bytes(some_generation()));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, some_generation());
}

// Its names become paths, so nobody who wrote it may lead out of the folder.
TEST(Complete, RefusesFilesThatAreNoneOfItsFolder) {
  const auto parsed = [](const char* list, const base::Json& files) {
    auto json = base::Json::parse(complete_bytes(some_generation()));
    json[list] = files;
    return parse_complete("000042", json.dump());
  };
  const std::string sha256 = base::sha256_hex("x");
  for (const auto* list : {"signed", "files"}) {
    EXPECT_TRUE(parsed(list, {{"feed.json", sha256}}));
    for (const auto* name : {"../feed.json", "parts/../feed.json", "parts/a/b.json", "/etc/passwd", "..", ".hidden"}) {
      EXPECT_EQ(parsed(list, {{name, sha256}}).error().kind, ErrorKind::corrupt) << name;
    }
    for (const auto& hash : {std::string(), std::string("abc"), std::string(64, 'G'), sha256 + "0"}) {
      EXPECT_EQ(parsed(list, {{"feed.json", hash}}).error().kind, ErrorKind::corrupt) << hash;
    }
    EXPECT_EQ(parsed(list, {{"feed.json", 5}}).error().kind, ErrorKind::corrupt);
    EXPECT_EQ(parsed(list, base::Json::array({1})).error().kind, ErrorKind::corrupt);
    EXPECT_EQ(parsed(list, nullptr).error().kind, ErrorKind::corrupt);
  }
}

TEST(Complete, RefusesAnotherFormatAndALackingField) {
  const auto whole = base::Json::parse(complete_bytes(some_generation()));
  for (const auto& [key, value] : whole.items()) {
    auto json = whole;
    json.erase(key);
    EXPECT_EQ(parse_complete("000042", json.dump()).error().kind, ErrorKind::corrupt) << key;
  }
  auto later = whole;
  later["format"] = "etalase-generation/2";
  EXPECT_EQ(parse_complete("000042", later.dump()).error().kind, ErrorKind::corrupt);
}

TEST(GenerationNames, RiseWithTheirNumbers) {
  test::FakeFileSystem files;
  const Layout layout{"/sources/galeri"};
  for (const auto* name : {"1000000", "999999", "000002"}) files.plant(layout.generation(name) + "/complete", "");
  EXPECT_EQ(generation_names(files, layout).value(), (std::vector<std::string>{"000002", "999999", "1000000"}));
}

TEST(BlobsList, NamesEachBlobOnceInOrder) {
  const std::string a(64, 'a'), b(64, 'b'), c(64, 'c');
  BlobSet blobs;
  for (const auto& blob : {Blob{c, {1}}, Blob{a, {1}}, Blob{b, {1}}, Blob{a, {2}}}) blobs.insert(blob);
  EXPECT_EQ(blobs_list_bytes(blobs), a + "\n" + b + "\n" + c + "\n");
}

}  // namespace
}  // namespace etalase::store
