package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON values a command prints one after another (spec ci-actions.md §2.1): names fit
 * without regard to case, unknown ones are ignored, absent texts and lists are empty.
 */
final class ResultReader {

  private final JsonMapper mapper;

  ResultReader() {
    JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    this.mapper =
        JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(String.class, override -> override.setSetterInfo(empty))
            .withConfigOverride(List.class, override -> override.setSetterInfo(empty))
            .build();
  }

  /** All values; raises an {@link IOException} at what is no JSON of that shape. */
  <T> List<T> read(String json, Class<T> type) throws IOException {
    List<T> all = new ArrayList<>();
    ObjectReader reader = mapper.readerFor(type);
    // By hand: Jackson's own iteration would take a list at the root for a sequence of values.
    try (JsonParser parser = mapper.createParser(json)) {
      while (parser.nextToken() != null) {
        all.add(reader.readValue(parser));
      }
    }
    return all;
  }
}
