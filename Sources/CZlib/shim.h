#include <zlib.h>

// inflateInit2 is a macro, which Swift does not see; 16 more window bits ask for gzip's wrapping.
static inline int measurand_inflate_init_gzip(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}
