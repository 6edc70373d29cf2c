#include <CColumns.h>

#include "clones.h"

KERNEL void columns_apply(const uint8_t *restrict verdicts, size_t count, int decisive, uint8_t *restrict states) {
  uint8_t step = decisive ? 1 : 0;
  for (size_t i = 0; i < count; i++) {
    uint8_t verdict = verdicts[i], state = states[i];
    uint8_t is_open = (verdict & (COLUMNS_MET | COLUMNS_NOT_MET)) == 0 && state < COLUMNS_EXCLUDED - 1;
    states[i] = verdict & COLUMNS_NOT_MET ? COLUMNS_EXCLUDED : (uint8_t)(state + (is_open ? step : 0));
  }
}

/// Rows whose verdicts fit a few vectors, and whose count fits a byte.
enum { BLOCK = 128 };

// First the comparisons, in vectors of doubles; then states and count, in vectors of bytes.
#define REQUIRE(is_met)                                                      \
  for (size_t start = 0; start < count; start += BLOCK) {                    \
    size_t length = count - start < BLOCK ? count - start : BLOCK;           \
    uint8_t fails[BLOCK], failed_here = 0;                                   \
    for (size_t i = 0; i < length; i++) {                                    \
      double value = values[start + i];                                      \
      fails[i] = (is_met) ? 0 : COLUMNS_EXCLUDED;                            \
    }                                                                        \
    for (size_t i = 0; i < length; i++) {                                    \
      states[start + i] |= fails[i];                                         \
      failed_here = (uint8_t)(failed_here + (fails[i] & 1));                 \
    }                                                                        \
    failed += failed_here;                                                   \
  }                                                                          \
  return failed

KERNEL size_t columns_require(
  columns_relation relation, const double *restrict values, size_t count, double limit, uint8_t *restrict states) {
  size_t failed = 0;
  switch (relation) {
    case COLUMNS_AT_LEAST: REQUIRE(value >= limit);
    case COLUMNS_ABOVE: REQUIRE(value > limit);
    case COLUMNS_AT_MOST: REQUIRE(value <= limit);
    case COLUMNS_BELOW: REQUIRE(value < limit);
    case COLUMNS_EQUAL: REQUIRE(value == limit);
    case COLUMNS_NOT_EQUAL: REQUIRE(value != limit);
  }
  return failed;
}

KERNEL void columns_start(const uint8_t *restrict states, size_t count, double base, double *restrict sums) {
  for (size_t i = 0; i < count; i++) sums[i] = states[i] == COLUMNS_EXCLUDED ? -INFINITE : base;
}
