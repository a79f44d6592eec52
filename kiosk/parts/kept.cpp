// Keeps the pieces in order.
#include "parts/kept.hpp"

#include <algorithm>
#include <utility>

namespace etalase::parts {

namespace {

bool is_among(const std::vector<feed::Id>& pieces, const feed::Id& piece) {
  return std::find(pieces.begin(), pieces.end(), piece) != pieces.end();
}

}  // namespace

Kept::Kept(const std::vector<feed::Id>& pieces) {
  for (const feed::Id& piece : pieces) keep(piece);
}

void Kept::keep(const feed::Id& piece) {
  if (is_full() || has(piece)) return;
  m_before.clear();
  m_pieces.push_back(piece);
}

void Kept::let_go(const feed::Id& piece) {
  if (!has(piece)) return;
  m_before = m_pieces;
  std::erase(m_pieces, piece);
}

void Kept::empty() {
  if (!m_pieces.empty()) m_before = std::exchange(m_pieces, {});
}

void Kept::restore() {
  if (can_restore()) m_pieces = std::exchange(m_before, {});
}

void Kept::drop(const std::vector<feed::Id>& gone) {
  const auto is_gone = [&](const feed::Id& piece) { return is_among(gone, piece); };
  std::erase_if(m_pieces, is_gone);
  std::erase_if(m_before, is_gone);
  if (m_before == m_pieces) m_before.clear();
}

bool Kept::has(const feed::Id& piece) const { return is_among(m_pieces, piece); }

std::vector<feed::Id> Kept::remembered() const {
  std::vector<feed::Id> all = m_pieces;
  for (const feed::Id& piece : m_before)
    if (!has(piece)) all.push_back(piece);
  return all;
}

}  // namespace etalase::parts
