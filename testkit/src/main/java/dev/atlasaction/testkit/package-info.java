/**
 * Test support shared by all modules: txtar scripts, goldens and database servers. It knows no
 * module.
 */
@NullMarked
package dev.atlasaction.testkit;

import org.jspecify.annotations.NullMarked;
