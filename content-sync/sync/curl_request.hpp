// What one attempt asks of a server, set on a curl handle; for curl_transfer.cpp alone.
#pragma once

#include <curl/curl.h>

#include <array>
#include <memory>
#include <string>

#include "sync/connections.hpp"
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

// Owns the newest attempt's handle and what curl reads of ours meanwhile: it stays where it was made. Connections
// belong to the multi handle and outlive both. Loop's thread only.
class CurlRequest {
 public:
  // Options and connections outlive it.
  CurlRequest(const CurlOptions& options, Connections& connections) : m_options(options), m_connections(connections) {}
  CurlRequest(const CurlRequest&) = delete;
  CurlRequest& operator=(const CurlRequest&) = delete;

  // Makes a new handle that asks for `url`, from the sink's offset on; the handle before is in no multi handle any
  // more. Kinds: invalid for an option that libcurl refuses, unavailable without memory.
  [[nodiscard]] base::Result<void> prepare(const Transfer& transfer, const std::string& url, const base::Url& parsed,
                                           const CurlCallbacks& callbacks);

  // Null before the first attempt.
  [[nodiscard]] CURL* handle() const { return m_handle.get(); }
  // The port that the newest attempt's connection has here; 0 without one.
  [[nodiscard]] long local_port() const;
  // Returns what curl says went wrong, at length where it can.
  [[nodiscard]] std::string words(CURLcode code) const;

 private:
  void set_up_callbacks(const CurlCallbacks& callbacks);
  void set_up_connection(const Access& access, const base::Url& url);
  void set_up_turns(Encoding encoding);
  void set_up_headers(const Transfer& transfer, const base::Url& url);

  template <class Value>
  void set(CURLoption option, Value value);
  [[nodiscard]] base::Result<void> take_refusal();

  const CurlOptions& m_options;
  Connections& m_connections;
  std::string m_refusal;  // the first option that libcurl did not take, and why; empty: all were taken
  HeaderList m_headers;
  std::array<char, CURL_ERROR_SIZE> m_words{};
  EasyHandle m_handle;
};

}  // namespace etalase::sync
