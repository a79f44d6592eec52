// Lays the parts of the about page out.
#include "pages/about_sections.hpp"

#include <algorithm>
#include <array>

#include "pages/about_figures.hpp"
#include "pages/about_programmes.hpp"
#include "parts/cards.hpp"
#include "parts/facts.hpp"
#include "parts/names.hpp"
#include "texts/typography.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_least_entry = 420;
constexpr std::size_t k_longest_address = 40;

// What every section is laid out for.
struct AboutPaper {
  const View& view;
  Canvas& measure;
  const Regions& where;
};

// A section's key, which is that of its short name too, and the key of its title.
struct SectionKeys {
  std::string_view name;
  std::string_view title;
};

AboutSection titled(const AboutPaper& paper, const SectionKeys& keys, const Phrase& aside = {}) {
  AboutSection section;
  section.key = std::string(keys.name);
  section.name = paper.view.say(keys.name);
  Heading heading;
  heading.title = paper.view.say(keys.title);
  heading.aside = aside;
  section.strips.push_back(heading_strip(paper.measure, paper.where, heading));
  section.strips.push_back(space(paper.view.theme.px(10)));
  return section;
}

AboutSection curation_section(const AboutPaper& paper) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> k_steps{{{"curation_1", "curation_1_text"},
                                                                                  {"curation_2", "curation_2_text"},
                                                                                  {"curation_3", "curation_3_text"},
                                                                                  {"curation_4", "curation_4_text"}}};
  AboutSection section = titled(paper, {"curation", "curation_title"});
  std::vector<NumberedStep> steps;
  for (const auto& [name, text] : k_steps) steps.push_back({paper.view.say(name), {paper.view.say(text)}});
  append(section.strips, steps_strips(paper.measure, paper.where, steps));
  return section;
}

AboutSection numbers_section(const AboutPaper& paper, const std::vector<NumberCard>& cards) {
  AboutSection section = titled(paper, {"numbers", "numbers_title"}, paper.view.say("numbers_aside"));
  append(section.strips, number_card_strips(paper.measure, paper.where, cards));
  return section;
}

AboutSection programme_section(const AboutPaper& paper, const AboutModel& model, const ProgrammeEntry& entry) {
  AboutSection section;
  section.key = "programme:" + entry.programme.id;
  section.name = paper.view.say("programmes");
  section.strips = programme_strips(paper.view, paper.measure, paper.where, model, entry);
  if (entry.cover) section.photographs.push_back(photograph_of(paper.view, *entry.cover));
  return section;
}

AboutSection facilities_section(const AboutPaper& paper, const std::vector<const ProgrammeEntry*>& facilities) {
  AboutSection section = titled(paper, {"facilities", "facilities_title"});
  for (const ProgrammeEntry* entry : facilities) {
    if (entry != facilities.front()) section.strips.push_back(space(paper.view.theme.px(28)));
    append(section.strips, facility_strips(paper.view, paper.measure, paper.where, *entry));
    if (entry->cover) section.photographs.push_back(photograph_of(paper.view, *entry->cover));
  }
  return section;
}

// A name with a text behind a golden point.
float draw_entry(Canvas& canvas, Rect rect, const NamedText& entry) {
  const float line = canvas.theme().text_px(Type::label_bold) * 1.25F;
  canvas.disc({rect.left + canvas.u(8), rect.top + line / 2}, canvas.u(6), colours::k_gold);
  return draw_named_text(canvas, {rect.left + canvas.u(30), rect.top, rect.right, 0}, entry);
}

// Entries in columns, row by row.
std::vector<Strip> entry_strips(const AboutPaper& paper, const std::vector<NamedText>& entries) {
  const auto most = static_cast<std::size_t>(columns_for(paper.view.theme, paper.where.width(), k_least_entry));
  const std::size_t columns = std::min<std::size_t>(most, std::max<std::size_t>(entries.size(), 1));
  std::vector<Strip> strips;
  for (std::size_t first = 0; first < entries.size(); first += columns) {
    const std::size_t end = std::min(first + columns, entries.size());
    std::vector<NamedText> row(entries.begin() + static_cast<std::ptrdiff_t>(first),
                               entries.begin() + static_cast<std::ptrdiff_t>(end));
    strips.push_back(tall_strip(paper.measure, paper.where, [row = std::move(row), columns](Canvas& canvas, Rect rect) {
      const float gap = canvas.theme().gap();
      const auto count = static_cast<float>(columns);
      const float width = (rect.width() - gap * (count - 1)) / count;
      float height = 0;
      float x = rect.left;
      for (const NamedText& entry : row) {
        height = std::max(height, draw_entry(canvas, {x, rect.top, x + width, 0}, entry));
        x += width + gap;
      }
      return height + canvas.u(18);
    }));
  }
  return strips;
}

AboutSection cooperation_section(const AboutPaper& paper, const std::vector<feed::CooperationScheme>& schemes) {
  AboutSection section = titled(paper, {"cooperation", "cooperation_title"});
  for (const feed::CooperationScheme& scheme : schemes) {
    if (&scheme != &schemes.front()) section.strips.push_back(space(paper.view.theme.px(30)));
    section.strips.push_back(
        text_strip(paper.measure, paper.where, paper.view.pick(scheme.name), Type::name, colours::k_ink));
    section.strips.push_back(space(paper.view.theme.px(16)));
    std::vector<NumberedStep> steps;
    for (const feed::Step& step : scheme.steps)
      steps.push_back({paper.view.pick(step.name), {paper.view.pick(step.text)}});
    append(section.strips, steps_strips(paper.measure, paper.where, steps));
  }
  return section;
}

