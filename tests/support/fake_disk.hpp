// Inside of the disk in memory: every folder has the names it shows and the names that are on the disk, every file
// likewise its bytes.
#pragma once

#include <map>
#include <mutex>
#include <random>
#include <set>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::test {

using base::Bytes;
using base::ErrorKind;
using base::FileType;
using base::Result;

inline tl::unexpected<base::Error> of_disk(ErrorKind kind, std::string message) {
  return base::fail(base::Error{kind, std::move(message)}.from(base::Origin::machine));
}

struct Node {
  FileType type = FileType::file;
  std::uint32_t mode = 0;
  std::string bytes;    // or a symlink's target
  std::string durable;  // bytes on the disk
  std::map<std::string, std::shared_ptr<Node>> names;
  std::map<std::string, std::shared_ptr<Node>> durable_names;
  // What a sync failed to write: the page cache takes it for clean, so no later sync tries again. Null is a removed
  // name.
  std::optional<std::string> given_up = {};
  std::map<std::string, std::shared_ptr<Node>> given_up_names = {};
  int shared = 0;
  bool exclusive = false;
};
using NodePtr = std::shared_ptr<Node>;

inline NodePtr new_node(FileType type, std::uint32_t mode) {
  return std::make_shared<Node>(Node{type, mode, {}, {}, {}, {}});
}

inline void sync_bytes(Node& node) {
  if (node.given_up != node.bytes) node.durable = node.bytes;
}

inline NodePtr named(const std::map<std::string, NodePtr>& names, const std::string& name) {
  const auto found = names.find(name);
  return found == names.end() ? nullptr : found->second;
}

inline std::set<std::string> names_not_durable(const Node& node) {
  std::set<std::string> found;
  for (const auto& [name, child] : node.names) {
    if (named(node.durable_names, name) != child) found.insert(name);
  }
  for (const auto& [name, child] : node.durable_names) {
    if (!node.names.contains(name)) found.insert(name);
  }
  return found;
}

inline void sync_names(Node& node) {
  for (const auto& name : names_not_durable(node)) {
    const auto now = named(node.names, name);
    if (const auto lost = node.given_up_names.find(name); lost != node.given_up_names.end()) {
      if (lost->second == now) continue;
      node.given_up_names.erase(lost);
    }
    node.durable_names[name] = now;
    if (!now) node.durable_names.erase(name);
  }
}

inline void sync_below(Node& node) {
  sync_bytes(node);
  sync_names(node);
  for (const auto& [name, child] : node.names) sync_below(*child);
}

inline void give_up(Node& node) {
  if (node.bytes != node.durable) node.given_up = node.bytes;
  for (const auto& name : names_not_durable(node)) node.given_up_names[name] = named(node.names, name);
}

inline void take_anew(Node& node) {
  node.given_up.reset();
  node.given_up_names.clear();
}

inline void give_up_below(Node& node) {
  give_up(node);
  for (const auto& [name, child] : node.names) give_up_below(*child);
}

inline void lose_below(Node& node, Loss loss) {
  node.shared = 0;
  node.exclusive = false;
  take_anew(node);
  if (loss == Loss::unsynced) node.names = node.durable_names;
  if (loss != Loss::nothing && node.type == FileType::file) node.bytes = node.durable;
  for (const auto& [name, child] : node.names) lose_below(*child, loss);
  sync_below(node);
}

inline void lose_by_chance(Node& node, std::mt19937& random) {
  node.shared = 0;
  node.exclusive = false;
  take_anew(node);
  auto all = node.names;
  all.insert(node.durable_names.begin(), node.durable_names.end());
  for (const auto& [name, ignored] : all) {
    if (random() % 2 == 0) continue;
    const auto durable = node.durable_names.find(name);
    if (durable == node.durable_names.end()) {
      node.names.erase(name);
    } else {
      node.names[name] = durable->second;
    }
  }
  if (node.type == FileType::file && random() % 2 == 0) node.bytes = node.durable;
  for (const auto& [name, child] : node.names) lose_by_chance(*child, random);
}

inline NodePtr copy_of(const NodePtr& node, std::map<const Node*, NodePtr>& copies) {
  auto& copy = copies[node.get()];
  if (copy) return copy;
  copy = std::make_shared<Node>(*node);
  const NodePtr result = copy;
  result->shared = 0;
  result->exclusive = false;
  for (auto& [name, child] : result->names) child = copy_of(child, copies);
  for (auto& [name, child] : result->durable_names) child = copy_of(child, copies);
  for (auto& [name, child] : result->given_up_names) child = child ? copy_of(child, copies) : nullptr;
  return result;
}

