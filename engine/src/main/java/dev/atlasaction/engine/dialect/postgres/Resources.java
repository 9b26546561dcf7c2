package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Text files beside the classes of this package. */
final class Resources {

  private Resources() {}

  static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EngineException(Category.INTERNAL, "cannot read resource " + name, e);
    }
  }
}
