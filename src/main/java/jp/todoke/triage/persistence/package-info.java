/** Cases, notes and decisions in the database, and the queries of the queue. */
@NullMarked
package jp.todoke.triage.persistence;

import org.jspecify.annotations.NullMarked;
