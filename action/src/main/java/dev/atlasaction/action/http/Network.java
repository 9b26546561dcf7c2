package dev.atlasaction.action.http;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.List;

/**
 * The way from this machine to servers.
 *
 * @param proxies asked for the way to each host
 * @param proxyAuthorization what a proxy is told that asks who we are; empty for nothing
 * @param authorities PEM files with certificate authorities to trust beside the usual ones
 */
public record Network(ProxySelector proxies, String proxyAuthorization, List<Path> authorities) {

  /** Copies the list. */
  public Network {
    authorities = List.copyOf(authorities);
  }

  /** A way through {@code proxies} that ask nothing, with the usual authorities. */
  public static Network through(ProxySelector proxies) {
    return new Network(proxies, "", List.of());
  }

  /** Leaves out the authorization. */
  @Override
  public String toString() {
    return "Network[" + authorities + "]";
  }
}
