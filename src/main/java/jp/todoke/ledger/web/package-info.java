/** The auditor's pages, and the ledger's part of a receipt: the only room with Faces. */
@NullMarked
package jp.todoke.ledger.web;

import org.jspecify.annotations.NullMarked;
