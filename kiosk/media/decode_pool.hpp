// Decodes pictures on a background thread, the nearest to the viewport first.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/file_system.hpp"
#include "loop/event_queue.hpp"
#include "media/image_decoder.hpp"

namespace etalase::media {

// One picture in one size: the file's hash and how large it is needed.
struct PictureKey {
  std::string sha256;
  WantedSize wanted;
  auto operator<=>(const PictureKey&) const = default;
};

struct DecodeRequest {
  PictureKey key;
  std::string path;    // the blob
  float distance = 0;  // pixels from the viewport; 0 is on screen
};

// Owns its thread; the queue and the file system must outlive it. Finished pictures come home as TaskDone events that
// call `sink` on the main thread.
class DecodePool {
 public:
  using Sink = std::function<void(const PictureKey&, base::Result<Pixels>)>;
  DecodePool(loop::EventQueue& queue, const base::FileSystem& files, Sink sink);
  ~DecodePool();
  DecodePool(const DecodePool&) = delete;
  DecodePool& operator=(const DecodePool&) = delete;

  // Replaces the list of what is wanted: new ones are queued, distances renewed, what is missing from the list is
  // cancelled (the one being decoded finishes; its result is dropped).
  void want(std::vector<DecodeRequest> requests);
  // Blocks until nothing waits and all results are posted: for --render, --replay and tests.
  void wait_idle();

 private:
  struct Shared;
  void serve(const std::stop_token& stop);
  [[nodiscard]] DecodeRequest take_nearest();
  [[nodiscard]] base::Result<Pixels> decode(const DecodeRequest& request) const;
  void bring_home(const DecodeRequest& request);

  loop::EventQueue& m_queue;
  const base::FileSystem& m_files;
  std::shared_ptr<Shared> m_shared;
  std::jthread m_thread;
};

}  // namespace etalase::media
