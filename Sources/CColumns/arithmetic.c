#include <CColumns.h>

#include "clones.h"

// Between kernels a value is NaN where it is unknown, and else finite; an error is finite or, where nothing is certain,
// infinite with the value 0. Every error is enlarged by a factor that outweighs the roundings of its own computation, and of
// the decimals of 34 digits with which results are compared (docs/explanation/screening-error.md).
static const double UNIT = 0x1p-53;         // greatest relative error of one rounding
static const double MARGIN = 1 + 0x1p-40;
static const double LEAST = 0x1p-1073;      // above the error of a result below the normal range

PART double size(double a) { return __builtin_fabs(a); }

/// Stores a result; `is_known` says whether all operands are.
PART void store(size_t i, int is_known, double value, double error, double *restrict values, double *restrict errors) {
  int is_certain = error < INFINITE;
  values[i] = !is_known ? UNKNOWN_DOUBLE : is_certain ? value : 0;
  errors[i] = is_certain ? error : INFINITE;
}

PART int both_known(double a, double b) { return (a == a) & (b == b); }

KERNEL void columns_fill(
  double value, double error, size_t count, double *restrict values, double *restrict errors) {
  for (size_t i = 0; i < count; i++) store(i, value == value, value, error * MARGIN + LEAST, values, errors);
}

KERNEL void columns_load(
  const double *restrict column, size_t count, double *restrict values, double *restrict errors) {
  for (size_t i = 0; i < count; i++) {
    double value = column[i];
    store(i, value == value, value, UNIT * size(value) * MARGIN + LEAST, values, errors);
  }
}

KERNEL void columns_add(
  double *restrict values, double *restrict errors, const double *restrict others,
  const double *restrict other_errors, size_t count) {
  for (size_t i = 0; i < count; i++) {
    double a = values[i], b = others[i], sum = a + b;
    double error = (errors[i] + other_errors[i] + UNIT * size(sum)) * MARGIN;
    store(i, both_known(a, b), sum, error, values, errors);
  }
}

KERNEL void columns_subtract(
  double *restrict values, double *restrict errors, const double *restrict others,
  const double *restrict other_errors, size_t count) {
  for (size_t i = 0; i < count; i++) {
    double a = values[i], b = others[i], difference = a - b;
    double error = (errors[i] + other_errors[i] + UNIT * size(difference)) * MARGIN;
    store(i, both_known(a, b), difference, error, values, errors);
  }
}

KERNEL void columns_multiply(
  double *restrict values, double *restrict errors, const double *restrict others,
  const double *restrict other_errors, size_t count) {
  for (size_t i = 0; i < count; i++) {
    double a = values[i], b = others[i], product = a * b;
    double carried = size(a) * other_errors[i] + (size(b) + other_errors[i]) * errors[i];
    double error = (carried + UNIT * size(product)) * MARGIN + 4 * LEAST;
    store(i, both_known(a, b), product, error, values, errors);
  }
}

KERNEL void columns_divide(
  double *restrict values, double *restrict errors, const double *restrict others,
  const double *restrict other_errors, size_t count) {
  for (size_t i = 0; i < count; i++) {
    double a = values[i], b = others[i], quotient = a / b;
    double least = size(b) - other_errors[i];
    double carried = (errors[i] + (size(quotient) * MARGIN + LEAST) * other_errors[i] + LEAST) / least;
    double error = (carried + UNIT * size(quotient)) * MARGIN + 4 * LEAST;
    // A divisor that may be zero gives no quotient.
    store(i, both_known(a, b), quotient, least > 0 ? error : INFINITE, values, errors);
  }
}

#define COMPARE_SIDES(is_met)                                                                      \
  for (size_t i = 0; i < count; i++) {                                                             \
    double a = values[i], b = others[i];                                                           \
    int is_decided = size(a - b) > (errors[i] + other_errors[i]) * MARGIN;                         \
    int is_undecided = both_known(a, b) & !is_decided;                                             \
    verdicts[i] = (uint8_t)((is_decided & (is_met)) * COLUMNS_MET |                                \
                            (is_decided & !(is_met)) * COLUMNS_NOT_MET |                           \
                            is_undecided * COLUMNS_UNDECIDED);                                     \
  }                                                                                                \
  return

KERNEL void columns_compare_sides(
  columns_relation relation, const double *restrict values, const double *restrict errors,
  const double *restrict others, const double *restrict other_errors, size_t count, uint8_t *restrict verdicts) {
  switch (relation) {
    case COLUMNS_AT_LEAST:
    case COLUMNS_ABOVE: COMPARE_SIDES(a > b);
    case COLUMNS_AT_MOST:
    case COLUMNS_BELOW: COMPARE_SIDES(a < b);
    case COLUMNS_EQUAL: COMPARE_SIDES(0);
    case COLUMNS_NOT_EQUAL: COMPARE_SIDES(1);
  }
}
