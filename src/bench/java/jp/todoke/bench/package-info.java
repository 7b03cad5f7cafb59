/**
 * Benchmarks of a real portal on its own PostgreSQL, printed as tables. Figures of one run are compared with each other, never
 * with a fixed limit: the machine differs, the ratio stays.
 */
@NullMarked
package jp.todoke.bench;

import org.jspecify.annotations.NullMarked;
