// One request and one file.
#include "uplink/enrol.hpp"

#include <fmt/format.h>

#include "report/batch_codec.hpp"
#include "uplink/uplink.hpp"

namespace etalase::uplink {

namespace {

using base::ErrorKind;
using base::Result;

// As it was read over the telephone.
std::string plain_code(const std::string& typed) {
  std::string code;
  for (const char c : typed) {
    if (c == ' ' || c == '-') continue;
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return code;
}

Result<void> check_status(int status) {
  switch (status) {
    case 200: return {};
    case 400:
    case 401:
    case 403:
    case 404:
    case 410:
    case 422:
      return base::fail(ErrorKind::refused,
                        "the council does not accept the code: it is good once, for a day; ask for a new one");
    case 429: return base::fail(ErrorKind::refused, "too many wrong codes: wait an hour and ask for a new one");
    default: return base::fail(ErrorKind::unavailable, fmt::format("the council answered {}: try again later", status));
  }
}

}  // namespace

Result<std::string> enrol(base::FileSystem& files, Poster& poster, const settings::Settings& settings,
                          const std::string& code) {
  if (settings.uplink.url.empty() || settings.uplink.token_file.empty()) {
    return base::fail(ErrorKind::invalid, "set url and token_file under [uplink] first");
  }
  const report::Enrolment enrolment{plain_code(code),
                                    settings.kiosk.name.empty() ? settings.kiosk.id : settings.kiosk.name};
  const auto body = report::to_bytes(enrolment);
  if (!report::parse_enrolment(body)) return base::fail(ErrorKind::invalid, "a code has eight letters and digits");
  Post post;
  ETALASE_TRY(post, make_post(files, settings, "/api/v1/enrol", Credentials::none));
  post.body = body;
  const auto reply = poster.post(post, {});
  if (!reply) return base::fail(reply.error());
  ETALASE_CHECK(check_status(reply->status));
  const auto enrolled = report::parse_enrolled(reply->body);
  if (!enrolled) {
    return base::fail(ErrorKind::corrupt, "not the council answered, perhaps the log-in page of a network: check url");
  }
  const auto& file = settings.uplink.token_file;
  const auto slash = file.rfind('/');
  if (slash != std::string::npos && slash > 0) ETALASE_CHECK(files.make_folders(file.substr(0, slash)));
  ETALASE_CHECK(base::write_durably(files, file, enrolled->token + '\n', 0640));
  return enrolled->kiosk;
}

}  // namespace etalase::uplink
