// Photos beside the file: by name, or by code and number.
#include "intake/photos.hpp"

#include <algorithm>
#include <array>

#include "base/digest.hpp"
#include "cells/csv.hpp"
#include "cells/letters.hpp"
#include "intake/names.hpp"
#include "words/refusal.hpp"

namespace etalase::intake {

namespace {

constexpr std::array<std::string_view, 9> k_extensions = {"jpg",  "jpeg", "jfif", "jpe", "png",
                                                          "webp", "heic", "heif", "hif"};
constexpr int k_least_long_side = 960;  // pixels
constexpr int k_longest_shape = 3;      // to one
constexpr int k_most_numbered = 50;

bool is_photo(std::string_view file) {
  return std::any_of(k_extensions.begin(), k_extensions.end(),
                     [&](auto end) { return file.ends_with("." + std::string(end)); });
}

std::string_view without_extension(std::string_view file) {
  return is_photo(lower(file)) ? file.substr(0, file.rfind('.')) : file;
}

// What is left of a name without blanks, case and extension.
std::string bare_name(std::string_view file) {
  auto name = cells::folded(without_extension(file));
  std::erase(name, ' ');
  return name;
}

// Its numbers, without zeros before them: another number is another thing, however alike the names are.
std::vector<std::string> numbers_in(std::string_view file) {
  std::vector<std::string> numbers;
  bool inside = false;
  for (const char c : without_extension(file)) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside) numbers.emplace_back();
    if (digit && (c != '0' || !numbers.back().empty())) numbers.back() += c;
    inside = digit;
  }
  return numbers;
}

// What stands behind a code in a file's name that begins with a longer one: "2_1.jpg", "-2.jpg", "-b_1.jpg".
bool is_of_longer_code(std::string_view rest) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (is_digit(rest[0])) return true;
  if (rest[0] != '-' || rest.size() < 2) return false;
  const auto line = rest.find('_');
  return is_digit(rest[1]) || (line != std::string_view::npos && is_digit(rest[line + 1]));
}

Message missing(const std::string& name, const std::optional<std::string>& near) {
  if (near) return say("photo_not_found_near", {{"name", name}, {"near", *near}});
  return say("photo_not_found", {{"name", name}});
}

Message no_picture(const std::string& name, const base::Error& error) {
  return say("photo_damaged", {{"name", name}, {"reason", words::told(error)}});
}

// Both sides count: a strip is no photo of a thing, however long it is.
std::optional<Message> wrong_shape(const PictureFacts& facts) {
  const auto size = std::to_string(facts.width) + " × " + std::to_string(facts.height);
  const auto [shorter, longer] = std::minmax(facts.width, facts.height);
  if (longer < k_least_long_side) return say("photo_too_small", {{"size", size}});
  if (longer > k_longest_shape * shorter) return say("photo_too_long", {{"size", size}});
  return std::nullopt;
}

Message unreadable(const base::Error& error) { return say("photo_unreadable", {{"reason", words::told(error)}}); }

}  // namespace

PhotoFolders::PhotoFolders(const base::FileSystem& files, const PictureInspector& inspector,
                           const std::vector<std::string>& folders, MissingPhoto missing)
    : m_files(files), m_inspector(inspector), m_missing(missing) {
  for (const auto& folder : folders) {
    const auto entries = files.list(folder);
    if (!entries) continue;  // a folder that is not there holds no photo
    for (const auto& entry : *entries) {
      if (entry.type == base::FileType::file || entry.type == base::FileType::symlink) {
        m_paths.emplace(cells::folded(entry.name), folder + "/" + entry.name);
        if (entry.name != k_focus_file) continue;
        if (const auto bytes = files.read(folder + "/" + entry.name, cells::k_csv_limit))
          m_focus[folder] = read_focus_list(*bytes);
      }
    }
  }
}

Read<PhotoFolders::Looked> PhotoFolders::look_at(const std::string& path) {
  const auto known = m_looked.find(path);
  if (known != m_looked.end()) return known->second;
  const auto answer = [&]() -> Read<Looked> {
    const auto name = path.substr(path.rfind('/') + 1);
    const auto bytes = m_files.read(path, k_picture_limit);
    if (!bytes) return unreadable(bytes.error());
    const auto facts = m_inspector.inspect(*bytes);
    if (!facts && facts.error().kind == base::ErrorKind::corrupt) return no_picture(name, facts.error());
    if (!facts) return unreadable(facts.error());
    if (auto wrong = wrong_shape(*facts)) return std::move(*wrong);
    return Looked{base::sha256_hex(*bytes), *facts};
  }();
  m_looked.emplace(path, answer);
  return answer;
}

