package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where a container registry is and who asks it.
 *
 * @param root scheme, host and port
 * @param path what all repositories begin with; may be empty
 * @param credentials {@code user:password} of the URL, else those that {@code docker login} keeps
 * @param trust the authorities that docker trusts for it; empty for those of Java
 */
record OciAddress(URI root, String path, Optional<String> credentials, Optional<SSLContext> trust) {

  private static final String PLAIN = "oci+http://";
  private static final String SECURE = "oci+https://";

  /**
   * Reads {@code oci://[user:password@]host[:port][/path]}; {@code oci+http} and this machine mean
   * requests without encryption, {@code oci+https} with it in any case.
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
    boolean plain = url.startsWith(PLAIN) || local && !url.startsWith(SECURE);
    String scheme = plain ? "http" : "https";
    Optional<String> given =
        at < 0
            ? OciLogin.of(env).find(host)
            : Optional.of(URLDecoder.decode(authority.substring(0, at), StandardCharsets.UTF_8));
    Optional<SSLContext> trust =
        plain
            ? Optional.empty()
            : OciTrust.of(host, List.of(OciLogin.of(env).folder(), Path.of("/etc/docker")));
    return new OciAddress(URI.create(scheme + "://" + host), path, given, trust);
  }

  /** Without the login. */
  @Override
  public String toString() {
    return root + "/" + path;
  }
}
