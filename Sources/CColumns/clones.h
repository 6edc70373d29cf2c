#ifndef CCOLUMNS_CLONES_H
#define CCOLUMNS_CLONES_H

/// The kernel for AVX-512, for AVX2 with FMA, and for any processor; the loader picks by what the processor can do.
/// Elsewhere (other architectures, static linking against musl, macOS) there is one, as the compiler makes it.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define KERNEL __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define KERNEL
#endif

/// Becomes part of the kernel that calls it, and so is compiled for the same processor.
#define PART static inline __attribute__((always_inline))

#define UNKNOWN_DOUBLE __builtin_nan("")
#define INFINITE __builtin_inf()

#endif
