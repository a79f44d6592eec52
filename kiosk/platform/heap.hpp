// How the process takes memory from the system and gives it back.
#pragma once

namespace etalase::platform {

// Lets each large block (a picture, a row, the software renderer's texture of a paragraph) be a mapping of its own,
// which goes back to the system when it is freed, and all threads share two heaps. Call first in main, before threads
// begin.
void set_up_heap();

// Gives back what small blocks left free. Takes a millisecond: call it while nothing is drawn.
void give_heap_back();

}  // namespace etalase::platform
