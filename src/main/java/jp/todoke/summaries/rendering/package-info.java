/**
 * Prints documents as PDF: XHTML templates and styles of {@code reports/}, filled by Thymeleaf, laid out and tagged by openhtmltopdf on
 * PDFBox, as PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
 *
 * <p>Others call {@link jp.todoke.summaries.rendering.PdfPress} only. Nothing here reads the database, the network or the file system:
 * templates, styles and fonts come from the class path.
 */
@NullMarked
package jp.todoke.summaries.rendering;

import org.jspecify.annotations.NullMarked;
