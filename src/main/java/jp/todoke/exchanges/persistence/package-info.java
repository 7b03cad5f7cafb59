/** The register in the database. */
@NullMarked
package jp.todoke.exchanges.persistence;

import org.jspecify.annotations.NullMarked;
