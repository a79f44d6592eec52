// The disk in memory as a file system.
#include "support/fake_file_system.hpp"

#include <algorithm>

#include "support/fake_disk.hpp"

namespace etalase::test {

class FakeFile final : public base::WritableFile {
 public:
  FakeFile(std::shared_ptr<FakeFileSystem::Disk> disk, NodePtr node, std::string path)
      : m_disk(std::move(disk)), m_node(std::move(node)), m_path(std::move(path)) {}

  Result<void> append(std::string_view bytes) override {
    const std::lock_guard guard(m_disk->mutex);
    const bool was_dead = m_disk->died;
    auto stepped = m_disk->step_growing();
    if (!stepped) {
      if (!was_dead && m_disk->died) m_node->bytes += bytes.substr(0, bytes.size() / 2);
      return stepped;
    }
    m_node->bytes += bytes;
    return {};
  }

  Result<void> sync() override { return m_disk->sync(*m_node, m_path); }

  void write_early() override {
    const std::lock_guard guard(m_disk->mutex);
    m_disk->begun_early.push_back(m_path);
  }

 private:
  std::shared_ptr<FakeFileSystem::Disk> m_disk;
  NodePtr m_node;
  std::string m_path;
};

class FakePageFile final : public base::PageFile {
 public:
  FakePageFile(std::shared_ptr<FakeFileSystem::Disk> disk, NodePtr node, std::string path)
      : m_disk(std::move(disk)), m_node(std::move(node)), m_path(std::move(path)) {}

  Result<std::size_t> read_at(Bytes offset, std::span<char> into) override {
    const std::lock_guard guard(m_disk->mutex);
    ETALASE_CHECK(m_disk->step_reading(m_path));
    if (offset.count >= m_node->bytes.size()) return std::size_t{0};
    return m_node->bytes.copy(into.data(), into.size(), static_cast<std::size_t>(offset.count));
  }

  Result<void> write_at(Bytes offset, std::string_view bytes) override {
    const std::lock_guard guard(m_disk->mutex);
    const bool was_dead = m_disk->died;
    const auto stepped = m_disk->step_growing();
    // Half of the last write comes through.
    if (!stepped && !was_dead && m_disk->died) put(offset, bytes.substr(0, bytes.size() / 2));
    if (stepped) put(offset, bytes);
    return stepped;
  }

  Result<Bytes> size() override {
    const std::lock_guard guard(m_disk->mutex);
    return Bytes{m_node->bytes.size()};
  }

  Result<void> resize(Bytes size) override {
    const std::lock_guard guard(m_disk->mutex);
    ETALASE_CHECK(m_disk->step());
    m_node->bytes.resize(static_cast<std::size_t>(size.count));
    return {};
  }

  Result<void> sync() override { return m_disk->sync(*m_node, m_path); }

 private:
  void put(Bytes offset, std::string_view bytes) {
    const auto at = static_cast<std::size_t>(offset.count);
    if (m_node->bytes.size() < at + bytes.size()) m_node->bytes.resize(at + bytes.size());
    m_node->bytes.replace(at, bytes.size(), bytes);
  }

  std::shared_ptr<FakeFileSystem::Disk> m_disk;
  NodePtr m_node;
  std::string m_path;
};

class FakeLock final : public base::FileLock {
 public:
  FakeLock(std::shared_ptr<FakeFileSystem::Disk> disk, NodePtr node, base::LockMode mode)
      : m_disk(std::move(disk)), m_node(std::move(node)), m_mode(mode), m_epoch(m_disk->epoch) {}
  ~FakeLock() override {
    const std::lock_guard guard(m_disk->mutex);
    if (m_epoch != m_disk->epoch) return;
    if (m_mode == base::LockMode::shared) {
      --m_node->shared;
    } else {
      m_node->exclusive = false;
    }
  }
  FakeLock(const FakeLock&) = delete;
  FakeLock& operator=(const FakeLock&) = delete;