inline std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

inline tl::unexpected<base::Error> absent(const std::string& path) {
  return of_disk(ErrorKind::not_found, path + " is absent");
}

// A copied disk is another disk.
struct DiskMutex : std::recursive_mutex {
  DiskMutex() = default;
  DiskMutex(const DiskMutex& /*other*/) : std::recursive_mutex() {}
  DiskMutex& operator=(const DiskMutex&) = delete;
};

struct FakeFileSystem::Disk {
  DiskMutex mutex;
  NodePtr root = new_node(FileType::folder, 0755);
  int operations = 0;
  std::vector<std::string> synced;
  int fail_at = 0;
  ErrorKind fail_kind = ErrorKind::unavailable;
  int die_at = 0;
  bool died = false;
  std::set<int> ignored_syncs;
  std::set<std::string> broken;  // paths whose bytes cannot be read
  std::set<std::string> silent;  // paths about which the disk does not answer
  std::string full_while;        // while this is there, nothing finds room
  std::vector<std::string> begun_early;
  std::optional<std::mt19937> trouble;
  unsigned trouble_in = 0;  // one operation in so many fails
  Bytes free = base::megabytes(10'000);
  int epoch = 0;

  // Counts one operation; fails when it is its turn.
  Result<void> step() {
    ++operations;
    if (operations == die_at) died = true;
    if (died) return of_disk(ErrorKind::unavailable, "the machine is off");
    if (operations == fail_at) return of_disk(fail_kind, "the disk failed as told");
    return coughs() ? of_disk(ErrorKind::unavailable, "the disk failed by chance") : Result<void>{};
  }

  // The same for an operation that needs room.
  Result<void> step_growing() {
    ETALASE_CHECK(step());
    const bool full = !full_while.empty() && find(full_while, false);
    return full ? of_disk(ErrorKind::no_space, "the disk is full") : Result<void>{};
  }

  bool coughs() { return trouble && (*trouble)() % trouble_in == 0; }

  // Reading counts as no operation; it fails by chance like the others, and always where the medium is broken.
  Result<void> step_reading(const std::string& path) {
    if (broken.contains(path)) return of_disk(ErrorKind::corrupt, path + " cannot be read");
    return step_asking(path);
  }

  Result<void> step_asking(const std::string& path) {
    return coughs() || silent.contains(path) ? of_disk(ErrorKind::unavailable, "the disk does not answer")
                                             : Result<void>{};
  }

  void restart() {
    ++epoch;
    died = false;
    die_at = fail_at = 0;
    ignored_syncs.clear();
    trouble.reset();
  }

  // Makes a file's bytes durable, as fsync does.
  Result<void> sync(Node& node, const std::string& path) {
    const std::lock_guard guard(mutex);
    const auto stepped = step();
    if (!stepped) give_up(node);
    if (stepped && sync_counts(path)) sync_bytes(node);
    return stepped;
  }

  // Counts one sync; false when it shall have no effect.
  bool sync_counts(const std::string& path) {
    synced.push_back(path);
    return !ignored_syncs.contains(static_cast<int>(synced.size()));
  }

  // Follows symlinks in all components but, unless told, the last.
  [[nodiscard]] NodePtr find(const std::string& path, bool follow_last, int depth = 0) const {
    ETALASE_ASSERT(!path.empty() && path.front() == '/');
    NodePtr at = root;
    std::string so_far;
    const auto parts = base::split(path.substr(1), '/');
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].empty()) continue;
      if (at->type != FileType::folder) return nullptr;
      const auto found = at->names.find(parts[i]);
      if (found == at->names.end()) return nullptr;
      const bool last = i + 1 == parts.size();
      if (found->second->type == FileType::symlink && (!last || follow_last)) {
        if (depth > 8) return nullptr;
        at = find(so_far + "/" + found->second->bytes, true, depth + 1);
        if (!at) return nullptr;
      } else {
        at = found->second;
      }
      so_far += "/" + parts[i];
    }
    return at;
  }

  [[nodiscard]] NodePtr parent_of(const std::string& path) const {
    const auto slash = path.rfind('/');
    return find(slash == 0 ? "/" : path.substr(0, slash), true);
  }
};

}  // namespace etalase::test
