// Answers as a web server would: 200, 206, 404.
#include "sync/folder_client.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Result;

constexpr std::size_t k_piece = 256 * 1024;

// A web server has its own words for what it does not have.
TransferOutcome failure(base::Error error) {
  const int status = error.kind == ErrorKind::not_found ? 404 : 0;
  return {std::move(error), status};
}

ResponseHead head_for(std::uint64_t offset, std::uint64_t size) {
  if (offset == 0) return {200, "", "", size};
  if (offset >= size) return {416, "", fmt::format("bytes */{}", size), {}};
  return {206, "", fmt::format("bytes {}-{}/{}", offset, size - 1, size), {}};
}

}  // namespace

void FolderClient::run(TransferQueue& queue) {
  while (const auto transfer = queue.next()) queue.finished(*transfer, deliver(*transfer));
}

TransferOutcome FolderClient::deliver(const Transfer& transfer) const {
  const std::string_view url = transfer.url, below = k_stick_url;
  if (!url.starts_with(below) || url.substr(below.size(), 1) != "/") {
    return failure({ErrorKind::refused, transfer.url + " is not on the stick"});
  }
  const auto file = m_stick.open_file(base::percent_decode(url.substr(below.size() + 1)));
  if (!file) return failure(file.error());
  if (file->size > transfer.limit) {
    return failure({ErrorKind::too_large, fmt::format("{}: {} bytes, at most {} allowed", transfer.url,
                                                      file->size.count, transfer.limit.count)});
  }
  // What is here already may be from another file; then the sink begins anew.
  for (int attempts = 0; attempts < 2; ++attempts) {
    const auto verdict = attempt(transfer, *file);
    if (!verdict) return failure(verdict.error());
    if (*verdict == Verdict::good) return {};
  }
  return failure({ErrorKind::corrupt, transfer.url + " on the stick is not whole"});
}

Result<Verdict> FolderClient::attempt(const Transfer& transfer, const StickFile& file) const {
  auto& sink = *transfer.sink;
  auto offset = sink.offset().count;
  auto verdict = sink.begin(head_for(offset, file.size.count));
  if (!verdict || *verdict == Verdict::again || offset > file.size.count) return verdict;
  std::string piece(k_piece, '\0');
  for (;;) {
    std::size_t got = 0;
    ETALASE_TRY(got, file.read_at(offset, piece));
    if (got == 0) return sink.end();
    offset += got;
    // It may grow while it is read.
    if (offset > transfer.limit.count) return base::fail(ErrorKind::too_large, transfer.url + " grows");
    ETALASE_CHECK(sink.append(std::string_view(piece).substr(0, got)));
  }
}

}  // namespace etalase::sync
