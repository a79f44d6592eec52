// Members of withdrawn.json.
#include "feed/withdrawn.hpp"

#include "feed/value_fields.hpp"

namespace etalase::feed {

void fields(auto& a, Like<WithdrawnItem> auto& item) {
  a.one("item", item.item, Need::required);
  a.flag("purge", item.purge);
}

void fields(auto& a, Like<Withdrawn> auto& withdrawn) {
  a.integer("serial", withdrawn.serial, k_serial_range, "a whole number", Need::required);
  a.list("items", withdrawn.items, 20'000, Need::required);
  a.words("media", withdrawn.media, k_form_sha256, 20'000);
}

template void fields(FieldReader&, Withdrawn&);
template void fields(FieldWriter&, const Withdrawn&);
template void fields(Describer&, const Withdrawn&);

}  // namespace etalase::feed
