// Holds one generation of a source while it is on screen, so that the collector leaves it alone.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "catalogue/complete.hpp"

namespace etalase::catalogue {

enum class Which { current, previous };

// A shared flock on a complete generation folder; released by destruction. Files are read through its descriptor, so
// that a rename or removal of the folder's name changes nothing for the holder.
class Lease {
 public:
  // Opens, locks, then checks that the folder is still linked and complete, else starts again with what the symlink
  // names now. Kinds: not_found when the source has no such generation, corrupt when it is not complete.
  [[nodiscard]] static base::Result<Lease> take(const std::string& source_folder, Which which);
  Lease(Lease&&) noexcept;
  Lease& operator=(Lease&&) noexcept;
  ~Lease();

  // "/proc/self/fd/<n>", the generation's folder.
  [[nodiscard]] std::string folder() const;
  // The generation's name, for example "000042".
  [[nodiscard]] const std::string& generation() const;
  // The feed that the generation was built from: what is on screen while this lease is held.
  [[nodiscard]] const FeedMark& feed() const;

 private:
  Lease(int fd, std::string generation, FeedMark feed);
  int m_fd;
  std::string m_generation;
  FeedMark m_feed;
};

}  // namespace etalase::catalogue
