// References between "kind/ID" and their two halves.
#include "feed/ref.hpp"

#include <fmt/format.h>

#include "feed/forms.hpp"

namespace etalase::feed {

bool is_id(std::string_view text) { return k_form_id.accepts(text); }

base::Result<Ref> parse_ref(std::string_view text) {
  if (!k_form_ref.accepts(text)) {
    return base::fail(base::ErrorKind::corrupt,
                      fmt::format("expected a reference such as product/BTK-012, got \"{}\"", text.substr(0, 60)));
  }
  const auto slash = text.find('/');
  return Ref{std::string(text.substr(0, slash)), Id(text.substr(slash + 1))};
}

std::string to_string(const Ref& ref) { return ref.kind + '/' + ref.id; }

}  // namespace etalase::feed
