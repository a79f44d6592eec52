// cerita.csv
#include "drafts/entry.hpp"
#include "feed/ref.hpp"
#include "intake/column_choices.hpp"
#include "intake/column_kinds.hpp"
#include "intake/column_photos.hpp"
#include "intake/column_stories.hpp"
#include "intake/sheets.hpp"

namespace etalase::intake {

using feed::Story;

std::vector<Column> story_columns() {
  return {
      {"kode", "code", "id", code()},
      {"judul", "title", "title", name(&Story::title), Written::with_english},
      {"pembuka", "lead", "lead", text<Story>(&Story::lead), Written::with_english},
      {"isi", "body", "panels", panels(&Story::panels), Written::with_english},
      {"daerah", "region", "region", id(&Story::region, items("region", say("noun_regions")))},
      {"kerajinan", "craft", "crafts", ids(&Story::crafts, crafts())},
      {"foto", "photo", "hero", photos(&Story::hero, &Story::title, k_named_photo)},
      {"foto_teks", "photo_text", "hero", photo_words(&Story::hero, &Story::title, k_named_photo), Written::when_used},
      {"terkait", "related", "related", values<Story>(&Story::related, read_reference, feed::to_string)},
  };
}

}  // namespace etalase::intake
