// The uplink as a thread beside the daemon: it waits, visits, and ends with its handle.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "uplink/uplink.hpp"

namespace etalase::uplink {

// Reads the configuration anew for each visit, so that a reload needs no word; an unreadable one leaves the last.
using ReadSettings = std::function<base::Result<settings::Settings>()>;

// Owns the thread, which owns everything the uplink has; files and clock outlive it. Destruction ends a post that is
// under way within about a second.
class Service {
 public:
  Service(base::FileSystem& files, const base::Clock& clock, ReadSettings read);

 private:
  void run(const std::stop_token& stop, base::FileSystem& files, const base::Clock& clock);

  ReadSettings m_read;
  std::mutex m_mutex;
  std::condition_variable_any m_never;
  std::jthread m_thread;  // last: it works with all of the above
};

}  // namespace etalase::uplink
