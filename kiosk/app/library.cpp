// Runs leases and queries on the query thread.
#include "app/library.hpp"

#include "base/log.hpp"
#include "base/text.hpp"
#include "feed/codec.hpp"
#include "pages/registry.hpp"
#include "parts/site.hpp"
#include "report/runtime_files.hpp"

namespace etalase::app {

namespace {

using catalogue::Lease;
using catalogue::Reader;

// A generation that is open; letting go of it releases the lease.
struct OpenGeneration {
  Lease lease;
  std::unique_ptr<Reader> reader;
};

base::Result<OpenGeneration> take(const std::string& folder, catalogue::Which which,
                                  const std::set<std::string>& set_aside) {
  ETALASE_TRY(Lease lease, Lease::take(folder, which));
  if (set_aside.contains(lease.feed().sha256))
    return base::fail(base::ErrorKind::refused,
                      "generation " + lease.generation() + " is set aside: the kiosk ended three times on it");
  ETALASE_TRY(auto reader, Reader::open(lease.folder()));
  return OpenGeneration{std::move(lease), std::move(reader)};
}

base::Result<OpenGeneration> take_any(const std::string& folder, const std::set<std::string>& set_aside) {
  auto current = take(folder, catalogue::Which::current, set_aside);
  if (current) return current;
  auto previous = take(folder, catalogue::Which::previous, set_aside);
  if (previous) {
    base::log_warning("showing the previous generation: " + current.error().message);
    return previous;
  }
  return base::fail(current.error().kind, "no generation to show in " + folder + ": " + current.error().message +
                                              "; before it: " + previous.error().message);
}

// A list that cannot be read takes nothing back: what was hidden by the one `before` stays hidden.
feed::Withdrawn read_list(const base::FileSystem& files, const std::string& folder, feed::Withdrawn before) {
  const auto bytes = files.read(folder + "/withdrawn.json", feed::k_withdrawn_limit);
  if (!bytes && bytes.error().kind == base::ErrorKind::not_found) return {};
  auto list = bytes ? feed::parse_withdrawn(*bytes) : base::fail(bytes.error());
  if (list) return std::move(*list);
  base::log_error("withdrawn.json: " + list.error().message);
  return before;
}

// A technician who mistypes the gallery sees the first one's hours and plan, and is told why.
void warn_of_unknown(const feed::FeedHeader& header, const feed::Id& gallery) {
  const feed::Gallery* found = parts::gallery_of(header, gallery);
  if (gallery.empty() || found == nullptr || found->id == gallery) return;
  std::vector<std::string> known;
  for (const feed::Gallery& each : header.galleries) known.push_back(each.id);
  base::log_warning("[kiosk] gallery \"" + gallery + "\" is not in the feed, showing " + found->id +
                    "; it has: " + base::join(known, ", "));
}

// When the sync last heard from the own source's council; nothing where it does not run.
std::optional<base::SystemTime> last_synced(const base::FileSystem& files, const std::string& runtime) {
  const auto status = report::read_sync_status(files, runtime);
  if (!status) return std::nullopt;
  for (const report::SourceStatus& source : status->sources)
    if (source.own) return source.last_check_ok;
  return std::nullopt;
}

// Of the gallery, else of the feed's first one.
OpeningTimes opening_times_of(const feed::FeedHeader& header, const feed::Id& gallery) {
  const feed::Gallery* found = parts::gallery_of(header, gallery);
  return found == nullptr ? OpeningTimes{} : OpeningTimes{found->time_zone, found->hours, found->exceptions};
}

}  // namespace

struct Library::OnThread {
  std::optional<OpenGeneration> open;
  feed::Withdrawn withdrawn;
};

Library::Library(loop::EventQueue& queue, base::FileSystem& files, Folders folders)
    : m_files(files), m_folders(std::move(folders)), m_state(std::make_shared<OnThread>()), m_worker("query", queue) {}

void Library::open(OpenRequest request, std::function<void(base::Result<Opened>)> done) {
  auto work = [state = m_state, files = &m_files, folder = m_folders.source,
               request = std::move(request)](std::stop_token) -> base::Result<Opened> {
    ETALASE_TRY(OpenGeneration open, take_any(folder, request.set_aside));
    state->withdrawn = read_list(*files, folder, std::move(state->withdrawn));
    Reader& reader = *open.reader;
    reader.withdraw(state->withdrawn);
    warn_of_unknown(reader.header(), request.gallery);
    Opened opened;
    opened.opening_times = opening_times_of(reader.header(), request.gallery);
    opened.today = base::local_time(request.now, opened.opening_times.time_zone).day;
    reader.set_today(opened.today);
    opened.generation = open.lease.generation();
    opened.feed = open.lease.feed();
    opened.site = parts::load_site(reader, request.gallery);
    opened.interface_texts = reader.header().interface_texts;
    opened.survey = reader.header().survey;
    opened.withdrawn = state->withdrawn;
    state->open.emplace(std::move(open));
    return opened;
  };
  m_worker.run("open", std::move(work), std::move(done));
}

void Library::read_withdrawn(std::function<void(feed::Withdrawn)> done) {
  auto work = [state = m_state, files = &m_files, folder = m_folders.source](std::stop_token) {
    state->withdrawn = read_list(*files, folder, std::move(state->withdrawn));
    if (state->open) state->open->reader->withdraw(state->withdrawn);
    return state->withdrawn;
  };
  m_worker.run("withdrawn", std::move(work), std::move(done));
}

void Library::set_today(base::Day today) {
  m_worker.run(
      "today",
      [state = m_state, today](std::stop_token) {
        if (state->open) state->open->reader->set_today(today);
        return 0;
      },
      [](int) {});
}

void Library::find_gone(std::vector<feed::Id> products, std::function<void(std::vector<feed::Id>)> done) {
  auto work = [state = m_state, products = std::move(products)](std::stop_token) {
    std::vector<feed::Id> gone;
    for (const feed::Id& product : products)
      if (state->open && !state->open->reader->card(product)) gone.push_back(product);
    return gone;
  };
  m_worker.run("gone", std::move(work), std::move(done));
}

void Library::load(actions::Page page, parts::Request request, std::function<void(Loaded)> done) {
  cancel_load();
  auto work = [state = m_state, files = &m_files, runtime = m_folders.runtime, page = std::move(page),
               request = std::move(request)](std::stop_token) mutable {
    Loaded loaded;
    if (!state->open) return loaded;
    request.synced = last_synced(*files, runtime);
    const Reader& reader = *state->open->reader;
    loaded.screen = pages::load_screen(reader, page, request);
    loaded.damaged = reader.damaged();
    return loaded;
  };
  m_loading = m_worker.run("load", std::move(work), std::move(done));
}

}  // namespace etalase::app
