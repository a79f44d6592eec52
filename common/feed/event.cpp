// Members of events.
#include "feed/event.hpp"

#include "base/clock.hpp"
#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr Names<EventKind, 6> k_event_kinds = {{{"exhibition", EventKind::exhibition},
                                                {"workshop", EventKind::workshop},
                                                {"class", EventKind::class_},
                                                {"live", EventKind::live},
                                                {"fair", EventKind::fair},
                                                {"visit", EventKind::visit}}};

bool ends_before_start(const Event& event) {
  const auto start = base::parse_time(event.starts_at), end = base::parse_time(event.ends_at);
  return start && end && *end < *start;
}

}  // namespace

void fields(auto& a, Like<Live> auto& live) {
  a.need("kind", live.kind, k_form_word);
  a.need("url", live.url, k_form_web);
}

void fields(auto& a, Like<Event> auto& event) {
  common_fields(a, event);
  a.need_text("name", event.name, k_name);
  a.choice("kind", event.kind, k_event_kinds);
  operational(a).need("starts_at", event.starts_at, k_form_time);
  operational(a).value("ends_at", event.ends_at, k_form_time);
  a.text("place", event.place, k_short);
  a.text("text", event.text, k_long);
  operational(a).integer("seats", event.seats, k_count_range, "a number of seats");
  a.text("audience", event.audience, k_short);
  a.words("images", event.images, k_form_media_id, k_few);
  a.list("links", event.links, k_few);
  operational(a).maybe("live", event.live);
  if (ends_before_start(event)) refuse_beside(a, "ends_at", "expected no time before starts_at");
}

template void fields(FieldReader&, Event&);
template void fields(FieldWriter&, const Event&);
template void fields(Describer&, const Event&);
template void fields(MemberLister&, const Event&);

}  // namespace etalase::feed
