// The updater's face.
#include "trust/updater.hpp"

#include "trust/rules.hpp"

namespace etalase::trust {

using base::fail;
using base::Result;

Updater::Updater(base::FileSystem& files, Fetcher& fetcher, UpdaterSetup setup)
    : m_session(std::make_unique<UpdaterSession>(files, fetcher, std::move(setup))) {}
Updater::~Updater() = default;
Updater::Updater(Updater&&) noexcept = default;
Updater& Updater::operator=(Updater&&) noexcept = default;

Result<void> Updater::trust_root(base::FileSystem& files, const std::string& folder, std::string_view root_bytes) {
  const auto root = accept_first_root(root_bytes);
  if (!root) return fail(root.error().within("the root given by hand"));
  return LocalMetadata(files, folder).write("root", *root);
}

Result<void> Updater::refresh(base::SystemTime system_now) { return m_session->refresh(system_now); }
Result<std::optional<Target>> Updater::find_target(const std::string& path) { return m_session->find_target(path); }
Result<std::optional<Target>> Updater::find_withdrawn() { return m_session->find_withdrawn(); }
RoleVersions Updater::versions() const { return m_session->versions(); }
std::optional<base::SystemTime> Updater::good_until() const { return m_session->good_until(); }
base::SystemTime Updater::time_used() const { return m_session->time().now(); }
base::SystemTime Updater::floor() const { return m_session->time().earliest(); }
Result<void> Updater::raise_floor(base::SystemTime seen) { return m_session->raise_floor(seen); }

}  // namespace etalase::trust
