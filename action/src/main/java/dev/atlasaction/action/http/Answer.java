package dev.atlasaction.action.http;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a server said.
 *
 * @param headers by name in lower case; the first of each
 */
public record Answer(int status, String body, SortedMap<String, String> headers) {

  /** Copies the headers. */
  public Answer {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  /** An answer without headers. */
  public static Answer of(int status, String body) {
    return new Answer(status, body, new TreeMap<>(Map.of()));
  }

  /** The header of that name, given in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** How long the server wants to be left alone. */
  public Optional<Duration> retryAfter() {
    return header("retry-after")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }
}
