// A scripted web server in memory: answers, faults, and a list of what was asked.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "sync/http_client.hpp"

namespace etalase::test {

class FakeHttp final : public sync::HttpClient {
 public:
  struct Answer {
    int status = 200;
    std::string body;
    std::optional<std::size_t> cut_after;  // the connection is lost after so many bytes of this answer
    bool ignores_range = false;
  };
  struct Asked {
    std::string url;
    std::uint64_t offset = 0;
    std::string token;
    std::uint64_t bytes = 0;  // of the answer's body
  };

  // By address; what is not here is 404.
  std::map<std::string, Answer> answers;
  std::vector<Asked> asked;
  // Set: nothing answers at all.
  bool offline = false;
  // Set: every request is answered by this body with status 200, as a portal does.
  std::optional<std::string> portal;
  // Set: every request is answered by 503 with this wish.
  std::optional<std::chrono::seconds> retry_after;
  // Called with the address before each answer, for instance to let time pass.
  std::function<void(const std::string& url)> before;

  void run(sync::TransferQueue& queue) override {
    while (const auto transfer = queue.next()) queue.finished(*transfer, answer(*transfer));
  }

  // Counts requests whose address contains a piece of text.
  [[nodiscard]] int count(const std::string& piece) const {
    int found = 0;
    for (const auto& each : asked) found += each.url.find(piece) != std::string::npos ? 1 : 0;
    return found;
  }
  [[nodiscard]] std::uint64_t bytes() const {
    std::uint64_t sum = 0;
    for (const auto& each : asked) sum += each.bytes;
    return sum;
  }

  // Answers one request.
  sync::TransferOutcome answer(const sync::Transfer& transfer) {
    if (before) before(transfer.url);
    asked.push_back({transfer.url, transfer.sink->offset().count, transfer.access->token, 0});
    if (retry_after) {
      auto busy = failed(base::ErrorKind::unavailable, "503", 503);
      busy.retry_after = retry_after;
      return busy;
    }
    if (offline) return failed(base::ErrorKind::unavailable, "no route to host", 0);
    const auto found = answers.find(transfer.url);
    const Answer given = portal                   ? Answer{200, *portal, {}, true}
                         : found == answers.end() ? Answer{404, "", {}, false}
                                                  : found->second;
    if (given.status == 404) return failed(base::ErrorKind::not_found, "404", 404);
    if (given.status == 401 || given.status == 403)
      return failed(base::ErrorKind::refused, "who are you", given.status);
    if (given.status != 200) return failed(base::ErrorKind::unavailable, std::to_string(given.status), given.status);
    return deliver(transfer, given);
  }

 private:
  static sync::TransferOutcome failed(base::ErrorKind kind, const std::string& words, int status) {
    return {base::Error{kind, words}, status};
  }

  sync::TransferOutcome deliver(const sync::Transfer& transfer, const Answer& given) {
    const auto offset = given.ignores_range ? 0 : static_cast<std::size_t>(transfer.sink->offset().count);
    const auto last = std::to_string(given.body.size() - 1), total = std::to_string(given.body.size());
    const sync::ResponseHead head{offset > 0 ? 206 : 200, "",
                                  "bytes " + std::to_string(offset) + "-" + last + "/" + total};
    auto body = std::string_view(given.body).substr(offset);
    if (given.cut_after) body = body.substr(0, *given.cut_after);
    if (body.size() > transfer.limit.count) return failed(base::ErrorKind::too_large, "too many bytes", head.status);
    asked.back().bytes = body.size();
    const auto begun = transfer.sink->begin(head);
    if (!begun) return {begun.error(), head.status};
    if (const auto taken = transfer.sink->append(body); !taken) return {taken.error(), head.status};
    if (given.cut_after) return failed(base::ErrorKind::unavailable, "connection lost", head.status);
    const auto ended = transfer.sink->end();
    if (!ended) return {ended.error(), head.status};
    return *ended == sync::Verdict::again ? failed(base::ErrorKind::unavailable, "incomplete", head.status)
                                          : sync::TransferOutcome{std::nullopt, head.status};
  }
};

}  // namespace etalase::test
