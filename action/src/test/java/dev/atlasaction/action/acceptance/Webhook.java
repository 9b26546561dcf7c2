package dev.atlasaction.action.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A service that keeps what it is sent, and refuses what is sent to a path with a status. */
final class Webhook implements AutoCloseable {

  private final HttpServer server;
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());

  Webhook() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String signature = exchange.getRequestHeaders().getFirst("X-Atlas-Signature");
    received.add(path + (signature == null ? "" : " " + signature) + "\n" + body);
    int status = path.matches("/status/[0-9]+") ? Integer.parseInt(path.substring(8)) : 204;
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What came since the last look. */
  String take() {
    List<String> all = List.copyOf(received);
    received.clear();
    return String.join("\n", all) + "\n";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
