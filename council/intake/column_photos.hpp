// Cells that name photos, and cells that describe them: one cell of names, one of words per language, one of roles.
#pragma once

#include "intake/column.hpp"

namespace etalase::intake {

enum class PhotoCount { one, many };
// Whether a photo without words of its own may be described by the item's name.
enum class MissingWords { refused, item_name };

struct PhotoRule {
  PhotoCount count = PhotoCount::many;
  MissingWords words = MissingWords::refused;
};

// A product's photos show what words of their own must tell.
inline constexpr PhotoRule k_described_photos = {PhotoCount::many, MissingWords::refused};
inline constexpr PhotoRule k_named_photos = {PhotoCount::many, MissingWords::item_name};
inline constexpr PhotoRule k_named_photo = {PhotoCount::one, MissingWords::item_name};

// The photos that an item has.
struct Album {
  feed::Id code;  // of the item
  std::vector<feed::Id> media;
  feed::Text name;  // of the item
};

// Reads foto, foto_teks and foto_peran; returns nothing when the row is silent or wrong.
[[nodiscard]] std::optional<std::vector<feed::Id>> read_photos(RowReader& row, const Album& album, PhotoRule rule);
void write_files(CellWriter& cells, const std::string& column, const Album& album);
// Writes nothing where the item's name says it anyway.
void write_words(CellWriter& cells, const std::string& column, const Album& album, PhotoRule rule);
// Writes nothing where no photo has a role.
void write_roles(CellWriter& cells, const std::string& column, const Album& album);

// The member as a list of media ids: "images" is one, a "hero" is one of at most one.
inline std::vector<feed::Id> media_in(const std::vector<feed::Id>& images) { return images; }
inline std::vector<feed::Id> media_in(const feed::Id& hero) {
  return hero.empty() ? std::vector<feed::Id>{} : std::vector<feed::Id>{hero};
}
inline void put_media(std::vector<feed::Id>& images, std::vector<feed::Id> media) { images = std::move(media); }
inline void put_media(feed::Id& hero, const std::vector<feed::Id>& media) {
  hero = media.empty() ? feed::Id() : media.front();
}

template <class T, class Media>
CellKind photos(Media T::* member, feed::Text T::* name, PhotoRule rule) {
  const auto album = [=](const drafts::Entry& entry) {
    const auto& item = *entry.as<T>();
    return Album{item.id, media_in(item.*member), item.*name};
  };
  return {[=](RowReader& row, const Column&, drafts::Entry& entry) {
            if (const auto read = read_photos(row, album(entry), rule)) put_media(entry.as<T>()->*member, *read);
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            write_files(cells, column.name, album(entry));
          }};
}

// Read with the photos, since there must be as many of both.
template <class T, class Media>
CellKind photo_words(Media T::* member, feed::Text T::* name, PhotoRule rule) {
  return {[](RowReader&, const Column&, drafts::Entry&) {},
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            const auto& item = *entry.as<T>();
            write_words(cells, column.name, {item.id, media_in(item.*member), item.*name}, rule);
          },
          PerLanguage::yes};
}

// Read with the photos too.
template <class T, class Media>
CellKind photo_roles(Media T::* member, feed::Text T::* name) {
  return {[](RowReader&, const Column&, drafts::Entry&) {},
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            const auto& item = *entry.as<T>();
            write_roles(cells, column.name, {item.id, media_in(item.*member), item.*name});
          }};
}

}  // namespace etalase::intake
