// Turns a CurlClient's loop beside a test that waits in run(), as the daemon's main thread does.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

#include "sync/curl_client.hpp"

namespace etalase::test {

// Runs `work` on this thread while another turns the loop.
inline void with_loop(sync::CurlClient& client, const std::function<void()>& work) {
  std::jthread loop([&client](const std::stop_token& stop) {
    while (!stop.stop_requested()) static_cast<void>(client.poll({}, std::chrono::milliseconds(100)));
  });
  work();
  loop.request_stop();
  client.wake();
}

// Options of a client that waits for nothing longer than a second and retries at once.
inline sync::CurlOptions impatient() {
  return {"etalase-test", {}, [] { return 0.0; }, {std::chrono::seconds(1), std::chrono::seconds(1), {100}}};
}

}  // namespace etalase::test
