// libvips, once in a process.
#pragma once

namespace etalase::pictures {

// Starts it at the first call: loaders that libvips calls untrusted stay closed, nothing is cached, each picture is
// worked on by one thread. False when it does not start. From any thread.
[[nodiscard]] bool start_vips();

}  // namespace etalase::pictures
