// Plain HTTP for the TUF test program: any host, one request at a time, bytes capped.
#pragma once

#include <memory>
#include <string>

#include "trust/fetcher.hpp"

namespace etalase::test {

// Fetches below one base address, given with or without a final slash.
class HttpFetcher final : public trust::Fetcher {
 public:
  explicit HttpFetcher(std::string base_url);
  ~HttpFetcher() override;
  [[nodiscard]] trust::Fetched fetch(const std::string& relative_path, base::Bytes limit) override;

 private:
  struct Handle;
  std::string m_base_url;
  std::unique_ptr<Handle> m_handle;
};

}  // namespace etalase::test
