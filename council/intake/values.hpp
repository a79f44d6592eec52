// Single values of cells: numbers, lists, yes and no, certificates, shelves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cells/read.hpp"
#include "feed/maker.hpp"
#include "feed/product.hpp"
#include "intake/findings.hpp"

namespace etalase::intake {

using cells::Read;

// Reads digits only, up to 1,000,000,000,000.
[[nodiscard]] Read<std::int64_t> read_number(std::string_view text);
// Reads ya/tidak, yes/no.
[[nodiscard]] Read<bool> read_yes_no(std::string_view text);
// Reads "product/BTK-012".
[[nodiscard]] Read<feed::Ref> read_reference(std::string_view text);
// Splits by '|' and trims; empty pieces are dropped.
[[nodiscard]] std::vector<std::string> read_list(std::string_view text);

// Reads "jenis:nomor:penerbit:diperiksa_oleh:diperiksa_pada[:sampai]" ; "ig/tenun-troso" becomes
// "ig:tenun-troso". Everything but the last is required.
[[nodiscard]] Read<feed::Certificate> read_certificate(std::string_view text);
[[nodiscard]] std::string write_certificate(const feed::Certificate& certificate);

// A place in a gallery as typed: "T-03", "T/T-03", "GAL-01/T/T-03", each with an optional ":2026-12-31".
struct ShelfText {
  std::string gallery;
  std::string zone;
  std::string shelf;
  std::string until;
};
[[nodiscard]] Read<ShelfText> read_shelf(std::string_view text);

// Reads "ya", "3" or "3:2026-01-01:2026-03-31" (order, from, until); nothing for "tidak".
[[nodiscard]] Read<std::optional<feed::Featured>> read_featured(std::string_view text);
[[nodiscard]] std::string write_featured(const std::optional<feed::Featured>& featured);

// Reads "ya", "tidak" or "ya:nama|foto|telepon|desa|tautan" ; plain "ya" covers all five.
[[nodiscard]] Read<feed::Consent> read_consent(std::string_view text);
[[nodiscard]] std::string write_consent(const feed::Consent& consent);

// Makes "kain-batik-jlamprang" of a name; at most 60 characters, "x" when nothing is left.
[[nodiscard]] std::string slug_of(std::string_view name);

}  // namespace etalase::intake
