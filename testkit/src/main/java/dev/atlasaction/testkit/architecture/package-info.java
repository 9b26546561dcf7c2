/** Rules of the house that every module keeps, as ArchUnit rules. */
@NullMarked
package dev.atlasaction.testkit.architecture;

import org.jspecify.annotations.NullMarked;
