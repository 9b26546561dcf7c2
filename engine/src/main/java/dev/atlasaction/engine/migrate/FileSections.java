package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.sql.Directive;
import dev.atlasaction.engine.sql.Directives;
import dev.atlasaction.engine.sql.ScanException;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.nio.charset.StandardCharsets;
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
  private static final String ASSERT = "assert";

  private final MigrationFile archive;
  private final List<MigrationFile> sections;
  private final MigrationFile migration;

  private FileSections(
      MigrationFile archive, List<MigrationFile> sections, MigrationFile migration) {
    this.archive = archive;
    this.sections = sections;
    this.migration = migration;
  }

  /**
   * The sections of a file; empty if it has none.
   *
   * @throws EngineException if it has some, but not the migration
   */
  public static Optional<FileSections> find(MigrationFile file) {
    boolean isArchive =
        file.format().hasDirectives()
            && Directives.inFile(file.content()).stream()
                .anyMatch(directive -> directive.name().equals(DIRECTIVE));
    if (!isArchive) {
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
    return Optional.of(new FileSections(file, sections, migration));
  }

  private static List<MigrationFile> split(MigrationFile file) {
    List<MigrationFile> sections = new ArrayList<>();
    String name = "";
    StringBuilder content = new StringBuilder();
    for (String line : file.text().split("\n", -1)) {
      String stripped = line.stripTrailing();
      if (isMarker(stripped)) {
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

  /**
   * The statements of the migration, where they are in the whole file.
   *
   * @throws ScanException with a position in the whole file, if it cannot be split
   */
  List<Statement> statements(ScannerOptions driver) {
    int start = start();
    try {
      return new StatementScanner(driver)
          .scan(migration.content()).stream()
              .map(at ->
                  new Statement(at.text(), at.pos() + start, at.offset() + start, at.comments()))
              .toList();
    } catch (ScanException e) {
      throw e.position().map(at -> e.at(archive.lines().positionAt(at.offset() + start))).orElse(e);
    }
  }

  /** The byte at which the migration begins. */
  private int start() {
    String text = new String(archive.content(), StandardCharsets.ISO_8859_1);
    int line = 0;
    while (line >= 0) {
      int end = text.indexOf('\n', line);
      String marker = text.substring(line, end < 0 ? text.length() : end).stripTrailing();
      boolean found =
          isMarker(marker) && marker.substring(3, marker.length() - 3).strip().equals(MIGRATION);
      if (found) {
        return end < 0 ? text.length() : end + 1;
      }
      line = end < 0 ? -1 : end + 1;
    }
    return 0;
  }

  private static boolean isMarker(String line) {
    return line.startsWith("-- ") && line.endsWith(" --") && line.length() >= 7;
  }

  /** The checks before it, in order. */
  public List<MigrationFile> checks() {
    return sections.stream()
        .filter(section -> section.name().equals(CHECKS) || section.name().startsWith(CHECK_FOLDER))
        .toList();
  }

  /** What the directives {@code atlas:assert} at the head of a check say. */
  public static List<Directive> asserts(MigrationFile check) {
    List<Directive> all = new ArrayList<>(check.directives());
    check.statements(ScannerOptions.generic()).stream()
        .limit(1)
        .forEach(first -> all.addAll(first.directives()));
    return all.stream().filter(directive -> directive.name().equals(ASSERT)).toList();
  }

  /** The way back, if it is written down. */
  public Optional<MigrationFile> findDown() {
    return sections.stream().filter(section -> section.name().equals(DOWN)).findFirst();
  }
}
