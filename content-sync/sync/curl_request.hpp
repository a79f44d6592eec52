// What one attempt asks of a server, set on a curl handle; for curl_transfer.cpp alone.
#pragma once

#include <curl/curl.h>

#include <array>
#include <memory>
#include <string>

#include "sync/curl_options.hpp"

namespace etalase::sync {

template <auto release>
struct CurlReleaser {
  template <class T>
  void operator()(T* object) const {
    release(object);
  }
};
using EasyHandle = std::unique_ptr<CURL, CurlReleaser<curl_easy_cleanup>>;
using HeaderList = std::unique_ptr<curl_slist, CurlReleaser<curl_slist_free_all>>;

// How libcurl hands over what comes: `taker` is passed to both.
struct CurlCallbacks {
  curl_write_callback body;
  curl_write_callback header;
  void* taker;
};

// Owns the handle, which keeps its connection from one attempt to the next, and what curl reads of ours meanwhile: it
// stays where it was made. Loop's thread only.
class CurlRequest {
 public:
  // The options outlive it.
  explicit CurlRequest(const CurlOptions& options);
  CurlRequest(const CurlRequest&) = delete;
  CurlRequest& operator=(const CurlRequest&) = delete;

  // Forgets the attempt before and asks for `url`, from the sink's offset on.
  void prepare(const Transfer& transfer, const std::string& url, const base::Url& parsed,
               const CurlCallbacks& callbacks);
  // Sets how much of the line this attempt may use; zero for all.
  void set_rate(base::Bytes rate);

  [[nodiscard]] CURL* handle() const { return m_handle.get(); }
  // Returns what curl says went wrong, at length where it can.
  [[nodiscard]] std::string words(CURLcode code) const;

 private:
  void set_up_callbacks(const CurlCallbacks& callbacks);
  void set_up_connection(const Access& access, const base::Url& url);
  void set_up_headers(const Transfer& transfer, const base::Url& url);

  const CurlOptions& m_options;
  EasyHandle m_handle;
  HeaderList m_headers;
  std::array<char, CURL_ERROR_SIZE> m_words{};
};

}  // namespace etalase::sync
