// Leaks of Debian's libraries that the address sanitizer must not count as ours: fontconfig keeps a pattern and the
// graphics drivers keep tables for the life of the process. List this file among a test's sources when the test lays
// out text or opens a window.
extern "C" {

const char* __lsan_default_suppressions();  // NOLINT: the sanitizer's name
const char* __lsan_default_suppressions() {
  return "leak:libfontconfig.so\nleak:libGLX\nleak:libEGL\nleak:libgallium\nleak:_dri.so\nleak:libLLVM\nleak:libdbus-1."
         "so\n";
}

// Drivers stay mapped to the end, or the leaks found there would have no library's name to be told by.
int dlclose(void* library);
int dlclose(void* /*library*/) { return 0; }

}  // extern "C"
