// The pieces that a visitor takes home: a value of the visit, gone with it.
#pragma once

#include <cstddef>
#include <vector>

#include "feed/ref.hpp"

namespace etalase::parts {

// More than anybody looks up again; a list that only grows ends somewhere.
inline constexpr std::size_t k_most_kept = 60;

// Each piece once, in the order in which they were collected, at most k_most_kept.
class Kept {
 public:
  Kept() = default;
  // Keeps each of them in turn.
  explicit Kept(const std::vector<feed::Id>& pieces);

  // Adds at the end; a piece that is there stays where it is, one for which there is no room is left out.
  void keep(const feed::Id& piece);
  void let_go(const feed::Id& piece);
  void empty();
  // Brings back what the last let_go() or empty() took away, each piece in its place; nothing after another keep().
  void restore();
  // Drops what was withdrawn, for good.
  void drop(const std::vector<feed::Id>& gone);

  [[nodiscard]] bool has(const feed::Id& piece) const;
  [[nodiscard]] bool is_full() const { return m_pieces.size() >= k_most_kept; }
  [[nodiscard]] bool can_restore() const { return !m_before.empty(); }
  [[nodiscard]] const std::vector<feed::Id>& pieces() const { return m_pieces; }
  // All pieces, also those that could be brought back.
  [[nodiscard]] std::vector<feed::Id> remembered() const;
  bool operator==(const Kept&) const = default;

 private:
  std::vector<feed::Id> m_pieces;
  std::vector<feed::Id> m_before;  // the list before the last piece was taken away; empty: there is nothing to restore
};

}  // namespace etalase::parts
