// Reports of the checker, and how two of them compare.
#include "sync/verify.hpp"

#include <fmt/format.h>

namespace etalase::sync {

namespace {

constexpr const char* k_format = "etalase-verify/1";
constexpr base::Bytes k_report_limit = base::megabytes(16);

base::Json to_json(const CheckedStore& source) {
  base::Json breaches = base::Json::array();
  for (const auto& breach : source.breaches) {
    breaches.push_back({{"invariant", static_cast<int>(breach.invariant)}, {"words", breach.words}});
  }
  return {{"id", source.id},
          {"generation", source.moment.generation},
          {"serial", source.moment.serial},
          {"feed", source.moment.feed},
          {"trusted_feed", source.moment.trusted_feed},
          {"versions", source.moment.versions},
          {"breaches", std::move(breaches)}};
}

store::Moment moment_from(const base::Json& source) {
  store::Moment moment;
  moment.generation = source.at("generation").get<std::string>();
  moment.serial = source.at("serial").get<std::int64_t>();
  moment.feed = source.at("feed").get<std::string>();
  moment.trusted_feed = source.at("trusted_feed").get<std::string>();
  moment.versions = source.at("versions").get<std::map<std::string, std::uint64_t>>();
  return moment;
}

}  // namespace

CheckedStore verify_store(store::Store& store, const base::FileSystem& files, const std::string& id,
                          const VerifyOptions& options) {
  const bool at_work = files.info(store.layout().folder) && !store.lock_job(base::LockWait::try_once);
  const bool may_wait = at_work || options.strictness == Strictness::plain;
  CheckedStore found{id, {}, store.verify({}, may_wait ? store::Leftovers::may_wait : store::Leftovers::are_wrong)};
  found.moment = store::look(files, store.layout());
  return found;
}

base::Result<base::Json> read_report(const base::FileSystem& files, const std::string& path) {
  std::string bytes;
  ETALASE_TRY(bytes, files.read(path, k_report_limit));
  base::Json report;
  ETALASE_TRY(report, base::parse_json(bytes, k_report_limit));
  try {
    if (report.at("format").get<std::string>() != k_format) throw std::invalid_argument("format");
    for (const auto& source : report.at("sources")) {
      static_cast<void>(source.at("id").get<std::string>());
      static_cast<void>(moment_from(source));
    }
  } catch (const std::exception&) {
    return base::fail(base::ErrorKind::corrupt, path + " is no report of etalase-sync verify --json");
  }
  return report;
}

void compare_with(const base::Json& earlier, std::int64_t announced, std::vector<CheckedStore>& sources) {
  for (const auto& before : earlier.at("sources")) {
    for (auto& now : sources) {
      if (before.at("id") != now.id) continue;
      for (auto& breach : store::compare(moment_from(before), now.moment, announced)) {
        now.breaches.push_back(std::move(breach));
      }
    }
  }
}

base::Json to_json(const std::vector<CheckedStore>& sources) {
  base::Json all = base::Json::array();
  for (const auto& source : sources) all.push_back(to_json(source));
  return {{"format", k_format}, {"sources", std::move(all)}};
}

std::string to_text(const std::vector<CheckedStore>& sources) {
  std::string text;
  for (const auto& source : sources) {
    for (const auto& breach : source.breaches) {
      text += fmt::format("{}: invariant {} ({}): {}\n", source.id, static_cast<int>(breach.invariant),
                          store::name_of(breach.invariant), breach.words);
    }
  }
  return text;
}

}  // namespace etalase::sync
