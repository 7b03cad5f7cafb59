/** Who is calling: people, roles, permissions, sign-in, machine clients. Others may use the records and enums of this package. */
@NullMarked
package jp.todoke.access;

import org.jspecify.annotations.NullMarked;
