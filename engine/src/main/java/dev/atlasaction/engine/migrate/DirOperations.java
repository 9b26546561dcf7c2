package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What commands do to migration directories without a database. */
public final class DirOperations {

  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private DirOperations() {}

  /** Writes the checksum file anew ({@code migrate hash}). */
  public static void hash(MigrationDir dir) {
    dir.writeSum(SumFile.of(dir.files()));
  }

  /**
   * Checks the checksum file ({@code migrate validate}, and the gate before other commands).
   *
   * @throws ChecksumException if it does not fit the files
   */
  public static void validate(MigrationDir dir) {
    Checksum.validate(dir);
  }

  /**
   * The version of a migration made now: {@code yyyyMMddHHmmss} in UTC. It is of the next second no
   * file has, as two files of one version would be one to the history, and two of one name would be
   * one on the disk.
   */
  public static String version(MigrationDir dir, Instant now) {
    Set<String> taken =
        dir.storage().names().stream().map(dir.format()::version).collect(toUnmodifiableSet());
    Instant time = now;
    while (taken.contains(version(time))) {
      time = time.plusSeconds(1);
    }
    return version(time);
  }

  /** A time as a version, whether or not a file has it. */
  static String version(Instant time) {
    return VERSION.format(time);
  }

  /**
   * The time that a version says.
   *
   * @throws java.time.DateTimeException if it says none
   */
  static Instant time(String version) {
    return VERSION.parse(version, Instant::from);
  }

  /**
   * Adds a migration and writes the checksum file ({@code migrate new} and {@code migrate diff}).
   * The directory is not validated before.
   *
   * @return the names of the files written
   * @throws EngineException if the name cannot be part of a file name
   */
  public static List<String> write(MigrationDir dir, MigrationDraft draft) {
    requireFileName(draft);
    return write(dir, dir.format().render(draft));
  }

  /** Adds files as they are and writes the checksum file; returns their names. */
  public static List<String> write(MigrationDir dir, List<DirFormat.NewFile> files) {
    List<String> names = new ArrayList<>();
    for (DirFormat.NewFile file : files) {
      dir.storage().write(file.name(), file.content().getBytes(UTF_8));
      names.add(file.name());
    }
    hash(dir);
    return List.copyOf(names);
  }

  /**
   * Validates the directory and adds an empty migration ({@code migrate new}).
   *
   * @param name {@code ""} for none
   * @return the names of the files written
   */
  public static List<String> newFile(MigrationDir dir, String name, Instant now) {
    return newFile(dir, name, now, UnaryOperator.identity());
  }

  /** The same, with files that {@code edit} had its way with. */
  public static List<String> newFile(
      MigrationDir dir, String name, Instant now, UnaryOperator<DirFormat.NewFile> edit) {
    validate(dir);
    MigrationDraft draft = MigrationDraft.of(version(dir, now), name, List.of());
    requireFileName(draft);
    return write(dir, dir.format().render(draft).stream().map(edit).toList());
  }

  private static void requireFileName(MigrationDraft draft) {
    if (draft.name().indexOf('/') >= 0 || draft.name().indexOf('\\') >= 0) {
      throw EngineException.user(
          "invalid migration name " + GoQuote.quote(draft.name()) + ": it must not hold a slash");
    }
  }
}
