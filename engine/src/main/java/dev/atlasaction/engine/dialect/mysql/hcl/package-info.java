/** The schema language of MySQL and MariaDB. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.hcl;

import org.jspecify.annotations.NullMarked;
