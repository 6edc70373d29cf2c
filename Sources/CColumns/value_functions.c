#include <CColumns.h>

#include "clones.h"

// `a < b ? a : b` is one instruction and gives b where a is NaN, so that unknown rows stay harmless.
PART double lesser(double a, double b) { return a < b ? a : b; }
PART double greater(double a, double b) { return a > b ? a : b; }

/// What a row gets: the value of the function, or what is assumed while it is unknown.
PART void settle(
  size_t i, double x, double value, int is_open, double assumed, double weight, double *restrict sums,
  double *restrict unknown_weights) {
  if (is_open) {
    int is_known = x == x;
    sums[i] += is_known ? value : assumed;
    unknown_weights[i] += is_known ? 0.0 : weight;
  } else {
    sums[i] += value;
  }
}

/// A stretch of the function: 0 before it, rising to slope · (to - from) within it, and staying there.
PART double segment(double x, const double *segment) {
  double from = segment[0], to = segment[1], slope = segment[2];
  return slope * (lesser(greater(x, from), to) - from);
}

/// The number of segments and `is_open` are constants where this is called: each call becomes a loop of its own.
PART void add_few_segments(
  const double *restrict values, size_t count, const double *restrict segments, size_t segment_count, int is_open,
  double assumed, double weight, double *restrict sums, double *restrict unknown_weights) {
  double base = segments[0];
  for (size_t i = 0; i < count; i++) {
    double x = values[i], value = base + segment(x, segments + 1);
    if (segment_count > 1) value += segment(x, segments + 4);
    if (segment_count > 2) value += segment(x, segments + 7);
    settle(i, x, value, is_open, assumed, weight, sums, unknown_weights);
  }
}

/// Rows whose values stay in the nearest cache from segment to segment.
enum { BLOCK = 64 };

PART void add_many_segments(
  const double *restrict values, size_t count, const double *restrict segments, size_t segment_count, int is_open,
  double assumed, double weight, double *restrict sums, double *restrict unknown_weights) {
  for (size_t start = 0; start < count; start += BLOCK) {
    size_t length = count - start < BLOCK ? count - start : BLOCK;
    const double *block = values + start;
    double value[BLOCK];
    for (size_t i = 0; i < length; i++) value[i] = segments[0];
    for (size_t j = 0; j < segment_count; j++) {
      for (size_t i = 0; i < length; i++) value[i] += segment(block[i], segments + 1 + 3 * j);
    }
    for (size_t i = 0; i < length; i++) {
      settle(start + i, block[i], value[i], is_open, assumed, weight, sums, unknown_weights);
    }
  }
}

#define ADD_SEGMENTS(is_open, assumed, weight, unknown_weights)                                                         \
  switch (segment_count) {                                                                                              \
    case 1: add_few_segments(values, count, segments, 1, is_open, assumed, weight, sums, unknown_weights); break;       \
    case 2: add_few_segments(values, count, segments, 2, is_open, assumed, weight, sums, unknown_weights); break;       \
    case 3: add_few_segments(values, count, segments, 3, is_open, assumed, weight, sums, unknown_weights); break;       \
    default: add_many_segments(values, count, segments, segment_count, is_open, assumed, weight, sums, unknown_weights); \
  }

KERNEL void columns_add_segments(
  const double *restrict values, size_t count, const double *restrict segments, size_t segment_count,
  double *restrict sums) {
  ADD_SEGMENTS(0, 0, 0, NULL)
}

KERNEL void columns_add_open_segments(
  const double *restrict values, size_t count, const double *restrict segments, size_t segment_count, double assumed,
  double weight, double *restrict sums, double *restrict unknown_weights) {
  ADD_SEGMENTS(1, assumed, weight, unknown_weights)
}

KERNEL void columns_add_table(
  const uint32_t *restrict codes, size_t count, const double *restrict table, size_t code_count,
  double *restrict sums, double *restrict unknown_weights) {
  for (size_t i = 0; i < count; i++) {
    size_t code = codes[i] < code_count ? codes[i] : 0;
    sums[i] += table[2 * code];
    unknown_weights[i] += table[2 * code + 1];
  }
}
