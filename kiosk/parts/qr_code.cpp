// Encodes with libqrencode.
#include "parts/qr_code.hpp"

#include <qrencode.h>

#include <memory>

namespace etalase::parts {

namespace {

constexpr int k_smallest_version = 0;  // the library's word for "the smallest that holds it"

using Encoded = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Encoded encoded(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  return {QRcode_encodeData(static_cast<int>(bytes.size()), data, k_smallest_version, QR_ECLEVEL_M), &QRcode_free};
}

}  // namespace

base::Result<QrCode> encode_qr(std::string_view bytes) {
  if (bytes.empty()) return base::fail(base::ErrorKind::invalid, "nothing to put into a code");
  if (bytes.size() > k_most_code_bytes)
    return base::fail(base::ErrorKind::too_large, std::to_string(bytes.size()) + " bytes in a code of at most " +
                                                      std::to_string(k_most_code_bytes));
  const Encoded code = encoded(bytes);
  if (code == nullptr) return base::fail(base::ErrorKind::refused, "the encoder refused");
  QrCode result{code->width, {}};
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  // The lowest bit of a module is its colour, the others tell what it is for.
  for (std::size_t i = 0; i < count; ++i) result.dark.push_back((code->data[i] & 1U) != 0);
  return result;
}

}  // namespace etalase::parts
