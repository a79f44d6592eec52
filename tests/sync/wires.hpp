// The kinds of line between a client and a server that misbehaves.
#pragma once

#include "support/misbehaving_server.hpp"

namespace etalase::sync {

// Over HTTP/2 what breaks an answer breaks its stream, or the connection with all that others fetch on it.
enum class Wire { http1, http2_streams, http2_connections };

[[nodiscard]] inline const char* name_of(Wire wire) {
  switch (wire) {
    case Wire::http1: return "Http1";
    case Wire::http2_streams: return "Http2";
    case Wire::http2_connections: return "Http2LosingConnections";
  }
  return "";
}

[[nodiscard]] inline test::MisbehavingServer server_on(Wire wire, std::uint32_t most_streams = 100) {
  using Breaks = test::Http2Setup::Breaks;
  if (wire == Wire::http1) return test::MisbehavingServer();
  const auto breaks = wire == Wire::http2_streams ? Breaks::stream : Breaks::connection;
  return test::MisbehavingServer(test::Http2Setup{breaks, most_streams});
}

}  // namespace etalase::sync
