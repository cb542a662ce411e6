#ifndef MEASURAND_CVIPS_SHIM_H
#define MEASURAND_CVIPS_SHIM_H

#include <vips/vips.h>

// Swift cannot call variadic functions, and nearly every operation of libvips is one: each wrapper
// fixes the options that Measurand uses. All return 0 on success, and `*out` is then owned.

// Variadic. The loaders read the header now and the pixels later, top to bottom, once; they stop at
// a truncated file. `buffer` must outlive `*out`.
#define MEASURAND_LOAD_OPTIONS \
  "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL

static inline int measurand_vips_jpegload(
    const void *buffer, size_t length, int shrink, VipsImage **out) {
  return vips_jpegload_buffer((void *)buffer, length, out, "shrink", shrink, MEASURAND_LOAD_OPTIONS);
}

static inline int measurand_vips_webpload(
    const void *buffer, size_t length, double scale, VipsImage **out) {
  return vips_webpload_buffer((void *)buffer, length, out, "scale", scale, MEASURAND_LOAD_OPTIONS);
}

static inline int measurand_vips_pngload(const void *buffer, size_t length, VipsImage **out) {
  return vips_pngload_buffer((void *)buffer, length, out, MEASURAND_LOAD_OPTIONS);
}

static inline int measurand_vips_gifload(const void *buffer, size_t length, VipsImage **out) {
  return vips_gifload_buffer((void *)buffer, length, out, MEASURAND_LOAD_OPTIONS);
}

static inline int measurand_vips_tiffload(const void *buffer, size_t length, VipsImage **out) {
  return vips_tiffload_buffer((void *)buffer, length, out, MEASURAND_LOAD_OPTIONS);
}

static inline int measurand_vips_heifload(const void *buffer, size_t length, VipsImage **out) {
  return vips_heifload_buffer((void *)buffer, length, out, MEASURAND_LOAD_OPTIONS);
}

#undef MEASURAND_LOAD_OPTIONS

// Variadic. Colours into sRGB without a profile.
static inline int measurand_vips_to_srgb(VipsImage *in, VipsImage **out) {
  return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, NULL);
}

// Variadic. Colours into eight-bit sRGB by the profile that the picture carries.
static inline int measurand_vips_profile_to_srgb(VipsImage *in, VipsImage **out) {
  return vips_icc_transform(in, out, "srgb", "embedded", TRUE, "depth", 8, NULL);
}

// Variadic. The bands [first, first + count).
static inline int measurand_vips_bands(VipsImage *in, int first, int count, VipsImage **out) {
  return vips_extract_band(in, out, first, "n", count, NULL);
}

// Variadic. To eight bits a channel, clipped.
static inline int measurand_vips_to_bytes(VipsImage *in, VipsImage **out) {
  return vips_cast(in, out, VIPS_FORMAT_UCHAR, NULL);
}

// Variadic, and the background is an array object that Swift would have to build. Alpha on white.
static inline int measurand_vips_flatten_on_white(VipsImage *in, VipsImage **out) {
  double white[] = {255.0, 255.0, 255.0};
  VipsArrayDouble *background = vips_array_double_new(white, 3);
  int result = vips_flatten(in, out, "background", background, NULL);
  vips_area_unref(VIPS_AREA(background));
  return result;
}

// Variadic. Lanczos with antialiasing; a factor an axis.
static inline int measurand_vips_resize(
    VipsImage *in, double horizontal, double vertical, VipsImage **out) {
  return vips_resize(in, out, horizontal, "vscale", vertical, NULL);
}

// Variadic. Upright by the EXIF orientation.
static inline int measurand_vips_upright(VipsImage *in, VipsImage **out) {
  return vips_autorot(in, out, NULL);
}

// Variadic. `suffix` is a format with options, `.jpg[Q=90]`; `*buffer` is freed with g_free.
static inline int measurand_vips_save(
    VipsImage *in, const char *suffix, void **buffer, size_t *length) {
  return vips_image_write_to_buffer(in, suffix, buffer, length, NULL);
}

// Variadic. One line of Pango markup as a coverage mask of one eight-bit band.
static inline int measurand_vips_text(
    const char *markup, const char *font, int dpi, VipsImage **out) {
  return vips_text(out, markup, "font", font, "dpi", dpi, NULL);
}

// A C callback: libvips tells warnings to stderr, where they would break the progress bar.
static inline void measurand_vips_ignore_log(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {
  (void)domain; (void)level; (void)message; (void)data;
}

// Takes the callback above, which Swift cannot name as a GLogFunc. Warnings only: errors still show.
static inline void measurand_vips_silence_warnings(void) {
  g_log_set_handler(
      "VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_INFO,
      measurand_vips_ignore_log, NULL);
}

// A macro that Swift does not import. The bytes of a row inside a prepared region.
static inline const unsigned char *measurand_vips_region_row(VipsRegion *region, int row) {
  return VIPS_REGION_ADDR(region, region->valid.left, row);
}

// A macro that Swift does not import.
static inline const char *measurand_vips_profile_name(void) { return VIPS_META_ICC_NAME; }

#endif
