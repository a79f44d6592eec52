// The members of each kind of item, for every visitor alike; codec.cpp and members.cpp choose by kind.
#pragma once

#include "feed/describer.hpp"
#include "feed/entities.hpp"
#include "feed/members.hpp"
#include "feed/reader.hpp"
#include "feed/writer.hpp"

namespace etalase::feed {

void fields(auto& a, Like<Product> auto& product);
void fields(auto& a, Like<Maker> auto& maker);
void fields(auto& a, Like<Story> auto& story);
void fields(auto& a, Like<Region> auto& region);
void fields(auto& a, Like<Event> auto& event);
void fields(auto& a, Like<Programme> auto& programme);
void fields(auto& a, Like<Collection> auto& collection);
void fields(auto& a, Like<Collaboration> auto& collaboration);
void fields(auto& a, Like<Place> auto& place);
void fields(auto& a, Like<Organisation> auto& organisation);
void fields(auto& a, Like<Statistic> auto& statistic);
void fields(auto& a, Like<Notice> auto& notice);
void fields(auto& a, Like<CooperationScheme> auto& scheme);

}  // namespace etalase::feed
