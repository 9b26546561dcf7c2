/** Tests of MySQL and MariaDB on real servers. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.server;

import org.jspecify.annotations.NullMarked;
