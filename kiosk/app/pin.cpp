// Hashes and checks PINs.
#include "app/pin.hpp"

#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>

#include "base/terminal.hpp"

namespace etalase::app {

using base::ErrorKind;

namespace {

// What libsodium names for people who wait: 64 MB, about a tenth of a second on a desktop.
constexpr unsigned long long k_operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr std::size_t k_memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

constexpr std::size_t k_hash_characters = 43;  // 32 bytes in base64 without padding

base::Result<std::string> typed_twice() {
  base::SilentTerminal terminal;
  if (!terminal.is_open()) return base::fail(ErrorKind::unavailable, "no terminal: write the PIN to standard input");
  const std::string first = terminal.ask("PIN, 4 to 12 digits: ");
  if (terminal.ask("Once more: ") != first)
    return base::fail(ErrorKind::invalid, "the two PINs differ: run it once more");
  return first;
}

std::string read_line(std::istream& in) {
  std::string line;
  std::getline(in, line);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace

bool is_pin(std::string_view text) {
  return text.size() >= k_shortest_pin && text.size() <= k_longest_pin &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_pin_hash(const std::string& text) {
  if (text.size() >= crypto_pwhash_STRBYTES || !text.starts_with("$argon2id$") || sodium_init() < 0) return false;
  // libsodium takes a hash that was cut at its end for a shorter one.
  if (text.size() - text.rfind('$') - 1 < k_hash_characters) return false;
  std::array<char, crypto_pwhash_STRBYTES> bytes{};
  std::copy(text.begin(), text.end(), bytes.begin());
  return crypto_pwhash_str_needs_rehash(bytes.data(), k_operations, k_memory) >= 0;
}

bool matches(const std::string& hash, std::string pin) {
  std::array<char, crypto_pwhash_STRBYTES> bytes{};
  const bool whole = is_pin_hash(hash);
  if (whole) std::copy(hash.begin(), hash.end(), bytes.begin());
  const bool same = whole && crypto_pwhash_str_verify(bytes.data(), pin.data(), pin.size()) == 0;
  sodium_memzero(pin.data(), pin.size());
  return same;
}

base::Result<std::string> hash_of(std::string_view pin) {
  if (!is_pin(pin)) return base::fail(ErrorKind::invalid, "a PIN has 4 to 12 digits and nothing else");
  std::array<char, crypto_pwhash_STRBYTES> bytes{};
  if (sodium_init() < 0 || crypto_pwhash_str(bytes.data(), pin.data(), pin.size(), k_operations, k_memory) != 0)
    return base::fail(ErrorKind::unavailable, "the PIN needs 64 MB of memory: close other programs");
  return std::string(bytes.data());
}

int make_pin(PinFrom from, std::istream& in, std::ostream& out) {
  const auto pin = from == PinFrom::terminal ? typed_twice() : base::Result<std::string>(read_line(in));
  const auto hash = pin ? hash_of(*pin) : pin;
  if (!hash) {
    std::fprintf(stderr, "etalase-kiosk: %s\n", hash.error().message.c_str());
    return 1;
  }
  out << "[staff]\npin_hash = \"" << *hash << "\"\n";
  return 0;
}

int make_pin_here() {
  return make_pin(::isatty(STDIN_FILENO) == 1 ? PinFrom::terminal : PinFrom::input, std::cin, std::cout);
}

}  // namespace etalase::app
