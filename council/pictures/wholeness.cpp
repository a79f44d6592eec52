// Reads coded pictures without looking at their pixels.
#include "pictures/wholeness.hpp"

#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <vector>

// These two need <cstdio> before them.
#include <jerror.h>
#include <jpeglib.h>

namespace etalase::pictures {

namespace {

constexpr std::string_view k_jpeg = "\xFF\xD8\xFF";

// libjpeg calls damage in coded data a warning and goes on with grey. What is counted here is damage; it jumps out of
// errors, so nothing with a destructor lives between them.
struct JpegJudge {
  jpeg_error_mgr errors;
  std::jmp_buf on_error;
  bool damaged = false;
  long extraneous = 0;  // bytes
};

JpegJudge& judge_of(j_common_ptr info) { return *reinterpret_cast<JpegJudge*>(info->err); }

void note_warning(j_common_ptr info, int level) {
  if (level >= 0) return;
  auto& judge = judge_of(info);
  switch (judge.errors.msg_code) {
    case JWRN_EXTRANEOUS_DATA: judge.extraneous += judge.errors.msg_parm.i[0]; break;
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_JPEG_EOF:
    case JWRN_MUST_RESYNC:
    case JWRN_NOT_SEQUENTIAL:
    case JWRN_BOGUS_PROGRESSION: judge.damaged = true; break;
    default: break;
  }
}

[[noreturn]] void give_up(j_common_ptr info) {
  auto& judge = judge_of(info);
  judge.damaged = true;
  std::longjmp(judge.on_error, 1);
}

// Every coefficient is decoded; at an eighth of the size their transform costs little.
void decode_small(jpeg_decompress_struct& info, std::string_view bytes) {
  jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&info, TRUE);
  info.scale_num = 1;
  info.scale_denom = 8;
  info.dct_method = JDCT_IFAST;
  info.do_fancy_upsampling = FALSE;
  info.out_color_space = info.jpeg_color_space;
  jpeg_start_decompress(&info);
  auto* common = reinterpret_cast<j_common_ptr>(&info);
  const auto width = info.output_width * static_cast<JDIMENSION>(info.output_components);
  JSAMPARRAY row = info.mem->alloc_sarray(common, JPOOL_IMAGE, width, 1);
  while (info.output_scanline < info.output_height) jpeg_read_scanlines(&info, row, 1);
  jpeg_finish_decompress(&info);
}

struct JpegFaults {
  bool damaged;
  long extraneous;
};
JpegFaults faults_in_jpeg(std::string_view bytes) {
  JpegJudge judge = {};
  jpeg_decompress_struct info = {};
  info.err = jpeg_std_error(&judge.errors);
  judge.errors.emit_message = note_warning;
  judge.errors.error_exit = give_up;
  if (setjmp(judge.on_error) == 0) {
    jpeg_create_decompress(&info);
    decode_small(info, bytes);
  }
  jpeg_destroy_decompress(&info);
  return {judge.damaged, judge.extraneous};
}

// Coders of pictures leave no such run; 512 is the smallest block of a disk.
bool has_zeros(std::string_view bytes, std::size_t length) {
  std::size_t run = 0;
  for (const char c : bytes) {
    run = c == '\0' ? run + 1 : 0;
    if (run == length) return true;
  }
  return false;
}

// A hole may also only put the decoder out of step: then bytes are left over at the end.
bool is_whole_jpeg(std::string_view bytes) {
  constexpr long k_many = 4096;
  constexpr std::size_t k_block = 512;
  const auto faults = faults_in_jpeg(bytes);
  if (faults.damaged || faults.extraneous >= k_many) return false;
  return faults.extraneous == 0 || !has_zeros(bytes, k_block);
}

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (auto at = bytes.rbegin(); at != bytes.rend(); ++at) value = value << 8 | static_cast<unsigned char>(*at);
  return value;
}

struct Piece {
  std::string_view name;
  std::string_view inside;
};

// The chunk at the beginning, taken off; nothing where it does not end within the file.
std::optional<Piece> take_chunk(std::string_view& bytes) {
  constexpr std::size_t k_head = 8;
  if (bytes.size() < k_head) return std::nullopt;
  const std::size_t size = little_endian(bytes.substr(4, 4));
  if (size > bytes.size() - k_head) return std::nullopt;
  const Piece piece = {bytes.substr(0, 4), bytes.substr(k_head, size)};
  bytes.remove_prefix(std::min(k_head + size + size % 2, bytes.size()));
  return piece;
}

bool is_webp(std::string_view bytes) {
  return bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP";
}

// RIFF of its chunks; only those with coded pixels are looked into.
bool is_whole_webp(std::string_view bytes) {
  constexpr std::size_t k_run = 1024;
  const std::size_t size = little_endian(bytes.substr(4, 4));
  if (size + 8 > bytes.size()) return false;
  auto left = bytes.substr(12, size - 4);
  while (left.size() > 1) {
    const auto chunk = take_chunk(left);
    if (!chunk) return false;
    const bool pixels = chunk->name.starts_with("VP8") || chunk->name == "ALPH" || chunk->name == "ANMF";
    if (pixels && has_zeros(chunk->inside, k_run)) return false;
  }
  return true;
}

std::optional<Piece> take_box(std::string_view& bytes) {
  if (bytes.size() < 8) return std::nullopt;
  std::size_t head = 8;
  std::uint64_t size = big_endian(bytes.substr(0, 4));
  if (size == 1 && bytes.size() >= 16) {
    head = 16;
    size = big_endian(bytes.substr(8, 8));
  } else if (size == 0) {
    size = bytes.size();  // to the end of the file
  }
  if (size < head || size > bytes.size()) return std::nullopt;
  const Piece piece = {bytes.substr(4, 4), bytes.substr(head, size - head)};
  bytes.remove_prefix(size);
  return piece;
}

// EXIF lies in the same box and pads with zeros, less than this.
bool is_whole_heif(std::string_view bytes) {
  constexpr std::size_t k_run = 2048;
  bool described = false, coded = false;
  while (!bytes.empty()) {
    const auto box = take_box(bytes);
    if (!box) return described && coded && bytes.size() < 8;
    described = described || box->name == "meta";
    if (box->name != "mdat") continue;
    coded = true;
    if (has_zeros(box->inside, k_run)) return false;
  }
  return described;
}

}  // namespace

bool is_heif(std::string_view bytes) {
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  const auto brand = bytes.substr(8, 3);
  return brand == "hei" || brand == "hev" || brand == "mif" || brand == "msf" || brand == "avi";
}

Wholeness wholeness_of(std::string_view bytes) {
  const auto said = [](bool whole) { return whole ? Wholeness::whole : Wholeness::damaged; };
  if (bytes.starts_with(k_jpeg)) return said(is_whole_jpeg(bytes));
  if (is_webp(bytes)) return said(is_whole_webp(bytes));
  if (is_heif(bytes)) return said(is_whole_heif(bytes));
  return Wholeness::unknown;
}

}  // namespace etalase::pictures
