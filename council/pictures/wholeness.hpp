// Damage that a decoder passes over: files of full length with a hole, as half-copied cards and broken transfers leave
// them.
#pragma once

#include <string_view>

namespace etalase::pictures {

enum class Wholeness {
  whole,
  damaged,
  unknown,  // none of the kinds that are looked into
};

// JPEG: its entropy-coded data are read to the end; extraneous bytes and what stands behind the picture are no damage.
// A hole in a refining scan of a progressive one costs detail alone and may pass: zeros are good data there.
// WebP and HEIC: coded pixels hold no long run of zeros, and every box is there to its end. PNG is `unknown`: its check
// sums are the decoder's business.
[[nodiscard]] Wholeness wholeness_of(std::string_view bytes);

// Tells whether these are boxes of ISO/IEC 14496-12 with pictures in them: HEIC, AVIF.
[[nodiscard]] bool is_heif(std::string_view bytes);

}  // namespace etalase::pictures
