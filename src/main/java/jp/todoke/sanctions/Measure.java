package jp.todoke.sanctions;

import java.io.Serializable;

/**
 * The measure (programme) under which somebody is listed; the ministry prints one sheet for each.
 *
 * @param id for example {@code RU-PERSONS}, unique within its list
 * @param programme the country or cause the measure answers, for example {@code RU}
 * @param type whom it lists
 * @param nameJa its title as printed
 * @param nameEn its title in English
 */
public record Measure(String id, String programme, SubjectType type, String nameJa, String nameEn)
        implements Serializable {}
