/** The first page of each role, and the demonstration world that a fresh portal shows. */
@NullMarked
package jp.todoke.home;

import org.jspecify.annotations.NullMarked;
