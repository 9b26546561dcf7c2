package dev.atlasaction.engine.registry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something that is pushed as a whole.
 *
 * @param name its slug, such as {@code app}
 * @param version what it calls itself: the last version of a directory, or the caller's choice; may
 *     be empty
 * @param files in order; a directory has its checksum file first
 */
public record Artifact(Kind kind, String name, String version, List<File> files) {

  /** Copies the list. */
  public Artifact {
    files = List.copyOf(files);
  }

  /** What it is. */
  public enum Kind {
    /** A migration directory. */
    DIRECTORY,
    /** A schema. */
    SCHEMA,
    /** A plan of a schema. */
    PLAN,
    /** That somebody approved a plan. */
    APPROVAL,
    /** What was deployed to a database: one entry of a log. */
    DEPLOYMENTS;

    /** What stands between the owner and the rest of a name, for kinds that belong to others. */
    public String infix() {
      return switch (this) {
        case PLAN, APPROVAL -> "/plans/";
        case DEPLOYMENTS -> "/deployments/";
        case DIRECTORY, SCHEMA -> "";
      };
    }

    /** The folder of its kind: {@code directory} and so on. */
    public String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A file of it.
   *
   * @param name its path, with slashes
   * @param bytes its content; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // Files are equal if their bytes are, see below.
  public record File(String name, byte[] bytes) {

    /** A file with a text. */
    public static File of(String name, String text) {
      return new File(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content as text. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof File file
          && name.equals(file.name)
          && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }
  }
}
