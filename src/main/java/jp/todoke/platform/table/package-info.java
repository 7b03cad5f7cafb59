/**
 * Tables that leave the portal as files: CSV and XLSX, written row by row, and harmless where a spreadsheet opens them.
 */
@NullMarked
package jp.todoke.platform.table;

import org.jspecify.annotations.NullMarked;
