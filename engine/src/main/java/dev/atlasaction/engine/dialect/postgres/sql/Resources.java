package dev.atlasaction.engine.dialect.postgres.sql;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text files of this dialect. */
public final class Resources {

  private static final String FOLDER = "/dev/atlasaction/engine/dialect/postgres/";

  private Resources() {}

  /** The text of the file {@code name}, a path below the folder of this dialect. */
  public static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Resources.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EngineException(Category.INTERNAL, "cannot read resource " + name, e);
    }
  }
}