AboutSection partners_section(const AboutPaper& paper, const std::vector<feed::Organisation>& partners) {
  AboutSection section = titled(paper, {"partners", "partners_title"});
  std::vector<NamedText> entries;
  for (const feed::Organisation& partner : partners) {
    const Phrase name = paper.view.pick(partner.name);
    const Phrase text = paper.view.pick(partner.text);
    entries.push_back({name, {joined({paper.view.pick(partner.role).text, text.text}, ". "), text.language}});
  }
  append(section.strips, entry_strips(paper, entries));
  return section;
}

AboutSection visits_section(const AboutPaper& paper, const std::vector<Visit>& visits) {
  AboutSection section = titled(paper, {"visits", "visits_title"});
  std::vector<NamedText> entries;
  for (const Visit& visit : visits) {
    const std::string days = dates(base::format_day(visit.first), base::format_day(visit.last), paper.view.language);
    const Phrase text = paper.view.pick(visit.event.text);
    const std::string where = paper.view.pick(visit.event.place).text;
    entries.push_back({paper.view.pick(visit.event.name), {joined({days, where, text.text}, " · "), text.language}});
  }
  append(section.strips, entry_strips(paper, entries));
  return section;
}

// What a kind of link is called; kinds that are nobody's name as they are written.
std::string link_name(const View& view, const std::string& kind) {
  if (kind == "web") return view.say("link_web").text;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> k_names{
      {{"whatsapp", "WhatsApp"}, {"tiktok", "TikTok"}, {"youtube", "YouTube"}}};
  const auto named = std::find_if(k_names.begin(), k_names.end(), [&](const auto& name) { return name.first == kind; });
  return named == k_names.end() ? texts::capitalised(kind) : std::string(named->second);
}

std::vector<Fact> contact_facts(const View& view, const AboutModel& model) {
  std::vector<Fact> facts;
  const auto add = [&](const Phrase& label, const Phrase& value) {
    if (!value.text.empty()) facts.push_back({label, value, {}});
  };
  add(view.say("staff_gallery"), view.pick(model.gallery.name));
  add(view.say("event_where"), view.pick(model.gallery.address));
  add(view.say("contact_operator"), view.pick(model.gallery.operator_name));
  add(view.say("contact_council"), view.pick(model.council.name));
  for (const feed::Link& link : model.council.links)
    add({link_name(view, link.kind), view.language}, {written_address(link.url), "id"});
  return facts;
}

}  // namespace

std::string written_address(const std::string& url) {
  std::string_view rest = url;
  for (const std::string_view scheme : {"https://", "tel:", "mailto:", "www."})
    if (rest.starts_with(scheme)) rest.remove_prefix(scheme.size());
  rest = rest.substr(0, rest.find('?'));
  if (rest.starts_with("wa.me/")) return "+" + std::string(rest.substr(6, k_longest_address));
  while (rest.ends_with('/')) rest.remove_suffix(1);
  if (rest.size() > k_longest_address) rest = rest.substr(0, rest.find('/'));
  return rest.size() > k_longest_address ? "" : std::string(rest);
}

// Curation and contact are always there.
int count_about_sections(const AboutModel& model) {
  const auto has_values = [](const feed::Statistic& statistic) { return !statistic.values.empty(); };
  const auto is_phased = [](const ProgrammeEntry& entry) { return !entry.programme.phases.empty(); };
  const bool numbers = model.makers.total > 0 || model.pieces.total > 0 ||
                       std::any_of(model.statistics.begin(), model.statistics.end(), has_values);
  const auto phased = static_cast<int>(std::count_if(model.programmes.begin(), model.programmes.end(), is_phased));
  const bool facilities = phased < static_cast<int>(model.programmes.size());
  int count = 2 + phased;
  for (const bool is_there :
       {numbers, facilities, !model.schemes.empty(), !model.partners.empty(), !model.visits.empty()})
    count += is_there ? 1 : 0;
  return count;
}

std::vector<AboutSection> about_sections(const View& view, Canvas& measure, const Regions& where,
                                         const AboutModel& model) {
  const AboutPaper paper{view, measure, where};
  std::vector<AboutSection> sections;
  sections.push_back(curation_section(paper));
  if (const std::vector<NumberCard> cards = number_cards(view, model); !cards.empty())
    sections.push_back(numbers_section(paper, cards));
  std::vector<const ProgrammeEntry*> facilities;
  for (const ProgrammeEntry& entry : model.programmes)
    if (entry.programme.phases.empty())
      facilities.push_back(&entry);
    else
      sections.push_back(programme_section(paper, model, entry));
  if (!facilities.empty()) sections.push_back(facilities_section(paper, facilities));
  if (!model.schemes.empty()) sections.push_back(cooperation_section(paper, model.schemes));
  if (!model.partners.empty()) sections.push_back(partners_section(paper, model.partners));
  if (!model.visits.empty()) sections.push_back(visits_section(paper, model.visits));
  sections.push_back(contact_section(view, measure, where, model));
  return sections;
}

AboutSection contact_section(const View& view, Canvas& measure, const Regions& where, const AboutModel& model) {
  const AboutPaper paper{view, measure, where};
  AboutSection section = titled(paper, {"contact", "contact_title"});
  if (const Phrase text = paper.view.pick(model.council.text); !text.text.empty()) {
    section.strips.push_back(text_strip(paper.measure, paper.where, text, Type::lead, colours::k_ink));
    section.strips.push_back(space(paper.view.theme.px(20)));
  }
  section.strips.push_back(
      tall_strip(paper.measure, paper.where, [facts = contact_facts(paper.view, model)](Canvas& canvas, Rect rect) {
        return draw_facts(canvas, rect, facts);
      }));
  return section;
}

}  // namespace etalase::pages
