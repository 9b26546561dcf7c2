package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.sql.Directive;
import dev.atlasaction.engine.sql.Directives;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.SourceLines;
import dev.atlasaction.engine.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of a migration directory. What its name and content mean depends on the format. */
public final class MigrationFile {

  private static final String CHECKPOINT = "checkpoint";

  private final String name;
  private final byte[] content;
  private final DirFormat format;

  MigrationFile(String name, byte[] content, DirFormat format) {
    this.name = name;
    this.content = content;
    this.format = format;
  }

  /** The file name; in the flyway format a path with slashes. */
  public String name() {
    return name;
  }

  /** The version; {@code ""} for repeatable files of flyway. */
  public String version() {
    return format.version(name);
  }

  /** The description; {@code ""} if the name has none. */
  public String description() {
    return format.description(name);
  }

  /** The format it was read with. */
  public DirFormat format() {
    return format;
  }

  /** The bytes as they are in the directory. */
  public byte[] bytes() {
    return content.clone();
  }

  byte[] content() {
    return content;
  }

  /** The content as text. */
  public String text() {
    return new String(content, UTF_8);
  }

  /** Finds the line of a statement's offset. */
  public SourceLines lines() {
    return new SourceLines(content);
  }

  /**
   * The statements.
   *
   * @param driver what the database's SQL looks like; formats with a splitter of their own ignore
   *     it (migrate.md section 4.1)
   * @throws dev.atlasaction.engine.sql.ScanException if the file cannot be split
   */
  public List<Statement> statements(ScannerOptions driver) {
    return format.statements(this, driver);
  }

  /**
   * The directives of the file, and those of the migration in it where it has sections; foreign
   * formats have none.
   */
  public List<Directive> directives() {
    if (!format.hasDirectives()) {
      return List.of();
    }
    List<Directive> all = new ArrayList<>(Directives.inFile(content));
    FileSections.find(this)
        .ifPresent(sections -> all.addAll(Directives.inFile(sections.migration().content)));
    return List.copyOf(all);
  }

  /** The directives of one name, in order. */
  public List<Directive> directives(String wanted) {
    return directives().stream().filter(d -> d.name().equals(wanted)).toList();
  }

  /** True if the file holds the whole schema up to its version (migrate.md section 1.2). */
  public boolean isCheckpoint() {
    return findCheckpointTag().isPresent();
  }

  /** The tag of a checkpoint, {@code ""} if it has none; empty if the file is none. */
  public Optional<String> findCheckpointTag() {
    return directives(CHECKPOINT).stream().findFirst().map(Directive::value);
  }

  /** A part of this file that is scanned like a file of its own. */
  MigrationFile section(String sectionName, String text) {
    return new MigrationFile(sectionName, text.getBytes(UTF_8), format);
  }

  /** True if the checksum file leaves it out. */
  boolean isIgnoredBySum() {
    return Directives.onFirstLine(content)
        .filter(d -> d.name().equals("sum") && d.args().equals("ignore"))
        .isPresent();
  }

  @Override
  public String toString() {
    return name;
  }
}
