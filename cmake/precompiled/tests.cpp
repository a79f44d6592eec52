// Carries the precompiled tests.hpp.
