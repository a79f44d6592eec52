// Sorted records with a tail.
#include "store/blob_set.hpp"

#include <algorithm>

#include "base/digest.hpp"

namespace etalase::store {

namespace {

constexpr std::size_t k_longest_tail = 256;
constexpr std::string_view k_digits = "0123456789abcdef";

unsigned value_of(char digit) { return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

}  // namespace

BlobSet::BlobSet(std::initializer_list<Blob> blobs) {
  for (const auto& blob : blobs) insert(blob);
}

bool BlobSet::read_name(std::string_view sha256, Name& name) {
  if (!base::is_sha256_hex(sha256)) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    name[i] = static_cast<unsigned char>(value_of(sha256[2 * i]) << 4U | value_of(sha256[2 * i + 1]));
  }
  return true;
}

Blob BlobSet::blob_of(const Record& record) {
  Blob blob{std::string(2 * record.name.size(), '0'), {record.size}};
  for (std::size_t i = 0; i < record.name.size(); ++i) {
    blob.sha256[2 * i] = k_digits[record.name[i] >> 4U];
    blob.sha256[2 * i + 1] = k_digits[record.name[i] & 15U];
  }
  return blob;
}

Blob BlobSet::operator[](std::size_t index) const { return blob_of(m_records.at(index)); }

bool BlobSet::insert(const Blob& blob) {
  Record record{{}, blob.size.count};
  if (!read_name(blob.sha256, record.name)) return false;
  const auto tail = m_records.begin() + static_cast<std::ptrdiff_t>(m_sorted);
  if (std::binary_search(m_records.begin(), tail, record)) return false;
  if (std::find(tail, m_records.end(), record) != m_records.end()) return false;
  m_records.push_back(record);
  if (m_records.size() - m_sorted > k_longest_tail) settle();
  return true;
}

void BlobSet::settle() {
  const auto tail = m_records.begin() + static_cast<std::ptrdiff_t>(m_sorted);
  std::sort(tail, m_records.end());
  std::inplace_merge(m_records.begin(), tail, m_records.end());
  m_records.erase(std::unique(m_records.begin(), m_records.end()), m_records.end());
  m_sorted = m_records.size();
}

void BlobSet::merge(const BlobSet& other) {
  m_records.insert(m_records.end(), other.m_records.begin(), other.m_records.end());
  settle();
}

void BlobSet::erase(std::string_view sha256) {
  Name name;
  if (!contains(sha256) || !read_name(sha256, name)) return;
  settle();
  std::erase_if(m_records, [&name](const Record& record) { return record.name == name; });
  m_sorted = m_records.size();
}

void BlobSet::clear() {
  m_records.clear();
  m_sorted = 0;
}

bool BlobSet::contains(std::string_view sha256) const {
  Name name;
  if (!read_name(sha256, name)) return false;
  const auto tail = m_records.begin() + static_cast<std::ptrdiff_t>(m_sorted);
  const auto first = std::lower_bound(m_records.begin(), tail, name,
                                      [](const Record& record, const Name& wanted) { return record.name < wanted; });
  if (first != tail && first->name == name) return true;
  return std::any_of(tail, m_records.end(), [&name](const Record& record) { return record.name == name; });
}

}  // namespace etalase::store