const std::string* PhotoFolders::path_of(const std::string& name) const {
  const auto found = m_paths.find(cells::folded(name));
  if (found != m_paths.end()) return &found->second;
  if (m_missing == MissingPhoto::refused) return nullptr;
  std::vector<const std::string*> photos;
  for (const auto& [file, path] : m_paths) {
    if (is_photo(file)) photos.push_back(&path);
  }
  // The same name borrows the same picture every time.
  const auto digits = base::sha256_hex(name).substr(0, 8);
  return photos.empty() ? nullptr : photos[std::stoul(digits, nullptr, 16) % photos.size()];
}

std::optional<feed::Id> PhotoFolders::take_present(const PictureWords& shot,
                                                   const std::vector<drafts::Picture>& present) {
  for (const auto& picture : present) {
    if (cells::folded(picture.file_name) != cells::folded(shot.file)) continue;
    auto described = picture;
    described.alt = shot.alt;
    described.role = shot.role;
    described.id = drafts::media_id(picture.sha256, shot.alt, picture.focus, shot.role);
    m_taken.insert_or_assign(described.id, NewPicture{described, ""});
    return described.id;
  }
  return std::nullopt;
}

Message PhotoFolders::missing_words(const std::string& name) const {
  std::vector<std::string> alike;
  for (const auto& [file, path] : m_paths) {
    auto other = path.substr(path.rfind('/') + 1);
    if (bare_name(other) == bare_name(name)) return missing(name, other);
    if (numbers_in(other) == numbers_in(name)) alike.push_back(std::move(other));
  }
  return missing(name, nearest(name, alike));
}

Read<feed::Id> PhotoFolders::take(const PictureWords& shot, const std::vector<drafts::Picture>& present) {
  const auto* path = path_of(shot.file);
  if (path == nullptr) {
    const auto id = take_present(shot, present);
    if (id) return *id;
    return missing_words(shot.file);
  }
  const auto looked = look_at(*path);
  if (const auto* message = std::get_if<Message>(&looked)) return *message;
  const auto& found = std::get<Looked>(looked);
  const auto focus = focus_of(*path, found.sha256, present);
  if (const auto* message = std::get_if<Message>(&focus)) return *message;
  const auto& middle = std::get<feed::Focus>(focus);
  const auto id = drafts::media_id(found.sha256, shot.alt, middle, shot.role);
  m_taken.insert_or_assign(id, NewPicture{{id, found.sha256, found.facts.extension, shot.file, shot.alt,
                                           found.facts.width, found.facts.height, middle, shot.role},
                                          *path});
  return id;
}

Read<feed::Focus> PhotoFolders::focus_of(const std::string& path, const std::string& sha256,
                                         const std::vector<drafts::Picture>& present) const {
  const auto slash = path.rfind('/');
  if (const auto list = m_focus.find(path.substr(0, slash)); list != m_focus.end()) {
    const auto row = list->second.find(cells::folded(path.substr(slash + 1)));
    if (row != list->second.end()) return row->second;
  }
  for (const auto& picture : present)
    if (picture.sha256 == sha256) return picture.focus;
  return feed::Focus{};
}

std::vector<std::string> PhotoFolders::beginning_with(const feed::Id& code,
                                                      const std::vector<std::string>& taken) const {
  constexpr std::size_t k_most_listed = 5;
  const auto start = cells::folded(code);
  std::vector<std::string> names;
  for (auto each = m_paths.lower_bound(start); each != m_paths.end() && each->first.starts_with(start); ++each) {
    auto name = each->second.substr(each->second.rfind('/') + 1);
    const bool other = std::find(taken.begin(), taken.end(), name) == taken.end();
    if (names.size() < k_most_listed && other && is_photo(each->first) &&
        !is_of_longer_code(std::string_view(each->first).substr(start.size())))
      names.push_back(std::move(name));
  }
  return names;
}

std::vector<std::string> PhotoFolders::numbered(const feed::Id& code) const {
  std::vector<std::string> names;
  for (int n = 1; n <= k_most_numbered; ++n) {
    const auto stem = lower(code) + "_" + std::to_string(n) + ".";
    const auto found = std::find_if(k_extensions.begin(), k_extensions.end(), [&](std::string_view extension) {
      return m_paths.contains(stem + std::string(extension));
    });
    if (found == k_extensions.end()) break;
    const auto& path = m_paths.at(stem + std::string(*found));
    names.push_back(path.substr(path.rfind('/') + 1));
  }
  return names;
}

}  // namespace etalase::intake
