package dev.atlasaction.action.main;

import dev.atlasaction.action.http.Network;
import dev.atlasaction.action.platform.Host;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The proxies of {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}. */
final class EnvironmentProxies extends ProxySelector {

  private final Map<String, String> env;

  private EnvironmentProxies(Map<String, String> env) {
    this.env = env;
  }

  static ProxySelector of(Map<String, String> env) {
    return new EnvironmentProxies(env);
  }

  /**
   * The way the environment tells: proxies with user and password, and the certificate authorities
   * of {@code ATLAS_CA_BUNDLE}, {@code SSL_CERT_FILE} or {@code NODE_EXTRA_CA_CERTS}.
   */
  static Network network(Host host) {
    EnvironmentProxies proxies = new EnvironmentProxies(host.env());
    List<Path> authorities =
        Stream.of("ATLAS_CA_BUNDLE", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS")
            .map(host::variable)
            .filter(name -> !name.isEmpty())
            .map(host.workingDirectory()::resolve)
            .filter(Files::isReadable)
            .distinct()
            .toList();
    return new Network(proxies, proxies.authorization(), authorities);
  }

  /** User and password in the address of the proxy, as it wants them told. */
  private String authorization() {
    String proxy = either("https_proxy").isEmpty() ? either("http_proxy") : either("https_proxy");
    String user = proxy.contains("@") ? URI.create(url(proxy)).getUserInfo() : null;
    return user == null
        ? ""
        : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  private static String url(String proxy) {
    return proxy.contains("://") ? proxy : "http://" + proxy;
  }

  @Override
  public List<Proxy> select(URI uri) {
    String proxy = either(uri.getScheme() + "_proxy");
    String host = uri.getHost() == null ? "" : uri.getHost();
    if (proxy.isEmpty() || isLocal(host) || isExcluded(host)) {
      return List.of(Proxy.NO_PROXY);
    }
    URI address = URI.create(url(proxy));
    int port = address.getPort() >= 0 ? address.getPort() : 80;
    return List.of(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port)));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The request itself fails and says so.
  }

  private boolean isExcluded(String host) {
    for (String entry : either("no_proxy").split(",", -1)) {
      String suffix = entry.strip().toLowerCase(Locale.ROOT);
      String name = host.toLowerCase(Locale.ROOT);
      String bare = suffix.startsWith(".") ? suffix.substring(1) : suffix;
      if (suffix.equals("*")
          || (!bare.isEmpty() && (name.equals(bare) || name.endsWith("." + bare)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  private String either(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return env.getOrDefault(lower, env.getOrDefault(lower.toUpperCase(Locale.ROOT), ""));
  }
}
