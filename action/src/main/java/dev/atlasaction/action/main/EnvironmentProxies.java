package dev.atlasaction.action.main;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The proxies of {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}. */
final class EnvironmentProxies extends ProxySelector {

  private final Map<String, String> env;

  private EnvironmentProxies(Map<String, String> env) {
    this.env = env;
  }

  static ProxySelector of(Map<String, String> env) {
    return new EnvironmentProxies(env);
  }

  @Override
  public List<Proxy> select(URI uri) {
    String proxy = either(uri.getScheme() + "_proxy");
    String host = uri.getHost() == null ? "" : uri.getHost();
    if (proxy.isEmpty() || isLocal(host) || isExcluded(host)) {
      return List.of(Proxy.NO_PROXY);
    }
    URI address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
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
