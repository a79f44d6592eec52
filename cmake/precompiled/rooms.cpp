// Carries the precompiled rooms.hpp.
