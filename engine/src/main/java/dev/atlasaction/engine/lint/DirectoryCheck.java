package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.ScannerOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at the files of a directory as files: whether all are read, and new ones undone. */
final class DirectoryCheck {

  /** The formats in which every migration has a place for what undoes it. */
  private static final Set<String> WITH_DOWN = Set.of("golang-migrate", "goose", "dbmate");

  private final MigrationDir dir;
  private final ScannerOptions options;

  DirectoryCheck(MigrationDir dir, ScannerOptions options) {
    this.dir = dir;
    this.options = options;
  }

  /** What is wrong with it, apart from its history. */
  List<DirectoryNote> notes(Changeset changeset) {
    List<DirectoryNote> notes = new ArrayList<>(unread());
    boolean numbered =
        !changeset.base().isEmpty() && changeset.base().stream().allMatch(DirectoryCheck::numbered);
    for (MigrationFile file : changeset.added()) {
      if (WITH_DOWN.contains(dir.format().name()) && undoesNothing(file)) {
        notes.add(DirectoryNote.noDown(file.name()));
      }
      if (numbered && !numbered(file)) {
        notes.add(DirectoryNote.misnamed(file.name()));
      }
    }
    return notes;
  }

  private List<DirectoryNote> unread() {
    Set<String> known = Set.copyOf(dir.format().fileNames(dir.storage()));
    return switch (dir.format().name()) {
      case "golang-migrate" ->
          strangers(known).stream()
              .filter(name -> !name.endsWith(".down.sql"))
              .map(DirectoryNote::unread)
              .toList();
      case "flyway" ->
          strangers(known).stream()
              .filter(name -> !name.substring(name.lastIndexOf('/') + 1).startsWith("U"))
              .map(DirectoryNote::unread)
              .toList();
      default ->
          strangers(known).stream()
              .filter(name -> name.indexOf('/') < 0)
              .map(DirectoryNote::unread)
              .toList();
    };
  }

  private List<String> strangers(Set<String> known) {
    return dir.storage().tree().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".sql") && !known.contains(name))
        .toList();
  }

  private boolean undoesNothing(MigrationFile file) {
    try {
      return dir.format().downStatements(dir, file, options).isEmpty() && !saysWhy(file);
    } catch (EngineException unreadable) {
      return false;
    }
  }

  /** Whether a comment stands in the place: somebody has thought of it. */
  private boolean saysWhy(MigrationFile file) {
    String place =
        dir.format().name().equals("golang-migrate")
            ? dir.storage()
                .find(file.name().replace(".up.sql", ".down.sql"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("")
            : afterMark(file.text());
    return !place.isBlank();
  }

  /** What follows the line {@code -- +goose Down} or {@code -- migrate:down}. */
  private static String afterMark(String content) {
    List<String> lines = content.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).toLowerCase(Locale.ROOT);
      if (line.contains("+goose down") || line.contains("migrate:down")) {
        return String.join("\n", lines.subList(i + 1, lines.size()));
      }
    }
    return "";
  }

  private static boolean numbered(MigrationFile file) {
    String version = file.version();
    return !version.isEmpty() && Character.isDigit(version.charAt(0));
  }
}
