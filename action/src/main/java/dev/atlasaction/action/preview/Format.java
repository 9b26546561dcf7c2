package dev.atlasaction.action.preview;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Layouts of migration directories (spec migrate.md). */
enum Format {
  /** Versioned files with an {@code atlas.sum}. */
  ATLAS("atlas", ".*\\.sql"),
  /** {@code 1_name.up.sql} and {@code 1_name.down.sql}. */
  GOLANG_MIGRATE("golang-migrate", ".*\\.up\\.sql"),
  /** {@code V1__name.sql}. */
  FLYWAY("flyway", "V.*__.*\\.sql"),
  /** Files with {@code -- +goose Up}. */
  GOOSE("goose", ".*\\.sql"),
  /** Files with {@code -- migrate:up}. */
  DBMATE("dbmate", ".*\\.sql"),
  /** Files with {@code --liquibase formatted sql}. */
  LIQUIBASE("liquibase", ".*\\.sql");

  private final String word;
  private final Pattern file;

  Format(String word, String file) {
    this.word = word;
    this.file = Pattern.compile(file);
  }

  /** Whether a file of this name is a migration. */
  boolean accepts(String name) {
    return file.matcher(name).matches();
  }

  /** The URL of a directory for the {@code atlas} command. */
  String url(Path directory) {
    String url = "file://" + directory.toString().replace('\\', '/');
    return this == ATLAS ? url : url + "?format=" + word;
  }
}
