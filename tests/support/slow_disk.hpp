// A real disk that stops in the middle of making one file, until a test lets it go on.
#pragma once

#include <condition_variable>
#include <mutex>

#include "base/file_system.hpp"

namespace etalase::test {

// From the moment a file of pages with `slow` in its path is made until it is closed, every reading of a whole file and
// every touch of that file waits for let_one_pass(). Everything else goes to the real disk at once.
class SlowDisk final : public base::FileSystem {
 public:
  SlowDisk(base::FileSystem& real, std::string slow) : m_real(real), m_slow(std::move(slow)) {}

  [[nodiscard]] bool is_waiting() const {
    const std::lock_guard lock(m_gate.mutex);
    return m_gate.waiting && !m_gate.open;
  }
  void let_one_pass() {
    const std::lock_guard lock(m_gate.mutex);
    m_gate.open = true;
    m_gate.changed.notify_all();
  }

  [[nodiscard]] base::Result<std::string> read(const std::string& path, base::Bytes limit) const override {
    m_gate.pass();
    return m_real.read(path, limit);
  }
  [[nodiscard]] base::Result<std::unique_ptr<base::PageFile>> create_pages(const std::string& path,
                                                                           std::uint32_t mode) override {
    auto file = m_real.create_pages(path, mode);
    if (!file || path.find(m_slow) == std::string::npos) return file;
    return std::make_unique<SlowPages>(std::move(*file), m_gate);
  }

  [[nodiscard]] base::Result<std::string> read_at(const std::string& path, base::Bytes offset,
                                                  base::Bytes size) const override {
    return m_real.read_at(path, offset, size);
  }
  [[nodiscard]] base::Result<std::unique_ptr<base::WritableFile>> create(const std::string& path,
                                                                         std::uint32_t mode) override {
    return m_real.create(path, mode);
  }
  [[nodiscard]] base::Result<std::unique_ptr<base::WritableFile>> append_to(const std::string& path,
                                                                            std::uint32_t mode) override {
    return m_real.append_to(path, mode);
  }
  [[nodiscard]] base::Result<base::FileInfo> info(const std::string& path) const override { return m_real.info(path); }
  [[nodiscard]] base::Result<std::vector<base::DirEntry>> list(const std::string& folder) const override {
    return m_real.list(folder);
  }
  [[nodiscard]] base::Result<void> make_folders(const std::string& path) override { return m_real.make_folders(path); }
  [[nodiscard]] base::Result<void> rename(const std::string& from, const std::string& to) override {
    return m_real.rename(from, to);
  }
  [[nodiscard]] base::Result<void> remove(const std::string& path) override { return m_real.remove(path); }
  [[nodiscard]] base::Result<void> symlink(const std::string& target, const std::string& path) override {
    return m_real.symlink(target, path);
  }
  [[nodiscard]] base::Result<std::string> read_link(const std::string& path) const override {
    return m_real.read_link(path);
  }
  [[nodiscard]] base::Result<void> set_mode(const std::string& path, std::uint32_t mode) override {
    return m_real.set_mode(path, mode);
  }
  [[nodiscard]] base::Result<void> sync_folder(const std::string& path) override { return m_real.sync_folder(path); }
  [[nodiscard]] base::Result<void> sync_all(const std::string& path) override { return m_real.sync_all(path); }
  [[nodiscard]] base::Result<base::Bytes> free_space(const std::string& path) const override {
    return m_real.free_space(path);
  }
  [[nodiscard]] base::Result<std::unique_ptr<base::FileLock>> lock(const std::string& path, base::LockMode mode,
                                                                   base::LockWait wait) override {
    return m_real.lock(path, mode, wait);
  }

 private:
  // Nobody waits while no slow file is open.
  struct Gate {
    mutable std::mutex mutex;
    std::condition_variable changed;
    bool building = false;
    bool waiting = false;
    bool open = false;

    void pass() {
      std::unique_lock lock(mutex);
      if (!building) return;
      waiting = true;
      changed.wait(lock, [this] { return open; });
      waiting = open = false;
    }
    void set_building(bool now) {
      const std::lock_guard lock(mutex);
      building = now;
    }
  };

  class SlowPages final : public base::PageFile {
   public:
    SlowPages(std::unique_ptr<base::PageFile> real, Gate& gate) : m_real(std::move(real)), m_gate(gate) {
      m_gate.set_building(true);
    }
    ~SlowPages() override { m_gate.set_building(false); }
    SlowPages(const SlowPages&) = delete;
    SlowPages& operator=(const SlowPages&) = delete;

    [[nodiscard]] base::Result<std::size_t> read_at(base::Bytes offset, std::span<char> into) override {
      return m_real->read_at(offset, into);
    }
    [[nodiscard]] base::Result<void> write_at(base::Bytes offset, std::string_view bytes) override {
      m_gate.pass();
      return m_real->write_at(offset, bytes);
    }
    [[nodiscard]] base::Result<base::Bytes> size() override { return m_real->size(); }
    [[nodiscard]] base::Result<void> resize(base::Bytes size) override { return m_real->resize(size); }
    [[nodiscard]] base::Result<void> sync() override { return m_real->sync(); }

   private:
    std::unique_ptr<base::PageFile> m_real;
    Gate& m_gate;
  };

  base::FileSystem& m_real;
  std::string m_slow;
  mutable Gate m_gate;
};

}  // namespace etalase::test
