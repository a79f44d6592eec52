// One function pair per kind of item, between its structure and JSON; codec.cpp chooses by kind.
#pragma once

#include "feed/entities.hpp"
#include "feed/reader.hpp"
#include "feed/writer.hpp"

namespace etalase::feed {

void fields(Reader& a, Product& item);
void fields(Writer& a, const Product& item);
void fields(Reader& a, Maker& item);
void fields(Writer& a, const Maker& item);
void fields(Reader& a, Story& item);
void fields(Writer& a, const Story& item);
void fields(Reader& a, Region& item);
void fields(Writer& a, const Region& item);
void fields(Reader& a, Event& item);
void fields(Writer& a, const Event& item);
void fields(Reader& a, Programme& item);
void fields(Writer& a, const Programme& item);
void fields(Reader& a, Collection& item);
void fields(Writer& a, const Collection& item);
void fields(Reader& a, Collaboration& item);
void fields(Writer& a, const Collaboration& item);
void fields(Reader& a, Place& item);
void fields(Writer& a, const Place& item);
void fields(Reader& a, Organisation& item);
void fields(Writer& a, const Organisation& item);
void fields(Reader& a, Statistic& item);
void fields(Writer& a, const Statistic& item);
void fields(Reader& a, Notice& item);
void fields(Writer& a, const Notice& item);
void fields(Reader& a, CooperationScheme& item);
void fields(Writer& a, const CooperationScheme& item);

}  // namespace etalase::feed
