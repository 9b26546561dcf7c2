package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.config.MemoryState.ExternalSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a program printed, kept under the digest of its inputs. Only for projects that name the
 * inputs; what cannot be read or does not have its own digest counts as absent, and what came while
 * the inputs changed is not kept.
 */
record ProgramCache(CommandContext context, ExternalSchema source, ExternalSchema.Inputs inputs) {

  /** Turns the cache off, whatever its value. */
  static final String OFF = "ATLAS_NO_PROGRAM_CACHE";

  private static final int KEPT = 50;

  /** The kept output, or that of {@code run}. */
  String get(Supplier<String> run) {
    Optional<Path> folder = folder();
    ProgramInputs now = new ProgramInputs(context, source, inputs);
    String before = now.digest();
    if (folder.isEmpty() || before.isEmpty()) {
      return run.get();
    }
    Path file = folder.get().resolve(before + ".sql");
    Optional<String> kept = read(file);
    if (kept.isPresent()) {
      return kept.get();
    }
    String output = run.get();
    if (now.digest().equals(before)) {
      keep(file, output);
    }
    return output;
  }

  /** Of this user alone; none where there is no home, for others could write a shared one. */
  private Optional<Path> folder() {
    if (!context.env().getOrDefault(OFF, "").isEmpty()) {
      return Optional.empty();
    }
    String cache = context.env().getOrDefault("XDG_CACHE_HOME", "");
    String home = context.env().getOrDefault("HOME", "");
    if (!cache.isEmpty()) {
      return Optional.of(Path.of(cache, "atlas-action", "programs"));
    }
    return home.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(home, ".cache", "atlas-action", "programs"));
  }

  private static Optional<String> read(Path file) {
    try {
      String[] parts = Files.readString(file).split("\n", 2);
      boolean whole = parts.length == 2 && parts[0].equals("-- " + ProgramInputs.sha256(parts[1]));
      return whole ? Optional.of(parts[1]) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private void keep(Path file, String output) {
    try {
      Path folder = Files.createDirectories(file.getParent());
      Path staging = Files.createTempFile(folder, "new-", ".sql");
      Files.writeString(staging, "-- " + ProgramInputs.sha256(output) + "\n" + output);
      Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
      forgetOldest(folder);
    } catch (IOException full) {
      context.err().println("notice: the output of a program was not kept: " + full.getMessage());
    }
  }

  private static void forgetOldest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> oldest =
          files
              .filter(file -> file.getFileName().toString().endsWith(".sql"))
              .sorted(
                  Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
              .skip(KEPT)
              .toList();
      for (Path file : oldest) {
        Files.deleteIfExists(file);
      }
    }
  }
}
