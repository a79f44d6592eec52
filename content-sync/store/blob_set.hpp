// Many blobs in little memory.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/units.hpp"

namespace etalase::store {

// A media file, named by its content.
struct Blob {
  std::string sha256;
  base::Bytes size;
  auto operator<=>(const Blob&) const = default;
};

// Each blob once, in 40 bytes; iterating gives Blob values in the order of their names once settle() was called, else
// the newest last. Names are sha256 in hex; anything else is left out, for it can be no file. A set of names alone has
// blobs of size 0.
class BlobSet {
 public:
  class Iterator;
  using size_type = std::size_t;

  BlobSet() = default;
  BlobSet(std::initializer_list<Blob> blobs);

  // Returns false when it is there already, or is no sha256.
  bool insert(const Blob& blob);
  bool insert(std::string_view sha256) { return insert({std::string(sha256), {}}); }
  void merge(const BlobSet& other);
  void erase(std::string_view sha256);
  void clear();
  // Puts all into order.
  void settle();

  [[nodiscard]] bool contains(std::string_view sha256) const;
  [[nodiscard]] size_type size() const { return m_records.size(); }
  [[nodiscard]] bool empty() const { return m_records.empty(); }
  [[nodiscard]] Blob operator[](std::size_t index) const;
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const;

  // Removes what `is_unwanted(blob)` tells.
  template <class Predicate>
  void erase_if(Predicate is_unwanted) {
    settle();
    std::erase_if(m_records, [&](const Record& record) { return is_unwanted(blob_of(record)); });
    m_sorted = m_records.size();
  }

 private:
  using Name = std::array<unsigned char, 32>;
  struct Record {
    Name name;
    std::uint64_t size;
    auto operator<=>(const Record&) const = default;
  };

  [[nodiscard]] static bool read_name(std::string_view sha256, Name& name);
  [[nodiscard]] static Blob blob_of(const Record& record);

  // Sorted up to m_sorted; a short tail of newcomers behind it is looked through one by one.
  std::vector<Record> m_records;
  std::size_t m_sorted = 0;
};

class BlobSet::Iterator {
 public:
  Iterator(const BlobSet& set, std::size_t index) : m_set(&set), m_index(index) {}
  Blob operator*() const { return (*m_set)[m_index]; }
  Iterator& operator++() {
    ++m_index;
    return *this;
  }
  bool operator==(const Iterator& other) const { return m_index == other.m_index; }

 private:
  const BlobSet* m_set;
  std::size_t m_index;
};

inline BlobSet::Iterator BlobSet::begin() const { return {*this, 0}; }
inline BlobSet::Iterator BlobSet::end() const { return {*this, m_records.size()}; }

}  // namespace etalase::store
