// What every command of publishing works with.
#pragma once

#include "base/clock.hpp"
#include "base/file_system.hpp"

namespace etalase::publishing {

// The disk and the time; both outlive the call.
struct Workplace {
  base::FileSystem& files;
  const base::Clock& clock;
};

}  // namespace etalase::publishing
