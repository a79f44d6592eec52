// A piece of work that runs once and may own things that cannot be copied (g++ 12 has no std::move_only_function).
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace etalase::loop {

// Owns a callable; moved, never copied. An empty one does nothing.
class Completion {
 public:
  Completion() = default;

  template <class Work>
    requires(!std::is_same_v<std::decay_t<Work>, Completion>)
  Completion(Work&& work)  // NOLINT: any callable is meant to convert
      : m_work(std::make_unique<Holder<std::decay_t<Work>>>(std::forward<Work>(work))) {}

  // Runs the work and lets go of it; a second call does nothing.
  void run() {
    if (auto work = std::move(m_work)) work->run();
  }
  [[nodiscard]] explicit operator bool() const { return m_work != nullptr; }

 private:
  struct Base {
    virtual ~Base() = default;
    virtual void run() = 0;
  };
  template <class Work>
  struct Holder final : Base {
    explicit Holder(Work held) : work(std::move(held)) {}
    void run() override { work(); }
    Work work;
  };
  std::unique_ptr<Base> m_work;
};

}  // namespace etalase::loop
