/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

/**
 * PTM_SIMD:
 *
 * Before a function that holds a whole row loop: the compiler makes a version for AVX2 beside the plain one and the
 * loader chooses. No fused multiply-add is allowed, so every machine computes the same bytes.
 */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && defined(__OPTIMIZE__)
#define PTM_SIMD __attribute__ ((target_clones ("avx2", "default")))
#else
#define PTM_SIMD
#endif
