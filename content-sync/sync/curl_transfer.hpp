// One transfer on its way through attempts and redirects; for curl_client.cpp alone.
#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
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

// Holds one curl handle for one Transfer. Loop's thread only.
class CurlTransfer {
 public:
  CurlTransfer(Transfer transfer, const CurlOptions& options, std::chrono::steady_clock::time_point handed_over);

  // Prepares the next attempt at the current address; refused for an address that is not allowed.
  [[nodiscard]] base::Result<CURL*> prepare();

  // What to do after an attempt: all over, or prepare() again after a delay (zero for a redirect).
  struct Next {
    std::optional<TransferOutcome> outcome;
    std::chrono::milliseconds delay{0};
  };
  [[nodiscard]] Next after(CURLcode code);

  // When the deadline of all attempts together passes, and how the transfer ends then.
  [[nodiscard]] std::chrono::steady_clock::time_point ends() const { return m_ends; }
  [[nodiscard]] TransferOutcome out_of_time() const;
  // Sets how much of the line this attempt may use; zero for all.
  void set_rate(base::Bytes rate);

  [[nodiscard]] const Transfer& transfer() const { return m_transfer; }
  [[nodiscard]] CURL* handle() const { return m_handle.get(); }

 private:
  static std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* self);
  static std::size_t on_header(char* bytes, std::size_t size, std::size_t count, void* self);
  [[nodiscard]] bool take(std::string_view piece);
  [[nodiscard]] bool take_header(std::string_view line);
  [[nodiscard]] bool pass_over(std::string_view piece);
  [[nodiscard]] bool begin_body();
  [[nodiscard]] ResponseHead head() const;
  [[nodiscard]] long status() const;

  void forget_attempt();
  void set_up_callbacks();
  void set_up_connection(const base::Url& url);
  void set_up_headers(const base::Url& url);
  [[nodiscard]] Next judge_status(long status);
  [[nodiscard]] Next after_failure(CURLcode code, long status);
  [[nodiscard]] Next after_redirect(long status);
  [[nodiscard]] Next after_success(long status);
  [[nodiscard]] Next again(base::Error error, long status);
  [[nodiscard]] static Next over(base::ErrorKind kind, std::string message, long status);

  Transfer m_transfer;
  const CurlOptions& m_options;
  EasyHandle m_handle;
  HeaderList m_headers;
  std::string m_url;
  std::string m_content_range;
  std::array<char, CURL_ERROR_SIZE> m_words{};
  std::optional<base::Error> m_sink_error;
  std::chrono::steady_clock::time_point m_ends;
  base::Bytes m_furthest;  // how far the sink ever came, so that going round in circles is no progress
  std::uint64_t m_received = 0;
  std::uint64_t m_header_bytes = 0;
  std::uint64_t m_passed_over = 0;
  int m_failed = 0;
  int m_redirects = 0;
  bool m_begun = false;
  bool m_takes_body = false;  // the response is one whose body the sink wants
  bool m_worthless = false;   // the sink wants another attempt
  bool m_cut_short = false;   // we ended a body that nobody wants
};

}  // namespace etalase::sync
