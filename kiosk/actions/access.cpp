// Applies and names choices of access.
#include "actions/access.hpp"

namespace etalase::actions {

namespace {

struct Apply {
  Access& access;
  void operator()(TextSize text) const { access.text = text; }
  void operator()(Contrast contrast) const { access.contrast = contrast; }
  void operator()(PageHeight height) const { access.height = height; }
  void operator()(Motion motion) const { access.motion = motion; }
};

struct Name {
  std::string operator()(TextSize text) const { return text == TextSize::large ? "text:large" : "text:normal"; }
  std::string operator()(Contrast contrast) const {
    return contrast == Contrast::high ? "contrast:high" : "contrast:normal";
  }
  std::string operator()(PageHeight height) const { return height == PageHeight::lowered ? "lower" : "raise"; }
  std::string operator()(Motion motion) const { return motion == Motion::still ? "motion:still" : "motion:normal"; }
};

}  // namespace

Access with(Access access, const Prefer& choice) {
  std::visit(Apply{access}, choice.what);
  return access;
}

bool holds(const Access& access, const Prefer& choice) { return with(access, choice) == access; }

std::string to_string(const Prefer& choice) { return std::visit(Name{}, choice.what); }

}  // namespace etalase::actions
