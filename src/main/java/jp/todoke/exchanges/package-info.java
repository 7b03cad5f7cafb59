/** The register of crypto-asset exchanges, the tenants. Natural key: (bureau, registration number). */
@NullMarked
package jp.todoke.exchanges;

import org.jspecify.annotations.NullMarked;
