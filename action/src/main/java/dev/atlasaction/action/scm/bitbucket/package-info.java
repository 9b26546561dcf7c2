/** Pull requests and commit reports of Bitbucket Cloud (spec ci-actions.md §8.5 and §10.3). */
@NullMarked
package dev.atlasaction.action.scm.bitbucket;

import org.jspecify.annotations.NullMarked;
