// Grows one download and its hash together.
#include "store/partial.hpp"

#include <algorithm>

#include "feed/codec.hpp"
#include "store/layout.hpp"

namespace etalase::store {

namespace {

constexpr base::Bytes k_resume_piece = base::megabytes(1);
constexpr std::size_t k_gather = 64 * 1024;

}  // namespace

Partial::Partial(base::FileSystem& files, std::string path, std::string sha256)
    : m_files(&files), m_path(std::move(path)), m_sha256(std::move(sha256)) {}

// What cannot be written now is fetched again.
Partial::~Partial() {
  if (m_file) static_cast<void>(write_gathered());
}

base::Result<Partial> Partial::from_zero(Partial partial) {
  ETALASE_CHECK(partial.restart());
  return partial;
}

base::Result<Partial> Partial::open(base::FileSystem& files, std::string path, std::string sha256) {
  Partial partial(files, std::move(path), std::move(sha256));
  const auto found = files.info(partial.m_path);
  const bool usable = found && found->type == base::FileType::file && found->size <= feed::k_media_limit;
  if (!usable) return from_zero(std::move(partial));
  while (true) {
    const auto piece = files.read_at(partial.m_path, partial.m_size, k_resume_piece);
    // A sector that cannot be read would stop this download for ever.
    if (!piece) return from_zero(std::move(partial));
    if (piece->empty()) break;
    partial.m_digest.add(*piece);
    partial.m_size = partial.m_size + base::Bytes{piece->size()};
  }
  partial.m_resumed = partial.m_size.count > 0;
  ETALASE_TRY(partial.m_file, files.append_to(partial.m_path, k_file_mode));
  return partial;
}

base::Result<void> Partial::append(std::string_view bytes) {
  m_digest.add(bytes);
  m_size = m_size + base::Bytes{bytes.size()};
  m_gathered += bytes;
  return m_gathered.size() < k_gather ? base::Result<void>{} : write_gathered();
}

base::Result<void> Partial::write_gathered() {
  if (m_gathered.empty()) return {};
  auto written = m_file->append(m_gathered);
  m_gathered.clear();
  return written;
}

base::Result<std::string> Partial::close() {
  ETALASE_CHECK(write_gathered());
  const auto file = std::move(m_file);
  file->write_early();
  return m_digest.finish();
}

base::Result<void> Partial::restart() {
  m_gathered.clear();
  ETALASE_CHECK(m_files->remove(m_path));
  ETALASE_TRY(m_file, m_files->create(m_path, k_file_mode));
  m_digest = base::Digest();
  m_size = {};
  m_resumed = false;
  return {};
}

}  // namespace etalase::store
