package dev.atlasaction.testkit.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A container registry in memory: the requests of the distribution specification that we send. */
public final class MemoryOci implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, byte[]> blobs = new TreeMap<>();
  private final Map<String, Map<String, byte[]>> manifests = new TreeMap<>();
  private boolean refusing;

  /** Starts it, on a port of this machine. */
  public MemoryOci() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v2/", this::answer);
    server.start();
  }

  /** Its address, without a path. */
  public String url() {
    return "oci://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whether it takes no manifests, as a registry in trouble. */
  public synchronized void refuseManifests(boolean refuse) {
    refusing = refuse;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/v2/".length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.equals("_catalog")) {
      send(exchange, 200, list("repositories", manifests));
    } else if (path.endsWith("/tags/list")) {
      String repository = path.substring(0, path.length() - "/tags/list".length());
      Map<String, byte[]> tags = manifests.get(repository);
      send(exchange, tags == null ? 404 : 200, tags == null ? null : list("tags", tags));
    } else if (path.contains("/manifests/")) {
      manifest(exchange, path, body);
    } else {
      blob(exchange, path, body);
    }
  }

  private static byte[] list(String member, Map<String, ?> names) {
    String items =
        names.keySet().stream()
            .filter(name -> !name.startsWith("sha256:"))
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(","));
    return ("{\"" + member + "\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
  }

  private void manifest(HttpExchange exchange, String path, byte[] body) throws IOException {
    int at = path.lastIndexOf("/manifests/");
    String repository = path.substring(0, at);
    String tag = path.substring(at + "/manifests/".length());
    Map<String, byte[]> known = manifests.getOrDefault(repository, new TreeMap<>());
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        if (refusing) {
          send(exchange, 503, null);
          return;
        }
        manifests.computeIfAbsent(repository, _ -> new TreeMap<>()).put(tag, body);
        send(exchange, 201, null);
      }
      case "DELETE" -> {
        known.values().removeIf(each -> digest(each).equals(tag));
        send(exchange, 202, null);
      }
      default -> send(exchange, known.containsKey(tag) ? 200 : 404, known.get(tag));
    }
  }

  private void blob(HttpExchange exchange, String path, byte[] body) throws IOException {
    String digest = path.substring(path.lastIndexOf('/') + 1);
    switch (exchange.getRequestMethod()) {
      case "POST" -> {
        exchange.getResponseHeaders().set("Location", "/v2/upload/1?state=x");
        send(exchange, 202, null);
      }
      case "PUT" -> {
        String query = exchange.getRequestURI().getQuery();
        blobs.put(query.substring(query.indexOf("digest=") + "digest=".length()), body);
        send(exchange, 201, null);
      }
      case "HEAD" -> send(exchange, blobs.containsKey(digest) ? 200 : 404, null);
      default -> send(exchange, blobs.containsKey(digest) ? 200 : 404, blobs.get(digest));
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void send(HttpExchange exchange, int status, byte @Nullable [] body)
      throws IOException {
    exchange.sendResponseHeaders(status, body == null ? -1 : body.length);
    if (body != null) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
