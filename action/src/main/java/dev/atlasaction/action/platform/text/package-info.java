/** What platforms share that show plain text and read outputs from files. */
@NullMarked
package dev.atlasaction.action.platform.text;

import org.jspecify.annotations.NullMarked;
