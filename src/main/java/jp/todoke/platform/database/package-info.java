/**
 * The database: the embedded or the configured PostgreSQL, its migrations, transactions with the tenant set, and plain SQL for page queries.
 */
@NullMarked
package jp.todoke.platform.database;

import org.jspecify.annotations.NullMarked;
