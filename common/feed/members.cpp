// Members by name.
#include "feed/members.hpp"

#include "base/assert.hpp"
#include "feed/description.hpp"

namespace etalase::feed {

namespace {

// The lister and the describer ran over the same fields.
std::vector<Member> described(std::vector<Member> members, const Shape& shape) {
  ETALASE_ASSERT(members.size() == shape.members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto& field = shape.members[i];
    members[i].is_required = field.need == Need::required;
    members[i].is_choice =
        field.shape.type == ShapeType::choice && (members[i].is_required || !field.shape.otherwise.empty());
  }
  return members;
}

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
  return described(lister.take(), *description_of(kind_of(item)));
}

std::vector<Member> members_of(const FeedHeader& header) {
  MemberLister lister;
  council_fields(lister, header);
  return described(lister.take(), *description_of("council"));
}

void copy_member(std::string_view name, const Item& from, Item& to) {
  copy_among(name, members_of(from), members_of(to));
}

void copy_member(std::string_view name, const FeedHeader& from, FeedHeader& to) {
  copy_among(name, members_of(from), members_of(to));
}

}  // namespace etalase::feed
