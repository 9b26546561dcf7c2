package dev.atlasaction.engine.lint;

import java.util.Optional;

/**
 * What a {@code check "CODE"} block says of one rule (spec lint.md §8).
 *
 * @param error whether its findings fail the run; empty leaves that to the analyzer
 * @param skip whether it does not run
 */
public record CheckSetting(Optional<Boolean> error, boolean skip) {}
