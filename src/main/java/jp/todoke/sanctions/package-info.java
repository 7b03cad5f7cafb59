/**
 * Sanctions lists, their editions, the designations in them and what changed from one edition to the next.
 *
 * <p>A <em>list</em> (the Ministry of Finance's is {@code MOF}) has immutable <em>editions</em>, one for each notice date.
 * A <em>designation</em> is one listed person or body; its facts are kept as the list prints them, and a fact the list does
 * not give is absent. A <em>change</em> says what an edition added, amended (field by field) or removed.
 *
 * <p>Other modules use the records of this package, {@link jp.todoke.sanctions.Editions} to read and
 * {@link jp.todoke.sanctions.MarchEditions} to have the real notices of March 2022. The data is public: it belongs to no
 * tenant, every signed-in caller may read it.
 */
@NullMarked
package jp.todoke.sanctions;

import org.jspecify.annotations.NullMarked;
