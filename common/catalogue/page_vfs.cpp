// The few calls that a database without journal and neighbours makes.
#include "catalogue/page_vfs.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>

#include "base/assert.hpp"

namespace etalase::catalogue {

using base::Bytes;

namespace {

// Pages come in order at a commit: one call for many of them.
constexpr std::size_t k_most_gathered = 256 * 1024;
constexpr int k_sector = 4096;

Bytes at(sqlite3_int64 offset) { return {static_cast<std::uint64_t>(offset)}; }

}  // namespace

struct PageVfs::State {
  explicit State(base::PageFile& pages) : file(pages), real(sqlite3_vfs_find(nullptr)) {
    ETALASE_ASSERT(real != nullptr);
  }

  // Remembers the first error; SQLite itself only learns a number.
  int told(const base::Error& failed, int code) {
    if (!error) error = failed;
    return failed.kind == base::ErrorKind::no_space ? SQLITE_FULL : code;
  }
  int flush() {
    if (gathered.empty()) return SQLITE_OK;
    const auto written = file.write_at(gathered_at, gathered);
    gathered.clear();
    return written ? SQLITE_OK : told(written.error(), SQLITE_IOERR_WRITE);
  }
  int write(Bytes offset, std::string_view bytes) {
    const bool follows = !gathered.empty() && offset == gathered_at + Bytes{gathered.size()};
    if (!follows || gathered.size() + bytes.size() > k_most_gathered) {
      if (const int code = flush(); code != SQLITE_OK) return code;
      gathered_at = offset;
    }
    gathered += bytes;
    return SQLITE_OK;
  }

  base::PageFile& file;
  sqlite3_vfs* real;  // for temporary files, sleep and chance
  sqlite3_vfs vfs{};
  std::string name;
  std::string gathered;
  Bytes gathered_at;
  std::optional<base::Error> error;
};

namespace {

using State = PageVfs::State;

// What SQLite holds of the open database.
struct OpenPages {
  sqlite3_file base;
  State* state;
};

State& state_of(sqlite3_file* file) { return *reinterpret_cast<OpenPages*>(file)->state; }
State& state_of(sqlite3_vfs* vfs) { return *static_cast<State*>(vfs->pAppData); }

int close_file(sqlite3_file* file) { return state_of(file).flush(); }

int read_file(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
  auto& state = state_of(file);
  if (const int code = state.flush(); code != SQLITE_OK) return code;
  const std::span<char> wanted(static_cast<char*>(into), static_cast<std::size_t>(size));
  const auto have = state.file.read_at(at(offset), wanted);
  if (!have) return state.told(have.error(), SQLITE_IOERR_READ);
  if (*have == wanted.size()) return SQLITE_OK;
  std::fill(wanted.begin() + static_cast<std::ptrdiff_t>(*have), wanted.end(), '\0');
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  return state_of(file).write(at(offset), {static_cast<const char*>(bytes), static_cast<std::size_t>(size)});
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  auto& state = state_of(file);
  if (const int code = state.flush(); code != SQLITE_OK) return code;
  const auto resized = state.file.resize(at(size));
  return resized ? SQLITE_OK : state.told(resized.error(), SQLITE_IOERR_TRUNCATE);
}

int sync_file(sqlite3_file* file, int) { return state_of(file).flush(); }

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  auto& state = state_of(file);
  if (const int code = state.flush(); code != SQLITE_OK) return code;
  const auto measured = state.file.size();
  if (!measured) return state.told(measured.error(), SQLITE_IOERR_FSTAT);
  *size = static_cast<sqlite3_int64>(measured->count);
  return SQLITE_OK;
}

int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int is_reserved(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}
int control_file(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return k_sector; }
int characteristics(sqlite3_file*) { return 0; }

const sqlite3_io_methods k_methods = [] {
  sqlite3_io_methods methods{};
  methods.iVersion = 1;
  methods.xClose = close_file;
  methods.xRead = read_file;
  methods.xWrite = write_file;
  methods.xTruncate = truncate_file;
  methods.xSync = sync_file;
  methods.xFileSize = size_of_file;
  methods.xLock = lock_file;
  methods.xUnlock = lock_file;
  methods.xCheckReservedLock = is_reserved;
  methods.xFileControl = control_file;
  methods.xSectorSize = sector_size;
  methods.xDeviceCharacteristics = characteristics;
  return methods;
}();

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto& state = state_of(vfs);
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return state.real->xOpen(state.real, name, file, flags, out_flags);
  auto* pages = reinterpret_cast<OpenPages*>(file);
  pages->base.pMethods = &k_methods;
  pages->state = &state;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }
int access_file(sqlite3_vfs*, const char*, int, int* answer) {
  *answer = 0;
  return SQLITE_OK;
}
int full_name(sqlite3_vfs*, const char* name, int size, char* into) {
  sqlite3_snprintf(size, into, "%s", name);
  return SQLITE_OK;
}
int chance(sqlite3_vfs* vfs, int size, char* into) {
  auto* real = state_of(vfs).real;
  return real->xRandomness(real, size, into);
}
int sleep_for(sqlite3_vfs* vfs, int microseconds) {
  auto* real = state_of(vfs).real;
  return real->xSleep(real, microseconds);
}
int time_now(sqlite3_vfs* vfs, double* now) {
  auto* real = state_of(vfs).real;
  return real->xCurrentTime(real, now);
}
int last_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

PageVfs::PageVfs(base::PageFile& file) : m_state(std::make_unique<State>(file)) {
  m_state->name = fmt::format("etalase-pages-{}", static_cast<const void*>(m_state.get()));
  auto& vfs = m_state->vfs;
  vfs.iVersion = 1;
  vfs.szOsFile = std::max(m_state->real->szOsFile, static_cast<int>(sizeof(OpenPages)));
  vfs.mxPathname = m_state->real->mxPathname;
  vfs.zName = m_state->name.c_str();
  vfs.pAppData = m_state.get();
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  vfs.xAccess = access_file;
  vfs.xFullPathname = full_name;
  vfs.xRandomness = chance;
  vfs.xSleep = sleep_for;
  vfs.xCurrentTime = time_now;
  vfs.xGetLastError = last_error;
  ETALASE_ASSERT(sqlite3_vfs_register(&vfs, 0) == SQLITE_OK);
}

PageVfs::~PageVfs() { sqlite3_vfs_unregister(&m_state->vfs); }

const std::string& PageVfs::name() const { return m_state->name; }
const std::optional<base::Error>& PageVfs::error() const { return m_state->error; }

}  // namespace etalase::catalogue
