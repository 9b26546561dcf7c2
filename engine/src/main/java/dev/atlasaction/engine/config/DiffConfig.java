package dev.atlasaction.engine.config;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The policy of plans (spec config.md §6.2).
 *
 * @param skip the kinds of changes, such as {@code drop_table}, and whether to leave them out;
 *     empty if there is no {@code skip} block
 * @param concurrentIndexCreate whether indexes are to be created without locking
 * @param concurrentIndexDrop whether indexes are to be dropped without locking
 * @param ambiguousRename {@code ERROR} to refuse drops that may be renames, {@code WARN} to say so;
 *     empty for the default
 */
public record DiffConfig(
    Optional<SortedMap<String, Boolean>> skip,
    boolean concurrentIndexCreate,
    boolean concurrentIndexDrop,
    String ambiguousRename) {

  /** Nothing configured. */
  public static final DiffConfig NONE = new DiffConfig(Optional.empty(), false, false, "");

  /** Copies the map. */
  public DiffConfig {
    skip = skip.map(map -> Collections.unmodifiableSortedMap(new TreeMap<>(map)));
  }

  /** The kinds of changes to leave out, sorted. */
  public List<String> skipped() {
    return skip.map(map ->
            map.entrySet().stream()
                .filter(entry -> entry.getValue())
                .map(entry -> entry.getKey())
                .toList())
        .orElse(List.of());
  }

  /** Whether what may be a rename is not dropped until somebody has said that it is none. */
  public boolean refusesAmbiguous() {
    return ambiguousRename.equals("ERROR");
  }

  /** This policy of an environment; without a {@code skip} block it has the one of the file. */
  DiffConfig over(DiffConfig global) {
    return new DiffConfig(
        skip.or(global::skip),
        concurrentIndexCreate,
        concurrentIndexDrop,
        ambiguousRename.isEmpty() ? global.ambiguousRename : ambiguousRename);
  }
}