 private:
  std::shared_ptr<FakeFileSystem::Disk> m_disk;
  NodePtr m_node;
  base::LockMode m_mode;
  int m_epoch;
};

FakeFileSystem::FakeFileSystem() : m_disk(std::make_shared<Disk>()) {}
FakeFileSystem::FakeFileSystem(const FakeFileSystem& other) : m_disk(std::make_shared<Disk>(*other.m_disk)) {
  std::map<const Node*, NodePtr> copies;
  m_disk->root = copy_of(m_disk->root, copies);
}
FakeFileSystem::~FakeFileSystem() = default;

int FakeFileSystem::operations() const { return m_disk->operations; }
const std::vector<std::string>& FakeFileSystem::synced() const { return m_disk->synced; }
void FakeFileSystem::fail_at(int nth, ErrorKind kind) {
  m_disk->fail_at = m_disk->operations + nth;
  m_disk->fail_kind = kind;
}
void FakeFileSystem::die_at(int nth) { m_disk->die_at = m_disk->operations + nth; }
bool FakeFileSystem::died() const { return m_disk->died; }
void FakeFileSystem::ignore_sync(int nth) {
  m_disk->ignored_syncs.insert(static_cast<int>(m_disk->synced.size()) + nth);
}
void FakeFileSystem::fail_by_chance(std::uint32_t seed, unsigned one_in) {
  m_disk->trouble = std::mt19937(seed);
  m_disk->trouble_in = one_in;
}
void FakeFileSystem::heal() {
  m_disk->trouble.reset();
  m_disk->silent.clear();
}
void FakeFileSystem::break_sector(const std::string& path) { m_disk->broken.insert(path); }
void FakeFileSystem::silence(const std::string& path) { m_disk->silent.insert(path); }
void FakeFileSystem::full_while(const std::string& path) { m_disk->full_while = path; }
const std::vector<std::string>& FakeFileSystem::begun_early() const { return m_disk->begun_early; }
void FakeFileSystem::set_free_space(Bytes free) { m_disk->free = free; }

void FakeFileSystem::power_cut(Loss loss) {
  m_disk->restart();
  lose_below(*m_disk->root, loss);
}
void FakeFileSystem::power_cut_by_chance(std::uint32_t seed) {
  m_disk->restart();
  std::mt19937 random(seed);
  lose_by_chance(*m_disk->root, random);
  sync_below(*m_disk->root);
}

void FakeFileSystem::plant(const std::string& path, std::string bytes) {
  NodePtr at = m_disk->root;
  auto parts = base::split(path.substr(1), '/');
  const std::string name = parts.back();
  parts.pop_back();
  for (const auto& part : parts) {
    auto& next = at->names[part];
    if (!next) next = new_node(FileType::folder, 0755);
    at->durable_names[part] = next;
    at = next;
  }
  auto& file = at->names[name];
  if (!file) file = new_node(FileType::file, 0640);
  at->durable_names[name] = file;
  file->bytes = file->durable = std::move(bytes);
}

bool FakeFileSystem::exists(const std::string& path) const { return m_disk->find(path, false) != nullptr; }

Result<std::string> FakeFileSystem::read(const std::string& path, Bytes limit) const {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step_reading(path));
  const auto node = m_disk->find(path, true);
  if (!node) return absent(path);
  if (node->type != FileType::file) return of_disk(ErrorKind::unavailable, path + " is a folder");
  if (node->bytes.size() > limit.count) return of_disk(ErrorKind::too_large, path + " is too large");
  return node->bytes;
}

Result<std::string> FakeFileSystem::read_at(const std::string& path, Bytes offset, Bytes size) const {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step_reading(path));
  const auto node = m_disk->find(path, true);
  if (!node) return absent(path);
  if (offset.count >= node->bytes.size()) return std::string();
  return node->bytes.substr(static_cast<std::size_t>(offset.count), static_cast<std::size_t>(size.count));
}

Result<std::unique_ptr<base::WritableFile>> FakeFileSystem::create(const std::string& path, std::uint32_t mode) {
  const std::lock_guard guard(m_disk->mutex);
  auto file = append_to(path, mode);
  if (file) m_disk->find(path, false)->bytes.clear();
  return file;
}

Result<std::unique_ptr<base::WritableFile>> FakeFileSystem::append_to(const std::string& path, std::uint32_t mode) {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step_growing());
  const auto parent = m_disk->parent_of(path);
  if (!parent || parent->type != FileType::folder) return absent(path);
  auto& node = parent->names[name_of(path)];
  if (!node) node = new_node(FileType::file, mode);
  return std::make_unique<FakeFile>(m_disk, node, path);
}

Result<std::unique_ptr<base::PageFile>> FakeFileSystem::create_pages(const std::string& path, std::uint32_t mode) {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(create(path, mode));
  return std::make_unique<FakePageFile>(m_disk, m_disk->find(path, false), path);
}

Result<base::FileInfo> FakeFileSystem::info(const std::string& path) const {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step_asking(path));
  const auto node = m_disk->find(path, false);
  if (!node) return absent(path);
  return base::FileInfo{node->type, {node->bytes.size()}, node->mode};
}

Result<std::vector<base::DirEntry>> FakeFileSystem::list(const std::string& folder) const {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step_reading(folder));
  const auto node = m_disk->find(folder, true);
  if (!node || node->type != FileType::folder) return absent(folder);
  std::vector<base::DirEntry> entries;
  for (const auto& [name, child] : node->names) entries.push_back({name, child->type});
  return entries;
}

