/** The token endpoint of machine clients. */
@NullMarked
package jp.todoke.access.api;

import org.jspecify.annotations.NullMarked;
