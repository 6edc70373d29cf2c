/// Loops over a tile: a stretch of rows of a table, column after column. For the target Columns, which wraps them.
///
/// - Rows: `count` of them, at most 4096 a tile; buffers belong to the caller, are as long as the tile and do not overlap.
/// - Numbers: doubles nearest to the decimals of the table; NaN: unknown. No kernel traps, whatever the numbers are.
/// - Error of each result against exact arithmetic: docs/explanation/screening-error.md, with the proof. u = 2^-53.
/// - On x86-64 Linux each kernel exists three times (AVX-512, AVX2 with FMA, any processor); the loader picks one.
#ifndef CCOLUMNS_H
#define CCOLUMNS_H

#include <stddef.h>
#include <stdint.h>

/// A verdict is a byte of bits; none set: unknown. Undecided: within the error, to be decided in exact arithmetic.
enum { COLUMNS_UNKNOWN = 0, COLUMNS_MET = 1, COLUMNS_NOT_MET = 2, COLUMNS_UNDECIDED = 4 };

/// The state of a row is a byte: the number of open decisive knock-outs (254: that many or more), or excluded.
enum { COLUMNS_EXCLUDED = 255 };

typedef enum {
  COLUMNS_AT_LEAST,
  COLUMNS_ABOVE,
  COLUMNS_AT_MOST,
  COLUMNS_BELOW,
  COLUMNS_EQUAL,
  COLUMNS_NOT_EQUAL,
} columns_relation;

/// How many verdicts of each kind; they add up to the rows.
typedef struct {
  size_t met, not_met, unknown, undecided;
} columns_tally;

// Verdicts. Rounding to the nearest double keeps order, so comparisons of doubles are those of the decimals, except that
// unequal decimals may have equal doubles if one of them has more than 15 digits.

/// Compares the least and the greatest reading of each row with a limit; pass a column twice where each row has one reading.
/// Met: by every reading; not met: by none; else unknown. `=` and `!=` are undecided where the limit lies between both.
/// With `ties_undecided`, for a limit of more than 15 digits, so is every row with a reading that equals the limit.
void columns_compare(
  columns_relation relation, const double *low, const double *high, size_t count, double limit, int ties_undecided,
  uint8_t *verdicts);

/// Kleene logic in place: `verdicts` becomes `verdicts` and `others`; an undecided side that matters leaves it undecided.
void columns_and(uint8_t *verdicts, const uint8_t *others, size_t count);
/// `verdicts` or `others`, in place.
void columns_or(uint8_t *verdicts, const uint8_t *others, size_t count);
/// Met becomes not met and the other way round.
void columns_not(uint8_t *verdicts, size_t count);

columns_tally columns_count(const uint8_t *verdicts, size_t count);

// Knock-outs.

/// Applies the verdicts of a knock-out to the state of the rows. Decide what is undecided first; it would count as unknown.
void columns_apply(const uint8_t *verdicts, size_t count, int decisive, uint8_t *states);

/// `columns_compare` and `columns_apply` in one, for a column without gaps and with one reading a row.
/// Returns how many rows do not meet it, those included that were excluded before.
size_t columns_require(columns_relation relation, const double *values, size_t count, double limit, uint8_t *states);

// Sums. Excluded rows have the sum -infinity and keep it.

/// Sets the sum of each row: `base`, or -infinity where it is excluded.
void columns_start(const uint8_t *states, size_t count, double base, double *sums);

/// Adds a piecewise linear function of a column without gaps: base + Σ slope_j · (min(max(x, from_j), to_j) - from_j).
/// `segments`: base, then from, to and slope of each of `segment_count` segments.
void columns_add_segments(
  const double *values, size_t count, const double *segments, size_t segment_count, double *sums);
/// The same for a column with gaps: an unknown row gets `assumed`, and `weight` more of unknown weight.
void columns_add_open_segments(
  const double *values, size_t count, const double *segments, size_t segment_count, double assumed, double weight,
  double *sums, double *unknown_weights);

/// Adds what a table gives for the code of each row. A code beyond the table counts as code 0, unknown.
/// `table`: contribution and unknown weight of each code; at least code 0.
void columns_add_table(
  const uint32_t *codes, size_t count, const double *table, size_t code_count, double *sums, double *unknown_weights);

// Selection.

/// Writes the rows whose state is below `state`, or is `state` with a sum of at least `threshold`, in order, and returns
/// how many. `rows` is as long as the tile.
size_t columns_ahead(
  const uint8_t *states, const double *sums, size_t count, uint8_t state, double threshold, uint32_t *rows);
/// How many rows `columns_ahead` would write; much faster than writing them.
size_t columns_count_ahead(
  const uint8_t *states, const double *sums, size_t count, uint8_t state, double threshold);
/// Writes the rows with a verdict, in order, and returns how many.
size_t columns_with_verdict(const uint8_t *verdicts, size_t count, uint8_t verdict, uint32_t *rows);
/// Copies the values of some rows next to each other; the other kernels then run over these alone. `rows` ascend, so that
/// `gathered` may be `values`.
void columns_gather(const double *values, const uint32_t *rows, size_t row_count, double *gathered);
/// The same for codes.
void columns_gather_codes(const uint32_t *codes, const uint32_t *rows, size_t row_count, uint32_t *gathered);
/// The same for bytes.
void columns_gather_bytes(const uint8_t *bytes, const uint32_t *rows, size_t row_count, uint8_t *gathered);

// Arithmetic that carries its error: |exact - value| <= error. An unknown operand gives an unknown value (NaN). Where nothing
// is certain (division by what may be zero, beyond the range of doubles) the error is infinite.

/// One number in every row.
void columns_fill(double value, double error, size_t count, double *values, double *errors);
/// Values of a column with the error of reading decimals as doubles.
void columns_load(const double *column, size_t count, double *values, double *errors);

/// In place: the first operand becomes the result.
void columns_add(double *values, double *errors, const double *others, const double *other_errors, size_t count);
void columns_subtract(double *values, double *errors, const double *others, const double *other_errors, size_t count);
void columns_multiply(double *values, double *errors, const double *others, const double *other_errors, size_t count);
void columns_divide(double *values, double *errors, const double *others, const double *other_errors, size_t count);

/// Compares two results; undecided where they lie within their errors.
void columns_compare_sides(
  columns_relation relation, const double *values, const double *errors, const double *others,
  const double *other_errors, size_t count, uint8_t *verdicts);

#endif
