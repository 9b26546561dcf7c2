package dev.atlasaction.engine.config;

import java.util.List;

/**
 * The block {@code migration} of an environment (spec config.md §4); texts are empty where the file
 * says nothing.
 *
 * @param dir the URL of the migration directory
 * @param format the format of the directory, as {@code --dir-format}
 * @param baseline the version to start at
 * @param execOrder as {@code --exec-order}: lower case with hyphens
 * @param lockTimeout a Go duration
 * @param revisionsSchema where the history table lives
 * @param exclude patterns of objects that plans leave alone
 * @param txMode as {@code --tx-mode}
 * @param repo the name in the registry
 */
public record MigrationConfig(
    String dir,
    String format,
    String baseline,
    String execOrder,
    String lockTimeout,
    String revisionsSchema,
    List<String> exclude,
    String txMode,
    String repo) {

  /** Nothing configured. */
  public static final MigrationConfig NONE =
      new MigrationConfig("", "", "", "", "", "", List.of(), "", "");

  /** Copies the list. */
  public MigrationConfig {
    exclude = List.copyOf(exclude);
  }
}
