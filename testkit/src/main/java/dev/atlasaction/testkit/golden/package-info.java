/** Expected texts kept in files. */
@NullMarked
package dev.atlasaction.testkit.golden;

import org.jspecify.annotations.NullMarked;
