// The tables of a catalogue, format 2; docs/store.md describes them.
#pragma once

namespace etalase::catalogue {

// `n` numbers items in the order of the feed. Narrow rows and wide ones live apart: most queries never touch a story.
inline constexpr const char* k_tables = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE item(n INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,
                  display_from TEXT NOT NULL, display_until TEXT NOT NULL, consent INTEGER NOT NULL,
                  maker TEXT NOT NULL, district TEXT NOT NULL, region TEXT NOT NULL,
                  sort_name TEXT NOT NULL, words INTEGER NOT NULL, sold_out INTEGER NOT NULL, UNIQUE(kind, id)) STRICT;
CREATE TABLE featured(n INTEGER PRIMARY KEY, first_day TEXT NOT NULL, last_day TEXT NOT NULL, place INTEGER NOT NULL) STRICT;
CREATE TABLE card(n INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE body(n INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE facet(name TEXT NOT NULL, value TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(name, value, n)) STRICT, WITHOUT ROWID;
CREATE TABLE ref(kind TEXT NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(kind, id, n)) STRICT, WITHOUT ROWID;
CREATE TABLE media(id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE district(id TEXT PRIMARY KEY, region TEXT NOT NULL, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE search_language(tag TEXT PRIMARY KEY, place INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE hits(language INTEGER NOT NULL, word TEXT NOT NULL, weight INTEGER NOT NULL, hits BLOB NOT NULL,
                  PRIMARY KEY(language, word)) STRICT, WITHOUT ROWID;
CREATE TABLE word(language INTEGER NOT NULL, word TEXT NOT NULL, weight INTEGER NOT NULL,
                  PRIMARY KEY(language, word)) STRICT, WITHOUT ROWID;
CREATE INDEX item_maker ON item(maker) WHERE maker <> '';
)sql";

// A product's collections are known only when all collections are read.
inline constexpr const char* k_collections_as_facets = R"sql(
INSERT OR IGNORE INTO facet
  SELECT 'collection', collection.id, product.n
  FROM item collection JOIN ref ON ref.n = collection.n AND ref.kind = 'product'
       JOIN item product ON product.kind = 'product' AND product.id = ref.id
  WHERE collection.kind = 'collection'
)sql";

}  // namespace etalase::catalogue