Result<void> FakeFileSystem::make_folders(const std::string& path) {
  const std::lock_guard guard(m_disk->mutex);
  NodePtr at = m_disk->root;
  for (const auto& part : base::split(path.substr(1), '/')) {
    if (at->type != FileType::folder) return of_disk(ErrorKind::unavailable, path + " crosses a file");
    if (!at->names.contains(part)) {
      ETALASE_CHECK(m_disk->step_growing());
      at->names[part] = new_node(FileType::folder, 0755);
    }
    at = at->names[part];
  }
  return {};
}

Result<void> FakeFileSystem::rename(const std::string& from, const std::string& to) {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step());
  const auto source = m_disk->parent_of(from);
  const auto target = m_disk->parent_of(to);
  if (!source || !target || !source->names.contains(name_of(from))) return absent(from);
  const NodePtr moved = source->names[name_of(from)];
  m_disk->broken.erase(to);
  source->names.erase(name_of(from));
  target->names[name_of(to)] = moved;
  return {};
}

Result<void> FakeFileSystem::remove(const std::string& path) {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step());
  const auto parent = m_disk->parent_of(path);
  if (!parent || !parent->names.contains(name_of(path))) return {};
  const NodePtr node = parent->names[name_of(path)];
  if (node->type == FileType::folder && !node->names.empty())
    return of_disk(ErrorKind::unavailable, path + " is not empty");
  m_disk->broken.erase(path);
  parent->names.erase(name_of(path));
  return {};
}

Result<void> FakeFileSystem::symlink(const std::string& target, const std::string& path) {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step_growing());
  const auto parent = m_disk->parent_of(path);
  if (!parent) return absent(path);
  if (parent->names.contains(name_of(path))) return of_disk(ErrorKind::unavailable, path + " exists");
  auto node = new_node(FileType::symlink, 0777);
  node->bytes = node->durable = target;
  parent->names[name_of(path)] = node;
  return {};
}

Result<std::string> FakeFileSystem::read_link(const std::string& path) const {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step_reading(path));
  const auto node = m_disk->find(path, false);
  if (!node) return absent(path);
  if (node->type != FileType::symlink) return of_disk(ErrorKind::unavailable, path + " is no link");
  return node->bytes;
}

Result<void> FakeFileSystem::set_mode(const std::string& path, std::uint32_t mode) {
  const std::lock_guard guard(m_disk->mutex);
  ETALASE_CHECK(m_disk->step());
  const auto node = m_disk->find(path, true);
  if (!node) return absent(path);
  node->mode = mode;
  return {};
}

Result<void> FakeFileSystem::sync_folder(const std::string& path) {
  const std::lock_guard guard(m_disk->mutex);
  const auto stepped = m_disk->step();
  const auto node = m_disk->find(path, true);
  if (!stepped && node) give_up(*node);
  if (!stepped) return stepped;
  if (!node || node->type != FileType::folder) return absent(path);
  if (m_disk->sync_counts(path)) sync_names(*node);
  return {};
}

Result<void> FakeFileSystem::sync_all(const std::string& path) {
  const std::lock_guard guard(m_disk->mutex);
  const auto stepped = m_disk->step();
  if (!stepped) give_up_below(*m_disk->root);
  if (!stepped) return stepped;
  if (!m_disk->find(path, true)) return absent(path);
  if (m_disk->sync_counts(path)) sync_below(*m_disk->root);
  return {};
}

Result<Bytes> FakeFileSystem::free_space(const std::string& path) const {
  const std::lock_guard guard(m_disk->mutex);
  if (!m_disk->find(path, true)) return absent(path);
  return m_disk->free;
}

Result<std::unique_ptr<base::FileLock>> FakeFileSystem::lock(const std::string& path, base::LockMode mode,
                                                             base::LockWait wait) {
  const std::lock_guard guard(m_disk->mutex);
  NodePtr node = m_disk->find(path, true);
  if (!node) {
    const auto parent = m_disk->parent_of(path);
    if (!parent) return absent(path);
    node = parent->names[name_of(path)] = new_node(FileType::file, 0640);
  }
  if (node->exclusive || (mode == base::LockMode::exclusive && node->shared > 0)) {
    // One thread: waiting would be waiting for ever.
    ETALASE_ASSERT(wait == base::LockWait::try_once);
    return of_disk(ErrorKind::busy, path + " is locked");
  }
  if (mode == base::LockMode::shared) {
    ++node->shared;
  } else {
    node->exclusive = true;
  }
  return std::make_unique<FakeLock>(m_disk, node, mode);
}

}  // namespace etalase::test
