// What a job on the disk thread is told by whoever started it.
#pragma once

#include <functional>
#include <stop_token>

#include "base/units.hpp"
#include "store/values.hpp"

namespace etalase::sync {

// `progress` is called whenever bytes move, from the disk thread and the network's; `changed` on the disk thread when
// the agent's status has something new to show.
struct Job {
  std::stop_token stop;
  std::function<void(base::Bytes)> progress = [](base::Bytes) {};
  std::function<void()> changed = [] {};

  [[nodiscard]] store::Pace pace() const { return {stop, progress}; }
};

}  // namespace etalase::sync
