/**
 * The launcher behind 'mvn -Prun': JDK only, runs outside the server.
 */
@NullMarked
package jp.todoke.platform.start;

import org.jspecify.annotations.NullMarked;
