package dev.atlasaction.engine.config;

import java.util.List;

/**
 * The attribute {@code src}: URLs or paths of the desired state.
 *
 * @param urls as written; empty if the attribute is absent
 * @param isList whether it was written as a list
 */
public record SchemaSource(List<String> urls, boolean isList) {

  /** No {@code src}. */
  public static final SchemaSource NONE = new SchemaSource(List.of(), false);

  /** Copies the list. */
  public SchemaSource {
    urls = List.copyOf(urls);
  }
}
