package dev.atlasaction.action.scm.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One page of a list.
 *
 * @param elements what is on it
 * @param next where the next one is; absent if this is the last
 */
public record Page(JsonNode elements, Optional<String> next) {

  /** A server that names ever more pages is not followed further. */
  private static final int MOST = 200;

  /** All elements from the first page on; a page is asked for when it is needed. */
  public static Stream<JsonNode> all(String first, Function<String, Page> page) {
    return Stream.iterate(
            Optional.of(page.apply(first)),
            Optional::isPresent,
            at -> at.flatMap(Page::next).map(page))
        .limit(MOST)
        .flatMap(at -> StreamSupport.stream(at.orElseThrow().elements().spliterator(), false));
  }
}
