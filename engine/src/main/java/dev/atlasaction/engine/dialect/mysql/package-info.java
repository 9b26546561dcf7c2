/** MySQL and MariaDB, one family with differences by vendor and version. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql;

import org.jspecify.annotations.NullMarked;
