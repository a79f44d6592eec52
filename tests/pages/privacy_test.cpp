// The page on privacy: all that it promises, in both languages, without a way out missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/privacy_page.hpp"

namespace etalase::pages {

using namespace actions;
namespace {

using testing::Contains;
using testing::IsEmpty;

std::vector<std::string> texts_of(const widgets::LayoutList& layout) {
  std::vector<std::string> texts;
  for (const widgets::LayoutItem& item : layout.items()) texts.push_back(item.text);
  return texts;
}

TEST(Privacy, SaysWhatIsKeptAndWhatTheCouncilIsTold) {
  for (const auto& [language, nobody, council] :
       {std::tuple{"id", "Layar ini tidak tahu siapa Anda", "Yang diketahui dewan"},
        std::tuple{"en", "This screen does not know who you are", "What the council is told"}}) {
    test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, language, 32);
    const auto screen = make_privacy_screen();
    const widgets::LayoutList layout = room.whole(*screen, room.view({}, {}));
    EXPECT_THAT(texts_of(layout), Contains(nobody));
    EXPECT_THAT(texts_of(layout), Contains(council));
    EXPECT_THAT(test::broken_rules(layout, room.theme()), IsEmpty());
  }
}

}  // namespace
}  // namespace etalase::pages
