// An assert that stays on in release builds: for bugs, never for input.
#pragma once

#include <cstdio>
#include <cstdlib>

#define ETALASE_ASSERT(condition)     \
  ((condition) ? static_cast<void>(0) \
               : (std::fprintf(stderr, "%s:%d: bug: %s\n", __FILE__, __LINE__, #condition), std::abort()))
