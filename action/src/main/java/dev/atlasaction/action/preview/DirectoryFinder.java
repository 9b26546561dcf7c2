package dev.atlasaction.action.preview;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for migration directories below a folder. */
final class DirectoryFinder {

  /** What is looked for, in words. */
  static final String LOOKED_FOR =
      """
      a directory with an atlas.sum file
      a directory named migrations with .sql files
      files of Flyway (V1__name.sql), golang-migrate (1_name.up.sql), goose, dbmate or Liquibase\
      """;

  private static final int DEPTH = 8;
  private static final Set<String> SKIPPED =
      Set.of("node_modules", "target", "build", "vendor", "dist", "out", "venv", "__pycache__");

  private DirectoryFinder() {}

  /** Migration directories at or below {@code root}, sorted by path. */
  static List<MigrationDirectory> find(Path root) {
    List<MigrationDirectory> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.noneOf(FileVisitOption.class),
          DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
                throws IOException {
              String name = String.valueOf(dir.getFileName());
              if (!dir.equals(root) && (SKIPPED.contains(name) || name.startsWith("."))) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              Optional<Format> format = format(dir);
              format.ifPresent(known -> found.add(new MigrationDirectory(dir, known)));
              return format.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw EngineException.environment("cannot look into " + root + ": " + e.getMessage(), e);
    }
    found.sort((a, b) -> a.path().compareTo(b.path()));
    return found;
  }

  private static Optional<Format> format(Path dir) throws IOException {
    List<Path> sql;
    try (Stream<Path> entries = Files.list(dir)) {
      sql = entries.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
    if (sql.isEmpty()) {
      return Optional.empty();
    }
    Optional<Format> foreign = foreign(sql);
    boolean named = String.valueOf(dir.getFileName()).matches("(?i)migrations?");
    if (foreign.isPresent()) {
      return foreign;
    }
    return Files.exists(dir.resolve("atlas.sum")) || named
        ? Optional.of(Format.ATLAS)
        : Optional.empty();
  }

  private static Optional<Format> foreign(List<Path> sql) {
    if (sql.stream().anyMatch(file -> named(file, Format.GOLANG_MIGRATE))) {
      return Optional.of(Format.GOLANG_MIGRATE);
    }
    if (sql.stream().anyMatch(file -> named(file, Format.FLYWAY))) {
      return Optional.of(Format.FLYWAY);
    }
    String text = MigrationDirectory.sample(sql.getFirst());
    if (text.contains("-- +goose Up")) {
      return Optional.of(Format.GOOSE);
    }
    if (text.contains("-- migrate:up")) {
      return Optional.of(Format.DBMATE);
    }
    return text.startsWith("--liquibase formatted sql")
        ? Optional.of(Format.LIQUIBASE)
        : Optional.empty();
  }

  private static boolean named(Path file, Format format) {
    return format.accepts(String.valueOf(file.getFileName()));
  }
}
