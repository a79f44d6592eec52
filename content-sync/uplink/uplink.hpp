// Brings counts, answers and health to the council: one batch after the other, however long the line was down.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "settings/settings.hpp"
#include "uplink/poster.hpp"
#include "uplink/spool.hpp"

namespace etalase::uplink {

// What an uplink works with; all outlive it. `random` is 0..1, `make_id` gives a new uuid.
struct UplinkTools {
  base::FileSystem& files;
  const base::Clock& clock;
  Poster& poster;
  std::function<double()> random;
  std::function<std::string()> make_id;
};

// Holds no data that a restart would lose. One thread. Trouble is said once in the log when it begins and once when it
// ends; nothing waits for it.
class Uplink {
 public:
  explicit Uplink(UplinkTools tools) : m_tools(std::move(tools)) {}

  // Bounds the spool and, where [uplink] url is set, sends one batch. Returns how long to wait until the next visit.
  [[nodiscard]] std::chrono::milliseconds visit(const settings::Settings& settings, const std::stop_token& stop);

 private:
  // How an attempt ended.
  struct Ending {
    std::optional<base::Error> error;
    bool has_more = false;
    bool needs_person = false;
    std::optional<std::chrono::seconds> retry_after;
  };

  [[nodiscard]] Ending send(const settings::Settings& settings, Spool& spool, const std::stop_token& stop);
  [[nodiscard]] base::Result<Pending> next_batch(const settings::Settings& settings, Spool& spool, bool& has_more);
  [[nodiscard]] Ending judge(const Reply& reply, const Pending& batch, Spool& spool);
  [[nodiscard]] std::chrono::milliseconds pause_after(const Ending& ending, const settings::Uplink& settings);
  void say(const Ending& ending);

  UplinkTools m_tools;
  int m_failures = 0;
  std::optional<base::ErrorKind> m_trouble;
};

// Returns how long to wait after `failed` failures in a row: from a minute doubling up to an hour (or `every`, if that
// is longer), half of it by chance.
[[nodiscard]] std::chrono::milliseconds retry_delay(int failed, std::chrono::milliseconds every, double random);

// Builds the request of a post below [uplink] url. Kind invalid when the token file holds none.
enum class Credentials { token, none };
[[nodiscard]] base::Result<Post> make_post(const base::FileSystem& files, const settings::Settings& settings,
                                           const std::string& path, Credentials credentials);

}  // namespace etalase::uplink
