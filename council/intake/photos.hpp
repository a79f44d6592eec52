// Finding the photos a row names, and collecting what an import would add.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "drafts/picture_store.hpp"
#include "intake/focus_list.hpp"
#include "intake/picture_words.hpp"
#include "intake/values.hpp"
#include "pictures/inspector.hpp"

namespace etalase::intake {

using pictures::k_picture_limit;
using pictures::PictureFacts;
using pictures::PictureInspector;

// A picture of the import that waits for --apply; its bytes are read again from `path` then.
struct NewPicture {
  drafts::Picture picture;
  std::string path;
};

// Where rows get media ids from: files beside the import, or pictures that the item has already.
class PhotoSource {
 public:
  virtual ~PhotoSource() = default;
  // Returns the media id of a file with this description; `present` are the item's pictures so far, which answer to
  // their file names when no file lies there.
  [[nodiscard]] virtual Read<feed::Id> take(const PictureWords& shot, const std::vector<drafts::Picture>& present) = 0;
  // Lists KODE_1, KODE_2 … as far as they go without a gap.
  [[nodiscard]] virtual std::vector<std::string> numbered(const feed::Id& code) const = 0;
  // Lists the photos whose names begin with the code and no longer one, without those `taken`, at most five.
  [[nodiscard]] virtual std::vector<std::string> beginning_with(const feed::Id& code,
                                                                const std::vector<std::string>& taken) const = 0;
};

// What a photo that lies nowhere means: a mistake, or (in a sample of few pictures) that another one stands in for it.
enum class MissingPhoto { refused, borrowed };

// Looks in folders, in order; names match without regard to case and to how
// their letters are composed. Each file is inspected once.
class PhotoFolders final : public PhotoSource {
 public:
  PhotoFolders(const base::FileSystem& files, const PictureInspector& inspector,
               const std::vector<std::string>& folders, MissingPhoto missing = MissingPhoto::refused);

  [[nodiscard]] Read<feed::Id> take(const PictureWords& shot, const std::vector<drafts::Picture>& present) override;
  [[nodiscard]] std::vector<std::string> numbered(const feed::Id& code) const override;
  [[nodiscard]] std::vector<std::string> beginning_with(const feed::Id& code,
                                                        const std::vector<std::string>& taken) const override;
  // Everything taken from files so far, by media id.
  [[nodiscard]] const std::map<feed::Id, NewPicture>& taken() const { return m_taken; }

 private:
  struct Looked {
    std::string sha256;
    PictureFacts facts;
  };
  [[nodiscard]] Read<Looked> look_at(const std::string& path);
  // Returns the path of a photo, or of the one that stands in for it; nullptr when there is none.
  [[nodiscard]] const std::string* path_of(const std::string& name) const;
  [[nodiscard]] std::optional<feed::Id> take_present(const PictureWords& shot,
                                                     const std::vector<drafts::Picture>& present);
  // What the list in the photo's folder says; where it is silent, the focus that the same photo has already.
  [[nodiscard]] Read<feed::Focus> focus_of(const std::string& path, const std::string& sha256,
                                           const std::vector<drafts::Picture>& present) const;
  [[nodiscard]] Message missing_words(const std::string& name) const;

  const base::FileSystem& m_files;
  const PictureInspector& m_inspector;
  MissingPhoto m_missing;
  std::map<std::string, std::string> m_paths;  // folded name to path
  std::map<std::string, FocusList> m_focus;    // by folder
  std::map<std::string, Read<Looked>> m_looked;
  std::map<feed::Id, NewPicture> m_taken;
};

}  // namespace etalase::intake
