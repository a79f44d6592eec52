// Fills codes with pieces.
#include "parts/list_codes.hpp"

namespace etalase::parts {

namespace {

std::string page_of(const std::string& base) { return base + (base.ends_with('/') ? "" : "/") + "l/#"; }

// The code that begins with the piece at `first`.
ListCode code_from(const std::string& page, const std::vector<feed::Id>& pieces, std::size_t first) {
  ListCode code{page, first, 0};
  for (std::size_t i = first; i < pieces.size(); ++i) {
    const std::string more = (i == first ? "" : ",") + pieces[i];
    if (code.address.size() + more.size() > k_list_bytes) break;
    code.address += more;
    ++code.count;
  }
  return code;
}

}  // namespace

std::vector<ListCode> list_codes(const std::string& base, const std::vector<feed::Id>& pieces) {
  std::vector<ListCode> codes;
  if (base.empty()) return codes;
  const std::string page = page_of(base);
  for (std::size_t first = 0; first < pieces.size() && codes.size() < k_most_list_codes;) {
    ListCode code = code_from(page, pieces, first);
    if (code.count == 0) break;
    first += code.count;
    codes.push_back(std::move(code));
  }
  return codes;
}

std::size_t pieces_in(const std::vector<ListCode>& codes) {
  return codes.empty() ? 0 : codes.back().first + codes.back().count;
}

}  // namespace etalase::parts
