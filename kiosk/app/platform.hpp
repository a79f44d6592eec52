// What the platform lends to the application.
#pragma once

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "loop/event_queue.hpp"
#include "media/gpu.hpp"
#include "text/paragraph_cache.hpp"

namespace etalase::app {

// References alone; everything behind them outlives the application.
struct Platform {
  loop::EventQueue& queue;
  media::Panel& panel;
  media::Gpu& gpu;
  text::AlphaTextures& alpha_textures;
  const base::Clock& clock;
  base::FileSystem& files;
};

}  // namespace etalase::app
