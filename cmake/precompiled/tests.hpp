// The library headers most tests include, parsed once for all of them.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rooms.hpp"
