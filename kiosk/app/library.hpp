// The own source's catalogue behind one query thread: leases, reading, withdrawals.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/opening.hpp"
#include "base/file_system.hpp"
#include "catalogue/lease.hpp"
#include "feed/header.hpp"
#include "loop/worker.hpp"
#include "parts/screen.hpp"

namespace etalase::app {

// What came on screen with a generation.
struct Opened {
  std::string generation;
  catalogue::FeedMark feed;
  parts::Site site;
  std::map<std::string, feed::Text> interface_texts;
  OpeningTimes opening_times;
  std::optional<feed::Survey> survey;
  base::Day today;
  feed::Withdrawn withdrawn;
};

// A page, or null when its item is not there; `damaged` when the catalogue turned out broken.
struct Loaded {
  std::shared_ptr<const parts::Screen> screen;
  bool damaged = false;
};

// Owns the query thread; main thread. Everything handed to `done` comes on the main thread, in the order of the calls.
class Library {
 public:
  // `source` holds current, previous, withdrawn.json and blobs/, `runtime` the report of the sync; both may be missing.
  struct Folders {
    std::string source;
    std::string runtime;
  };
  Library(loop::EventQueue& queue, base::FileSystem& files, Folders folders);

  struct OpenRequest {
    std::set<std::string> set_aside;  // feeds that are not to be opened
    feed::Id gallery;
    base::SystemTime now;
  };
  // Takes the current generation, else the previous one; keeps what is open when neither can be had.
  void open(OpenRequest request, std::function<void(base::Result<Opened>)> done);
  // Reads withdrawn.json again; returns what it hides.
  void read_withdrawn(std::function<void(feed::Withdrawn)> done);
  // From now on answers as of this day.
  void set_today(base::Day today);
  // Tells which of these products are not to be seen.
  void find_gone(std::vector<feed::Id> products, std::function<void(std::vector<feed::Id>)> done);
  // The newest wish wins: `done` of an earlier one that is still on its way is never called.
  void load(actions::Page page, parts::Request request, std::function<void(Loaded)> done);
  void cancel_load() { m_loading.cancel(); }
  // Blocks until all that was asked has been answered: for --render and --replay.
  void wait_idle() { m_worker.wait_idle(); }

 private:
  struct OnThread;
  base::FileSystem& m_files;
  Folders m_folders;
  std::shared_ptr<OnThread> m_state;  // touched by the query thread alone
  loop::Worker m_worker;
  loop::Task m_loading;
};

}  // namespace etalase::app
