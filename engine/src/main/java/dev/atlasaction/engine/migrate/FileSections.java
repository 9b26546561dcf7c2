package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A migration file that holds several texts, each after a line {@code -- name --} (spec testing.md
 * §3): the migration itself, the checks before it, and the way back.
 */
public final class FileSections {

  private static final String DIRECTIVE = "txtar";
  private static final String MIGRATION = "migration.sql";
  private static final String CHECKS = "checks.sql";
  private static final String CHECK_FOLDER = "checks/";
  private static final String DOWN = "down.sql";

  private final List<MigrationFile> sections;
  private final MigrationFile migration;

  private FileSections(List<MigrationFile> sections, MigrationFile migration) {
    this.sections = sections;
    this.migration = migration;
  }

  /**
   * The sections of a file; empty if it has none.
   *
   * @throws EngineException if it has some, but not the migration
   */
  public static Optional<FileSections> find(MigrationFile file) {
    if (file.directives(DIRECTIVE).isEmpty()) {
      return Optional.empty();
    }
    List<MigrationFile> sections = split(file);
    MigrationFile migration =
        sections.stream()
            .filter(section -> section.name().equals(MIGRATION))
            .findFirst()
            .orElseThrow(() ->
                EngineException.user(
                    "file "
                        + GoQuote.quote(file.name())
                        + " has the directive atlas:txtar but no section \"migration.sql\""));
    return Optional.of(new FileSections(sections, migration));
  }

  private static List<MigrationFile> split(MigrationFile file) {
    List<MigrationFile> sections = new ArrayList<>();
    String name = "";
    StringBuilder content = new StringBuilder();
    for (String line : file.text().split("\n", -1)) {
      String stripped = line.stripTrailing();
      boolean marker =
          stripped.startsWith("-- ") && stripped.endsWith(" --") && stripped.length() >= 7;
      if (marker) {
        add(sections, file, name, content);
        name = stripped.substring(3, stripped.length() - 3).strip();
        content.setLength(0);
      } else {
        content.append(line).append('\n');
      }
    }
    add(sections, file, name, content);
    return sections;
  }

  private static void add(
      List<MigrationFile> sections, MigrationFile file, String name, StringBuilder content) {
    if (!name.isEmpty()) {
      sections.add(file.section(name, content.toString()));
    }
  }

  /** The migration itself. */
  public MigrationFile migration() {
    return migration;
  }

  /** The checks before it, in order. */
  public List<MigrationFile> checks() {
    return sections.stream()
        .filter(section -> section.name().equals(CHECKS) || section.name().startsWith(CHECK_FOLDER))
        .toList();
  }

  /** The way back, if it is written down. */
  public Optional<MigrationFile> findDown() {
    return sections.stream().filter(section -> section.name().equals(DOWN)).findFirst();
  }
}
