/**
 * Tables from a spreadsheet or a CSV file on their way into a draft: read ({@link jp.todoke.filing.domain.intake.Table}),
 * their columns understood ({@link jp.todoke.filing.domain.intake.Columns}), their rows made ordinary parts of a content
 * ({@link jp.todoke.filing.domain.intake.Intake}), which the rule book then checks like anything typed into the form.
 */
@NullMarked
package jp.todoke.filing.domain.intake;

import org.jspecify.annotations.NullMarked;
