// Opens photographs.
#include "parts/photographs.hpp"

#include <algorithm>
#include <iterator>

namespace etalase::parts {

namespace {

using Photographs = std::vector<Photograph>;

widgets::Control turn_to(const Phrase& said, const char* icon, const Photograph* photograph) {
  widgets::Control control;
  control.label = {said.text, said.language, icon};
  if (photograph != nullptr) control.action = actions::OpenPhotograph{photograph->media.id};
  if (photograph == nullptr) control.state = widgets::State::disabled;
  return control;
}

widgets::PhotographSheet sheet_of(const View& view, const Photographs& all, Photographs::const_iterator shown) {
  const auto label = [&](const char* key, const char* icon) {
    const Phrase said = view.say(key);
    return widgets::Label{said.text, said.language, icon};
  };
  widgets::PhotographSheet sheet;
  sheet.media = shown->media;
  sheet.caption = shown->caption.text;
  sheet.caption_language = shown->caption.language;
  const Phrase hint = view.say("double_tap_zoom");
  sheet.hint = hint.text;
  sheet.language = hint.language;
  sheet.close = label("close", "cross");
  sheet.smaller = label("zoom_out", "minus");
  sheet.larger = label("zoom_in", "plus");
  sheet.before = turn_to(view.say("photograph_before"), "back", shown == all.begin() ? nullptr : &*std::prev(shown));
  sheet.after =
      turn_to(view.say("photograph_after"), "forward", std::next(shown) == all.end() ? nullptr : &*std::next(shown));
  if (all.size() > 1)
    sheet.count =
        view.say("one_of", {{"from", std::to_string(shown - all.begin() + 1)}, {"n", std::to_string(all.size())}}).text;
  return sheet;
}

}  // namespace

Photograph photograph_of(const View& view, const feed::Media& media) { return {media, view.pick(media.alt)}; }

std::optional<widgets::PhotographView> photograph_view(const View& view, const Canvas& measure, Rect bar,
                                                       const Photographs& photographs) {
  if (view.state.sheet != actions::Sheet::photograph) return std::nullopt;
  const auto shown = std::find_if(photographs.begin(), photographs.end(),
                                  [&](const Photograph& each) { return each.media.id == view.state.photograph; });
  if (shown == photographs.end()) return std::nullopt;
  return widgets::PhotographView(measure, sheet_of(view, photographs, shown), bar);
}

}  // namespace etalase::parts
