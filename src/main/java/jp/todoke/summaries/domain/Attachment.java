package jp.todoke.summaries.domain;

/**
 * A file within the PDF, for programs (PDF/A-3 associated file).
 *
 * @param name of the file, of letters, digits, dots and hyphens
 * @param mediaType such as {@code application/json}
 * @param description what it is, in the language of the document
 * @param text its content, written in UTF-8
 */
public record Attachment(String name, String mediaType, String description, String text) {}
