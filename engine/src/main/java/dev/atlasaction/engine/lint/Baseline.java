package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.report.Suppression;
import java.util.Map;
import java.util.Optional;

/**
 * Findings that are known and accepted, by id.
 *
 * @param entries who accepted a finding, and why
 */
public record Baseline(Map<String, Suppression> entries) {

  /** Nothing is accepted. */
  public static final Baseline NONE = new Baseline(Map.of());

  /** Copies the map. */
  public Baseline {
    entries = Map.copyOf(entries);
  }

  Optional<Suppression> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }
}
