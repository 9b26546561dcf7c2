package dev.atlasaction.action.http;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One request. */
public record Call(
    String method, URI uri, SortedMap<String, String> headers, Optional<String> body) {

  /** Copies the headers. */
  public Call {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  /** A request without a body. */
  public static Call of(String method, String uri, Map<String, String> headers) {
    return new Call(method, URI.create(uri), new TreeMap<>(headers), Optional.empty());
  }

  /** The same request with a body. */
  public Call with(String json) {
    return new Call(method, uri, headers, Optional.of(json));
  }

  /** Leaves out headers and body: they may hold a token. */
  @Override
  public String toString() {
    return method + " " + uri;
  }
}
