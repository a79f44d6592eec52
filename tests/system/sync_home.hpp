// A kiosk's folders and configuration for etalase-sync alone, as the user who runs the tests.
#pragma once

#include <map>
#include <string>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "support/process.hpp"
#include "support/temp_dir.hpp"
#include "sync/feed_server.hpp"

namespace etalase::test {

// A council whose files any server may serve, and a kiosk that follows it.
class SyncHome {
 public:
  SyncHome();

  void publish(const SmallFeed& small) { m_council.publish(small); }
  [[nodiscard]] FeedServer& council() { return m_council; }
  // What is published, by its path on a server.
  [[nodiscard]] std::map<std::string, std::string> files() const;
  // The path of a picture.
  [[nodiscard]] static std::string media_path(const std::string& sha256);

  // Writes the configuration: `url` is the address of public/feed; more lines go into [[source]], [sync] beside it.
  void configure(const std::string& url, const std::string& source_lines = {},
                 const std::string& sync_lines = {}) const;
  // The command line of etalase-sync with this configuration.
  [[nodiscard]] Command command(const std::string& verb, const std::vector<std::string>& options = {}) const;
  [[nodiscard]] Finished sync(const std::string& verb, const std::vector<std::string>& options = {}) const;
  // sync.json; null when it is not there yet.
  [[nodiscard]] base::Json status() const;
  [[nodiscard]] std::string path(const std::string& name) const { return m_dir / name; }
  // The first source's state in sync.json.
  [[nodiscard]] std::string state() const;
  [[nodiscard]] bool shows(int serial) const;

 private:
  TempDir m_dir;
  base::RealClock m_clock;
  FakeHttp m_published;
  FeedServer m_council{m_published, m_clock};
};

// A small feed with one picture of so many bytes more; returns the picture's hash.
[[nodiscard]] std::string add_large_picture(SmallFeed& small, const std::string& id, std::size_t bytes);

}  // namespace etalase::test
