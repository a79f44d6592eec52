// Keeps a feed that the kiosk dies on from being opened again and again.
#pragma once

#include <functional>

#include "app/platform.hpp"
#include "app/runs.hpp"
#include "loop/worker.hpp"

namespace etalase::app {

// Where and whether runs are recorded.
struct RunsPlace {
  std::string kiosk_folder;  // [paths] kiosk
  bool records = true;
};

// Knows the feeds that are set aside; main thread; `runs` is read and written on the disk worker.
class PoisonGuard {
 public:
  PoisonGuard(const Platform& platform, loop::Worker& disk, RunsPlace place);

  // Reads the runs before this one, then calls `done`; at once where nothing is recorded.
  void begin(std::function<void()> done);
  void record(RunEvent event, const std::string& feed);
  void set_aside(const std::string& feed) { m_set_aside.insert(feed); }
  [[nodiscard]] const std::set<std::string>& set_aside() const { return m_set_aside; }
  [[nodiscard]] const std::string& boot_id() const { return m_boot; }

 private:
  const Platform& m_platform;
  loop::Worker& m_disk;
  RunsPlace m_place;
  std::string m_boot;
  std::set<std::string> m_set_aside;
};

}  // namespace etalase::app
