/**
 * Reports as text: view records, whose strings are finished and escaped, and logic-less templates.
 */
@NullMarked
package dev.atlasaction.action.render;

import org.jspecify.annotations.NullMarked;
