// Writes a generation and switches to it.
#include "store/committer.hpp"

#include <algorithm>
#include <set>

#include "base/log.hpp"
#include "catalogue/builder.hpp"
#include "feed/codec.hpp"
#include "store/new_generation.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

tl::unexpected<base::Error> fail_signed(std::string message, const std::string& target) {
  return base::fail(base::Error{ErrorKind::corrupt, std::move(message), target}.from(base::Origin::council));
}

// Parts of kinds that this program does not know may have been left unfetched.
Result<void> check_parts(const feed::FeedHeader& header, const Hashes& parts) {
  for (const auto& [target, sha256] : parts) {
    if (!is_part_target(target)) {
      return fail_signed("\"" + target + "\" cannot be the name of a part", target);
    }
  }
  for (const auto& part : header.parts) {
    if (feed::is_known_kind(part.kind) && !parts.contains(part.target)) {
      return fail_signed("feed.json names " + part.target + ", which did not come", part.target);
    }
  }
  return {};
}

Generation facts_of(const feed::FeedHeader& header, const Shown& shown) {
  Generation facts;
  facts.serial = header.serial;
  facts.published_at = header.published_at;
  facts.signed_files = shown.given();
  facts.feed_sha256 = shown.given().at("feed.json");
  facts.purged = shown.left_out();
  return facts;
}

void warn_if_failed(const Result<void>& done, const char* what) {
  if (!done) base::log_warning(done.error().within(what).message);
}

}  // namespace

Committer::Committer(Parts& store, CatalogueBuilder builder) : m_store(store), m_builder(std::move(builder)) {
  if (m_builder) return;
  m_builder = [](base::PageFile& into, const catalogue::Ingredients& from) {
    return catalogue::build_catalogue(into, from);
  };
}

Result<void> Committer::refuse_set_aside(const std::string& feed_sha256) const {
  const auto aside = m_store.generations.set_aside();
  if (std::find(aside.begin(), aside.end(), feed_sha256) == aside.end()) return {};
  return base::fail(
      base::Error{ErrorKind::refused, "this feed was set aside by a rollback; publish a new one", "feed.json"}.from(
          base::Origin::council));
}

Result<Generation> Committer::commit(const Shown& shown, const Pace& pace) {
  ETALASE_CHECK(m_store.disk.refuse_when_suspect());
  feed::FeedHeader header;
  ETALASE_TRY(header, feed::parse_feed(shown.content().feed));
  ETALASE_CHECK(check_parts(header, shown.content().parts));
  const auto facts = facts_of(header, shown);
  ETALASE_CHECK(refuse_set_aside(facts.feed_sha256));
  ETALASE_CHECK(m_store.disk.make_folders());
  ETALASE_CHECK(m_store.withdrawn.check_newest(shown));
  ETALASE_CHECK(m_store.blobs.settle(shown.content().blobs, pace));
  auto generation = put_on_show(shown, facts, Generations::RollbackCopy::keep, pace);
  if (generation) warn_if_failed(m_store.blobs.remove_strays(), "cannot tidy up");
  return generation;
}

// The order of docs/store.md, from its third step on. Cut between any two lines, the disk holds the old generation or
// the new one, whole.
Result<Generation> Committer::put_on_show(const Shown& shown, Generation facts, Generations::RollbackCopy rollback_copy,
                                          const Pace& pace) {
  ETALASE_TRY(facts.name, next_name());
  NewGeneration made(m_store.disk, shown.content(), std::move(facts));
  ETALASE_CHECK(made.write_parts(pace));
  ETALASE_CHECK(made.write_catalogue(m_builder, pace));
  ETALASE_CHECK(made.write_blob_list(pace));
  // One sync for the last blobs and hundreds of files: each of its own would wait for the disk once more.
  ETALASE_CHECK(m_store.blobs.sync());
  ETALASE_CHECK(made.sync_folders());
  ETALASE_CHECK(made.write_complete(pace));
  m_store.generations.forget();
  ETALASE_CHECK(m_store.generations.show(made.generation(), rollback_copy));
  // The new generation is there to be announced whatever becomes of the old ones.
  warn_if_failed(collect(m_store).map([](const auto&) {}), "cannot collect old generations");
  return made.generation();
}

Result<std::string> Committer::next_name() const {
  std::vector<std::string> names;
  ETALASE_TRY(names, generation_names(m_store.disk.files(), m_store.disk.layout()));
  return generation_name(names.empty() ? 1 : generation_number(names.back()) + 1);
}

}  // namespace etalase::store
