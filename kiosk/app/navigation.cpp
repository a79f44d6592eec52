// Walks through pages.
#include "app/navigation.hpp"

#include <utility>

#include "base/text.hpp"
#include "pages/collection_model.hpp"

namespace etalase::app {

using loop::DrawReason;

namespace {

// Bytes; what is longer is no search and stands in no field.
constexpr std::size_t k_longest_text = 32;

// What each action does.
struct Performer {
  Navigation& navigation;
  Session& session;

  void operator()(const actions::OpenPage& a) const { navigation.open(a.page, a.sheet); }
  void operator()(const actions::GoBack&) const { navigation.back(); }
  void operator()(const actions::GoHome&) const { navigation.home(); }
  void operator()(const actions::SetLanguage& a) const { navigation.set_language(a.tag); }
  void operator()(const actions::Prefer& a) const { navigation.prefer(a); }
  void operator()(const actions::EndVisit&) const {
    session.visit.done();
    navigation.reset_visit();
  }
  void operator()(const actions::ToggleFacet& a) const {
    navigation.choose(pages::toggled(session.navigator.here().page.chosen, a.facet, a.value));
  }
  void operator()(const actions::ClearFacets&) const { navigation.choose({}); }
  void operator()(const actions::TurnPage& a) const { navigation.turn(a); }
  void operator()(const actions::JumpTo& a) const { navigation.jump(a.key); }
  void operator()(const actions::OpenSheet& a) const { navigation.open_sheet(a); }
  void operator()(const actions::CloseSheet&) const { navigation.close_sheet(); }
  void operator()(const actions::ShowPicture& a) const {
    navigation.change_page([&](parts::PageState& state) {
      state.picture = a.index;
      state.photograph.clear();
    });
  }
  void operator()(const actions::OpenPhotograph& a) const {
    navigation.change_page([&](parts::PageState& state) {
      state.sheet = actions::Sheet::photograph;
      state.photograph = a.media;
    });
  }
  void operator()(const actions::ZoomPhotograph& a) const { navigation.zoom(a.step); }
  void operator()(const actions::ShowCode& a) const {
    navigation.change_page([&](parts::PageState& state) { state.code = a.key; });
  }
  void operator()(const actions::ShowMakers& a) const {
    navigation.change_page([&](parts::PageState& state) {
      state.makers = a.list;
      state.sheet = actions::Sheet::none;
    });
  }
  void operator()(const actions::ShowAgenda& a) const {
    navigation.change_page([&](parts::PageState& state) {
      state.agenda = a.filter;
      state.sheet = actions::Sheet::none;
    });
  }
  void operator()(const actions::ShowDistrict& a) const {
    navigation.change_page([&](parts::PageState& state) { state.district = a.district; });
    navigation.reveal();
  }
  void operator()(const actions::TypeLetter& a) const {
    navigation.edit_text([&a](std::string& text) { text += a.letter; });
  }
  void operator()(const actions::EraseTyped& a) const {
    navigation.edit_text([&a](std::string& text) {
      const bool all = a.what == actions::Erased::all || text.empty();
      text.resize(all ? 0 : base::character_start(text, text.size() - 1));
    });
  }
  void operator()(const actions::SearchFor& a) const {
    navigation.edit_text([&a](std::string& text) { text = a.text; });
  }
  void operator()(const actions::ShowKeys& a) const {
    navigation.change_page([&a](parts::PageState& state) { state.keys = a.keys; });
  }
  void operator()(const actions::KeepPiece& a) const {
    navigation.change_kept([&a](parts::Kept& kept) { kept.keep(a.item); });
  }
  void operator()(const actions::LetGo& a) const {
    navigation.change_kept([&a](parts::Kept& kept) { kept.let_go(a.item); });
  }
  void operator()(const actions::EmptyList&) const {
    navigation.change_kept([](parts::Kept& kept) { kept.empty(); });
  }
  void operator()(const actions::RestoreList&) const {
    navigation.change_kept([](parts::Kept& kept) { kept.restore(); });
  }
  void operator()(const actions::ContinueVisit&) const {}
  // A mode of their own understands these.
  void operator()(const actions::PressKey&) const {}
  void operator()(const actions::AnswerSurvey&) const {}
  void operator()(const actions::GiveReason&) const {}
  void operator()(const actions::ShowReasons&) const {}
  void operator()(const actions::LeaveSurvey&) const {}
  void operator()(const actions::AskFor&) const {}
  void operator()(const actions::Present&) const {}
  void operator()(const actions::TurnSection&) const {}
};

}  // namespace

void Navigation::act(const actions::Action& action) { std::visit(Performer{*this, m_needs.session}, action); }

void Navigation::open(const actions::Page& page, actions::Sheet sheet) {
  m_needs.display.keep_place();
  Navigator& navigator = m_needs.session.navigator;
  if (navigator.is_in_attract()) {
    m_needs.session.next_slide = navigator.here().state.picture + 1;
    navigator.home();
  }
  parts::PageState state;
  state.sheet = sheet;
  navigator.open(page, state);
  m_needs.modes.go(Change::fade);
}

void Navigation::back() {
  Navigator& navigator = m_needs.session.navigator;
  if (navigator.here().state.sheet != actions::Sheet::none) return close_sheet();
  navigator.back();
  m_needs.modes.go(Change::fade);
}

void Navigation::open_sheet(const actions::OpenSheet& wanted) {
  change_page([&](parts::PageState& state) {
    const bool comes_back = state.sheet == actions::Sheet::photograph || state.sheet == actions::Sheet::qr;
    state.under = comes_back ? state.sheet : actions::Sheet::none;
    state.sheet = wanted.sheet;
    if (wanted.sheet == actions::Sheet::qr) state.code = wanted.group;
  });
  if (parts::Stage* stage = m_needs.display.stage()) stage->show_group(wanted.group);
}

void Navigation::close_sheet() {
  change_page([](parts::PageState& state) { state.sheet = std::exchange(state.under, actions::Sheet::none); });
}

void Navigation::home() {
  Navigator& navigator = m_needs.session.navigator;
  if (navigator.is_in_attract()) m_needs.session.next_slide = navigator.here().state.picture + 1;
  navigator.home();
  m_needs.modes.go(Change::fade);
}

void Navigation::set_language(const std::string& tag) {
  m_needs.session.language = tag;
  // What was chosen in a sheet closes it; a photograph or a code that lay below it comes back.
  if (parts::PageState& state = m_needs.session.navigator.here().state; state.sheet == actions::Sheet::languages)
    state.sheet = std::exchange(state.under, actions::Sheet::none);
  m_needs.display.relayout();
  if (m_needs.session.navigator.here().page.kind == actions::PageKind::search) m_needs.modes.go(Change::at_once);
  // Who chooses a language under the question wants to read the question.
  m_needs.question.ask_again(m_needs.session.visit);
}

void Navigation::prefer(const actions::Prefer& choice) {
  m_needs.drawing.set_access(actions::with(m_needs.drawing.theme().access(), choice));
  m_needs.display.relayout();
}

void Navigation::set_access(const actions::Access& access) { m_needs.drawing.set_access(access); }

void Navigation::change_page(const std::function<void(parts::PageState&)>& change) {
  change(m_needs.session.navigator.here().state);
  m_needs.display.relayout();
}

// The list's own page is loaded anew; on every other a heart and the bar change.
void Navigation::change_kept(const std::function<void(parts::Kept&)>& change) {
  change(m_needs.session.kept);
  if (m_needs.session.navigator.here().page.kind != actions::PageKind::list) return m_needs.display.relayout();
  m_needs.display.keep_place();
  m_needs.modes.go(Change::at_once);
}

void Navigation::edit_text(const std::function<void(std::string&)>& edit) {
  m_needs.display.keep_place();
  Place& here = m_needs.session.navigator.here();
  std::string text = here.page.text;
  edit(text);
  if (text == here.page.text || text.size() > k_longest_text || text.starts_with(' ')) return;
  here.page.text = text;
  here.state.typed = std::move(text);
  const parts::Stage* stage = m_needs.display.stage();
  if (stage != nullptr && stage->layout().main < here.anchors.size()) here.anchors[stage->layout().main] = {};
  m_needs.display.show(m_needs.display.screen(), Change::at_once, here.anchors);
  m_needs.modes.go(Change::at_once);
}

void Navigation::choose(catalogue::Chosen chosen) {
  m_needs.display.keep_place();
  Place& here = m_needs.session.navigator.here();
  here.page.chosen = std::move(chosen);
  const parts::Stage* stage = m_needs.display.stage();
  if (stage != nullptr && stage->layout().main < here.anchors.size()) here.anchors[stage->layout().main] = {};
  m_needs.modes.go(Change::at_once);
}

void Navigation::turn(const actions::TurnPage& page) {
  if (parts::Stage* stage = m_needs.display.stage()) stage->turn(page, m_needs.display.glide());
  m_needs.reasons.hold(DrawReason::scroll);
}

void Navigation::jump(const std::string& key) {
  if (parts::Stage* stage = m_needs.display.stage()) stage->jump(key, m_needs.display.glide());
  m_needs.reasons.hold(DrawReason::scroll);
}

void Navigation::reveal() {
  if (parts::Stage* stage = m_needs.display.stage()) stage->reveal(m_needs.display.glide());
  m_needs.reasons.hold(DrawReason::scroll);
}

void Navigation::zoom(actions::ZoomPhotograph::Step step) {
  parts::Stage* stage = m_needs.display.stage();
  if (stage == nullptr || stage->photograph() == nullptr) return;
  stage->photograph()->turn(step, m_needs.display.glide());
  m_needs.reasons.hold(DrawReason::scroll);
}

void Navigation::reset_visit() {
  Session& session = m_needs.session;
  m_needs.question.end();
  m_needs.touch.cancel();
  session.language = m_needs.configuration.language();
  session.limit = k_first_limit;
  session.kept = {};
  m_needs.drawing.set_access(m_needs.configuration.access());
  session.navigator.attract(session.next_slide);
  session.visit.reset_finished();
  m_needs.modes.go(Change::fade);
}

}  // namespace etalase::app
