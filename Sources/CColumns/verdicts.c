#include <CColumns.h>

#include "clones.h"

// Comparisons with NaN are false, so an unknown row is neither met nor not met.
#define COMPARE(is_met, is_not_met, is_undecided)                                                  \
  for (size_t i = 0; i < count; i++) {                                                             \
    double least = low[i], greatest = high[i];                                                     \
    unsigned tie = ties_undecided & ((least == limit) | (greatest == limit));                      \
    unsigned met = (is_met) & ~tie, not_met = (is_not_met) & ~tie, undecided = (is_undecided) | tie; \
    verdicts[i] = (uint8_t)(met * COLUMNS_MET | not_met * COLUMNS_NOT_MET |                        \
                            undecided * COLUMNS_UNDECIDED);                                        \
  }                                                                                                \
  return

KERNEL void columns_compare(
  columns_relation relation, const double *restrict low, const double *restrict high, size_t count, double limit,
  int ties_undecided, uint8_t *restrict verdicts) {
  switch (relation) {
    case COLUMNS_AT_LEAST: COMPARE(least >= limit, greatest < limit, 0);
    case COLUMNS_ABOVE: COMPARE(least > limit, greatest <= limit, 0);
    case COLUMNS_AT_MOST: COMPARE(greatest <= limit, least > limit, 0);
    case COLUMNS_BELOW: COMPARE(greatest < limit, least >= limit, 0);
    case COLUMNS_EQUAL:
      COMPARE((least == limit) & (greatest == limit), (limit < least) | (greatest < limit),
              (least < limit) & (limit < greatest));
    case COLUMNS_NOT_EQUAL:
      COMPARE((limit < least) | (greatest < limit), (least == limit) & (greatest == limit),
              (least < limit) & (limit < greatest));
  }
}

KERNEL void columns_and(uint8_t *restrict verdicts, const uint8_t *restrict others, size_t count) {
  for (size_t i = 0; i < count; i++) {
    unsigned a = verdicts[i], b = others[i];
    unsigned not_met = (a | b) & COLUMNS_NOT_MET;
    unsigned undecided = (a | b) & COLUMNS_UNDECIDED & ~(not_met << 1);
    verdicts[i] = (uint8_t)((a & b & COLUMNS_MET) | not_met | undecided);
  }
}

KERNEL void columns_or(uint8_t *restrict verdicts, const uint8_t *restrict others, size_t count) {
  for (size_t i = 0; i < count; i++) {
    unsigned a = verdicts[i], b = others[i];
    unsigned met = (a | b) & COLUMNS_MET;
    unsigned undecided = (a | b) & COLUMNS_UNDECIDED & ~(met << 2);
    verdicts[i] = (uint8_t)(met | (a & b & COLUMNS_NOT_MET) | undecided);
  }
}

KERNEL void columns_not(uint8_t *verdicts, size_t count) {
  for (size_t i = 0; i < count; i++) {
    unsigned a = verdicts[i];
    verdicts[i] = (uint8_t)((a & COLUMNS_MET) << 1 | (a & COLUMNS_NOT_MET) >> 1 | (a & COLUMNS_UNDECIDED));
  }
}

/// Rows that fit a count in a byte, so that a vector holds as many counts as it has bytes.
enum { BLOCK = 128 };

/// How many of the bytes have a bit.
PART size_t count_bit(const uint8_t *bytes, size_t count, unsigned bit) {
  size_t total = 0, start = 0;
  for (; start + BLOCK <= count; start += BLOCK) {
    uint8_t in_block = 0;
    for (size_t i = 0; i < BLOCK; i++) in_block = (uint8_t)(in_block + (bytes[start + i] & bit ? 1 : 0));
    total += in_block;
  }
  for (; start < count; start++) total += bytes[start] & bit ? 1 : 0;
  return total;
}

KERNEL columns_tally columns_count(const uint8_t *verdicts, size_t count) {
  columns_tally tally;
  tally.met = count_bit(verdicts, count, COLUMNS_MET);
  tally.not_met = count_bit(verdicts, count, COLUMNS_NOT_MET);
  tally.undecided = count_bit(verdicts, count, COLUMNS_UNDECIDED);
  tally.unknown = count - tally.met - tally.not_met - tally.undecided;
  return tally;
}
