// Nothing but verification makes a verified file: proved while this is compiled.
#include <gtest/gtest.h>

#include <optional>
#include <string_view>
#include <type_traits>

#include "trust/local_metadata.hpp"
#include "trust/metadata.hpp"
#include "trust/repository.hpp"
#include "trust/rules.hpp"

namespace etalase::trust {
namespace {

template <class Role>
constexpr bool only_verification_makes_it =
    !std::is_default_constructible_v<Verified<Role>> && !std::is_constructible_v<Verified<Role>, Role> &&
    !std::is_constructible_v<Verified<Role>, RoleFile<Role>> &&
    !std::is_constructible_v<Verified<Role>, std::shared_ptr<RoleFile<Role>>> &&
    !std::is_constructible_v<Verified<Role>, Unverified<Role>> &&
    !std::is_convertible_v<Unverified<Role>, Verified<Role>> && !std::is_convertible_v<Role, Verified<Role>> &&
    !std::is_aggregate_v<Verified<Role>>;
static_assert(only_verification_makes_it<Root> && only_verification_makes_it<Timestamp> &&
              only_verification_makes_it<Snapshot> && only_verification_makes_it<Targets>);

// Nor can anybody name signers but out of a verified file.
static_assert(!std::is_constructible_v<Signers, Keys, RoleKeys> && !std::is_default_constructible_v<Signers>);
static_assert(!std::is_invocable_v<decltype(Signers::of_root), Unverified<Root>>);
static_assert(!std::is_invocable_v<decltype(Signers::of_delegated), Unverified<Targets>, DelegatedRole>);

// What comes after the signature takes nothing else.
template <class Rule, class... Given>
constexpr bool takes = std::is_invocable_v<Rule, Given...>;
static_assert(takes<decltype(accept_next_root), std::string_view, Verified<Root>>);
static_assert(!takes<decltype(accept_next_root), std::string_view, Unverified<Root>>);
static_assert(!takes<decltype(accept_timestamp), std::string_view, Unverified<Root>, std::nullopt_t>);
static_assert(!takes<decltype(accept_snapshot), std::string_view, Verified<Root>, Unverified<Timestamp>>);
static_assert(!takes<decltype(check_no_rollback), Unverified<Snapshot>, Verified<Snapshot>>);
static_assert(!takes<decltype(check_no_rollback), Verified<Snapshot>, Unverified<Snapshot>>);

template <class File>
concept Storable = requires(LocalMetadata& local, const File& file) { local.write("root", file); };
static_assert(Storable<Verified<Root>> && !Storable<Unverified<Root>> && !Storable<std::string>);

TEST(Verified, IsTheSameFileByteForByte) {
  const auto key = PrivateKey::generate();
  const auto stranger = PrivateKey::generate();
  const RootRoles roles{{key.public_key()}, key.public_key(), key.public_key()};
  const auto bytes = build_root({1, base::SystemTime{}}, roles, {key}).bytes;
  const auto parsed = parse_root(bytes);
  ASSERT_TRUE(parsed);
  const auto verified = verify_first(*parsed);
  ASSERT_TRUE(verified);
  EXPECT_EQ((*verified)->version, parsed->claims().version);
  EXPECT_EQ(verified->bytes(), bytes);
  const auto forged = parse_root(build_root({2, base::SystemTime{}}, roles, {stranger}).bytes);
  ASSERT_TRUE(forged);
  EXPECT_EQ(verify(*forged, Signers::of_root(*verified)).error().kind, base::ErrorKind::untrusted);
}

}  // namespace
}  // namespace etalase::trust
