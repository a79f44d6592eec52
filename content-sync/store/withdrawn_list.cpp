// withdrawn.json as it was received.
#include "store/withdrawn_list.hpp"

#include "feed/codec.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

Result<std::optional<feed::Withdrawn>> WithdrawnList::read() const {
  const auto bytes = m_disk.files().read(m_disk.layout().withdrawn(), feed::k_withdrawn_limit);
  if (!bytes && bytes.error().kind == ErrorKind::not_found) return std::optional<feed::Withdrawn>();
  if (!bytes) return base::fail(bytes.error());
  auto list = feed::parse_withdrawn(*bytes);
  if (!list) return base::fail(list.error().within(m_disk.layout().withdrawn()));
  return std::optional<feed::Withdrawn>(std::move(*list));
}

Result<PurgeList> WithdrawnList::purges() const {
  std::optional<feed::Withdrawn> list;
  ETALASE_TRY(list, read());
  return list ? purge_list(*list) : PurgeList{};
}

Result<Shown> WithdrawnList::filter(const GenerationContent& content) const {
  PurgeList list;
  ETALASE_TRY(list, purges());
  return purge(content, list);
}

Result<void> WithdrawnList::check_newest(const Shown& shown) const {
  PurgeList list;
  ETALASE_TRY(list, purges());
  if (list == shown.list()) return {};
  return base::fail(ErrorKind::busy, "the withdrawal list changed while this feed came: look again");
}

bool WithdrawnList::is_stored(std::string_view bytes) const {
  const auto stored = m_disk.files().read(m_disk.layout().withdrawn(), feed::k_withdrawn_limit);
  return stored && *stored == bytes;
}

Result<void> WithdrawnList::store(std::string_view bytes, const Pace& pace) {
  return m_disk.replace(m_disk.layout().withdrawn(), bytes, pace);
}

}  // namespace etalase::store
