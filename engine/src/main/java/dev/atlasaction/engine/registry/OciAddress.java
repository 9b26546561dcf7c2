package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Where a container registry is and who asks it.
 *
 * @param root scheme, host and port
 * @param path what all repositories begin with; may be empty
 * @param credentials {@code user:password} of the URL, else those that {@code docker login} keeps
 */
record OciAddress(URI root, String path, Optional<String> credentials) {

  private static final String PLAIN = "oci+http://";

  /**
   * Reads {@code oci://[user:password@]host[:port][/path]}; {@code oci+http} and this machine mean
   * requests without encryption.
   *
   * @throws EngineException if there is no host
   */
  static OciAddress parse(String url, Map<String, String> env) {
    String rest = url.substring(url.indexOf("://") + "://".length());
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash + 1).replaceAll("/+$", "");
    int at = authority.lastIndexOf('@');
    String host = authority.substring(at + 1);
    if (host.isEmpty()) {
      throw EngineException.user("the registry URL names no host: give oci://HOST/PATH");
    }
    boolean local = host.startsWith("localhost") || host.startsWith("127.0.0.1");
    String scheme = url.startsWith(PLAIN) || local ? "http" : "https";
    Optional<String> given =
        at < 0
            ? kept(host, env)
            : Optional.of(URLDecoder.decode(authority.substring(0, at), StandardCharsets.UTF_8));
    return new OciAddress(URI.create(scheme + "://" + host), path, given);
  }

  /** The login that docker and its like keep for a host. */
  private static Optional<String> kept(String host, Map<String, String> env) {
    String folder = env.getOrDefault("DOCKER_CONFIG", env.getOrDefault("HOME", "") + "/.docker");
    Path file = Path.of(folder).resolve("config.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return login(Files.readString(file), host);
    } catch (IOException unreadable) {
      throw EngineException.environment(
          "reading the logins of container registries: " + unreadable.getMessage(), unreadable);
    }
  }

  private static Optional<String> login(String config, String host) {
    return GoJson.decodeObject(config).get("auths") instanceof Map<?, ?> auths
            && auths.get(host) instanceof Map<?, ?> entry
            && entry.get("auth") instanceof String encoded
        ? Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** Without the login. */
  @Override
  public String toString() {
    return root + "/" + path;
  }
}
