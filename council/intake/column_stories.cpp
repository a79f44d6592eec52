// Stories out of cells, a language at a time.
#include "intake/column_stories.hpp"

#include "intake/story_text.hpp"

namespace etalase::intake {

namespace {

using ByLanguage = std::map<std::string, RawPanels>;

ByLanguage given_panels(const RowReader& row, const std::string& column) {
  ByLanguage given;
  for (const auto& language : row.languages(column)) {
    const auto found = row.cell(column, language);
    if (found.kind == Cell::Kind::value) given[language] = parse_panels(found.text);
    if (found.kind == Cell::Kind::clear) given[language] = {};
  }
  return given;
}

Read<feed::Id> take_for_story(const RowReader& row, const std::string& file, const feed::Text& alt,
                              const std::vector<drafts::Picture>& present) {
  const auto words = alt.find("id");
  if (words == alt.end() || words->second.empty()) {
    return say("story_picture_without_words", {{"file", file}});
  }
  return row.photos().take({file, alt}, present);
}

std::vector<drafts::Picture> pictures_in(const World& world, const std::vector<feed::Blocks>& panels) {
  std::vector<drafts::Picture> pictures;
  for (const auto& panel : panels) {
    for (const auto& block : panel) {
      const auto* shown = std::get_if<feed::PictureBlock>(&block);
      const auto* picture = shown == nullptr ? nullptr : world.picture(shown->media);
      if (picture != nullptr) pictures.push_back(*picture);
    }
  }
  return pictures;
}

// A new Indonesian text takes translations along as long as they are built like it.
void drop_outgrown(RowReader& row, const std::string& column, const ByLanguage& given, ByLanguage& versions) {
  for (auto each = versions.begin(); each != versions.end();) {
    if (given.contains(each->first) || same_shape(versions["id"], each->second)) {
      ++each;
      continue;
    }
    row.warn(column, say("story_translation_dropped", {{"language", each->first}}));
    each = versions.erase(each);
  }
}

ByLanguage split(const World& world, const std::vector<feed::Blocks>& panels) {
  return split_languages(panels, [&world](const feed::Id& media) {
    const auto* picture = world.picture(media);
    return picture == nullptr ? PictureWords{} : PictureWords{picture->file_name, picture->alt, picture->role};
  });
}

}  // namespace

std::optional<std::vector<feed::Blocks>> read_panels(RowReader& row, const std::string& column,
                                                     const std::vector<feed::Blocks>& before, Panels panels) {
  const auto given = given_panels(row, column);
  if (given.empty()) return std::nullopt;
  auto versions = split(row.world(), before);
  for (const auto& [language, text] : given) {
    if (text.empty()) {
      versions.erase(language);
    } else {
      versions[language] = text;
    }
  }
  drop_outgrown(row, column, given, versions);
  const auto present = pictures_in(row.world(), before);
  auto joined = join_languages(versions, [&](const std::string& file, const feed::Text& alt) {
    return take_for_story(row, file, alt, present);
  });
  if (auto* message = std::get_if<Message>(&joined)) {
    row.error(column, *message);
    return std::nullopt;
  }
  auto& result = std::get<std::vector<feed::Blocks>>(joined);
  if (panels == Panels::one && result.size() > 1) {
    row.error(column, say("story_no_panels"));
    return std::nullopt;
  }
  return std::move(result);
}

void write_panels(CellWriter& cells, const std::string& column, const std::vector<feed::Blocks>& panels) {
  for (const auto& [language, text] : split_languages(panels, cells.source().describe)) {
    cells.put(Heading{column, language}.text(), write_panels(text));
  }
}

}  // namespace etalase::intake
