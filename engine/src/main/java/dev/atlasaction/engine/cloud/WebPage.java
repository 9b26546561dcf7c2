package dev.atlasaction.engine.cloud;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text at an address. */
public final class WebPage {

  private WebPage() {}

  /**
   * Reads it.
   *
   * @throws dev.atlasaction.engine.error.EngineException if it cannot be read
   */
  public static String read(String url) {
    return new String(HttpCalls.send(HttpCalls.uri(url), Map.of(), ""), StandardCharsets.UTF_8);
  }
}
