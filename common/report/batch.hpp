// What goes over the wire between a kiosk and its council.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/counts.hpp"
#include "report/kiosk_status.hpp"
#include "report/sync_status.hpp"

namespace etalase::report {

// What a batch says of the kiosk. A program that does not run has a status without a version, and is left out.
struct Health {
  SyncStatus sync;
  KioskStatus kiosk;
  bool operator==(const Health&) const = default;
};

// POST /api/v1/batch. The council stores each id once; a repeated one is no error. `dropped` counts hours of counts
// that the kiosk had to throw away since the batch before.
struct Batch {
  std::string id;  // uuid
  std::string kiosk;
  std::string sent_at;
  Health health;
  std::vector<CountHour> counts;
  std::vector<Answer> answers;
  std::int64_t dropped = 0;
  bool operator==(const Batch&) const = default;
};
// Its answer.
struct Stored {
  bool stored = false;
  bool operator==(const Stored&) const = default;
};

// POST /api/v1/enrol: a code of eight characters, good once within a day.
struct Enrolment {
  std::string code;
  std::string name;
  bool operator==(const Enrolment&) const = default;
};
// Its answer.
struct Enrolled {
  std::string kiosk;
  std::string token;
  bool operator==(const Enrolled&) const = default;
};

}  // namespace etalase::report
