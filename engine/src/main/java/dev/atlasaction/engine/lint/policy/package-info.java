/** What a project file says about single analyzers (spec lint.md §8, §11). */
@NullMarked
package dev.atlasaction.engine.lint.policy;

import org.jspecify.annotations.NullMarked;
