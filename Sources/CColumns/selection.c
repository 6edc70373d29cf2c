#include <CColumns.h>

#include "clones.h"

/// Rows tried together: where none of them is wanted, which is the rule, none is looked at by itself.
enum { BLOCK = 16 };

#define SELECT(is_wanted)                                                 \
  size_t found = 0, start = 0;                                            \
  for (; start + BLOCK <= count; start += BLOCK) {                        \
    unsigned any = 0;                                                     \
    for (size_t i = start; i < start + BLOCK; i++) any |= (is_wanted);    \
    if (!any) continue;                                                   \
    for (size_t i = start; i < start + BLOCK; i++) {                      \
      rows[found] = (uint32_t)i;                                          \
      found += (is_wanted) ? 1 : 0;                                       \
    }                                                                     \
  }                                                                       \
  for (size_t i = start; i < count; i++) {                                \
    rows[found] = (uint32_t)i;                                            \
    found += (is_wanted) ? 1 : 0;                                         \
  }                                                                       \
  return found

KERNEL size_t columns_ahead(
  const uint8_t *restrict states, const double *restrict sums, size_t count, uint8_t state, double threshold,
  uint32_t *restrict rows) {
  SELECT((states[i] < state) | ((states[i] == state) & (sums[i] >= threshold)));
}

KERNEL size_t columns_count_ahead(
  const uint8_t *restrict states, const double *restrict sums, size_t count, uint8_t state, double threshold) {
  uint64_t found = 0;
  for (size_t i = 0; i < count; i++) {
    uint64_t is_wanted = (states[i] < state) | ((states[i] == state) & (sums[i] >= threshold));
    found += is_wanted;
  }
  return found;
}

KERNEL size_t columns_with_verdict(
  const uint8_t *restrict verdicts, size_t count, uint8_t verdict, uint32_t *restrict rows) {
  SELECT(verdicts[i] == verdict);
}

void columns_gather(const double *values, const uint32_t *rows, size_t row_count, double *gathered) {
  for (size_t i = 0; i < row_count; i++) gathered[i] = values[rows[i]];
}

void columns_gather_codes(const uint32_t *codes, const uint32_t *rows, size_t row_count, uint32_t *gathered) {
  for (size_t i = 0; i < row_count; i++) gathered[i] = codes[rows[i]];
}

void columns_gather_bytes(const uint8_t *bytes, const uint32_t *rows, size_t row_count, uint8_t *gathered) {
  for (size_t i = 0; i < row_count; i++) gathered[i] = bytes[rows[i]];
}
