package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.nio.file.Path;

/** Opens registries by their URL. */
public final class Registries {

  /** The variable that says where the registry is, if the project file does not. */
  public static final String VARIABLE = "ATLAS_REGISTRY_URL";

  private static final String FILE = "file://";

  private Registries() {}

  /**
   * Opens a registry.
   *
   * @param url such as {@code file:///srv/registry}, relative to {@code workingDirectory}; empty if
   *     the user named none
   * @throws EngineException if there is none, or none of that kind
   */
  public static Registry open(String url, Path workingDirectory) {
    if (url.isEmpty()) {
      throw EngineException.user(
          "no registry is configured: set "
              + VARIABLE
              + " or, in the project file, atlas { cloud { url = ... } } to a directory such as"
              + " file:///srv/atlas-registry");
    }
    if (!url.startsWith(FILE)) {
      throw EngineException.user(
          "registry URL "
              + GoQuote.quote(scheme(url))
              + " is not supported: give a directory, such as file:///srv/atlas-registry");
    }
    return new FileRegistry(workingDirectory.resolve(url.substring(FILE.length())));
  }

  /** Addresses may hold passwords, so that only their kind is shown. */
  private static String scheme(String url) {
    int end = url.indexOf("://");
    return end < 0 ? url : url.substring(0, end + 3);
  }
}
