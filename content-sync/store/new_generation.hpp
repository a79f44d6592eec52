// One generation while it is being written.
#pragma once

#include <string>

#include "store/disk.hpp"
#include "store/generation.hpp"
#include "store/purge.hpp"

namespace etalase::store {

// Owns a folder below generations/ until `complete` is in it; destroyed earlier, it takes the folder away. The order of
// its steps is the committer's.
class NewGeneration {
 public:
  // `facts` is what `complete` will say beyond files, name and format; disk and content outlive this.
  NewGeneration(Disk& disk, const GenerationContent& content, Generation facts);
  ~NewGeneration();
  NewGeneration(const NewGeneration&) = delete;
  NewGeneration& operator=(const NewGeneration&) = delete;

  // Reads one part at a time and checks its hash once more; kind corrupt when the disk changed it.
  [[nodiscard]] base::Result<void> write_parts(const Pace& pace);
  [[nodiscard]] base::Result<void> write_catalogue(const CatalogueBuilder& builder, const Pace& pace);
  [[nodiscard]] base::Result<void> write_blob_list(const Pace& pace);
  // Makes the names durable; the files themselves are synced by whoever syncs the blobs.
  [[nodiscard]] base::Result<void> sync_folders();
  // Writes the promise that all of the above is on the disk, durably. From here on the folder stays.
  [[nodiscard]] base::Result<void> write_complete(const Pace& pace);

  [[nodiscard]] const Generation& generation() const { return m_generation; }

 private:
  [[nodiscard]] std::string path(const std::string& file) const { return m_folder + "/" + file; }

  Disk& m_disk;
  const GenerationContent& m_content;
  Generation m_generation;
  std::string m_folder;
  bool m_is_complete = false;
};

}  // namespace etalase::store
