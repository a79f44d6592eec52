// Members by name.
#include "feed/members.hpp"

#include "feed/header_fields.hpp"
#include "feed/items.hpp"

namespace etalase::feed {

namespace {

void copy_among(std::string_view name, const std::vector<Member>& from, const std::vector<Member>& to) {
  for (std::size_t i = 0; i < from.size() && i < to.size(); ++i) {
    // The callers' target is no constant, only its listing reads it as one.
    if (from[i].name == name) from[i].copy(from[i].value, const_cast<void*>(to[i].value));
  }
}

}  // namespace

std::vector<Member> members_of(const Item& item) {
  MemberLister lister;
  std::visit([&lister](const auto& each) { fields(lister, each); }, item);
  return lister.take();
}

std::vector<Member> members_of(const FeedHeader& header) {
  MemberLister lister;
  council_fields(lister, header);
  return lister.take();
}

void copy_member(std::string_view name, const Item& from, Item& to) {
  copy_among(name, members_of(from), members_of(to));
}

void copy_member(std::string_view name, const FeedHeader& from, FeedHeader& to) {
  copy_among(name, members_of(from), members_of(to));
}

}  // namespace etalase::feed
