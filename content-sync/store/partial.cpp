// Grows one download and its hash together.
#include "store/partial.hpp"

#include <algorithm>

#include "feed/codec.hpp"

namespace etalase::store {

namespace {

constexpr std::uint32_t k_partial_mode = 0640;
constexpr base::Bytes k_resume_piece = base::megabytes(1);

}  // namespace

Partial::Partial(base::FileSystem& files, std::string path, std::string sha256)
    : m_files(&files), m_path(std::move(path)), m_sha256(std::move(sha256)) {}

base::Result<Partial> Partial::open(base::FileSystem& files, std::string path, std::string sha256) {
  Partial partial(files, std::move(path), std::move(sha256));
  const auto found = files.info(partial.m_path);
  const bool usable = found && found->type == base::FileType::file && found->size <= feed::k_media_limit;
  if (!usable) {
    ETALASE_CHECK(partial.restart());
    return partial;
  }
  while (true) {
    const auto piece = files.read_at(partial.m_path, partial.m_size, k_resume_piece);
    if (!piece) {
      // A sector that cannot be read would stop this download for ever.
      ETALASE_CHECK(partial.restart());
      return partial;
    }
    if (piece->empty()) break;
    partial.m_digest.add(*piece);
    partial.m_size = partial.m_size + base::Bytes{piece->size()};
  }
  partial.m_resumed = partial.m_size.count > 0;
  ETALASE_TRY(partial.m_file, files.append_to(partial.m_path, k_partial_mode));
  return partial;
}

base::Result<void> Partial::append(std::string_view bytes) {
  ETALASE_CHECK(m_file->append(bytes));
  m_digest.add(bytes);
  m_size = m_size + base::Bytes{bytes.size()};
  return {};
}

base::Result<void> Partial::restart() {
  m_file.reset();
  ETALASE_CHECK(m_files->remove(m_path));
  ETALASE_TRY(m_file, m_files->create(m_path, k_partial_mode));
  m_digest = base::Digest();
  m_size = {};
  m_resumed = false;
  return {};
}

}  // namespace etalase::store
