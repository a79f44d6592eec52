// The members of feed.json, of council.json (the same without what publishing adds), of withdrawn.json.
#pragma once

#include "feed/describer.hpp"
#include "feed/header.hpp"
#include "feed/members.hpp"
#include "feed/reader.hpp"
#include "feed/writer.hpp"

namespace etalase::feed {

void header_fields(Reader& a, FeedHeader& header);
void header_fields(Writer& a, const FeedHeader& header);
void header_fields(Describer& a, const FeedHeader& header);
void council_fields(Reader& a, FeedHeader& header);
void council_fields(Describer& a, const FeedHeader& header);
void council_fields(Writer& a, const FeedHeader& header);
void council_fields(MemberLister& a, const FeedHeader& header);
void fields(auto& a, Like<Withdrawn> auto& withdrawn);
// The media of a part.
void media_fields(Reader& a, std::vector<Media>& media);
void media_fields(Writer& a, const std::vector<Media>& media);

}  // namespace etalase::feed
