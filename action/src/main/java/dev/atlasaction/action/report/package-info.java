/** Where a platform shows results beside comments: pages, annotations, reports, build messages. */
@NullMarked
package dev.atlasaction.action.report;

import org.jspecify.annotations.NullMarked;
