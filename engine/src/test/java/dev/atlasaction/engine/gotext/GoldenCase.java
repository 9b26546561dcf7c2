package dev.atlasaction.engine.gotext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of a golden table: what a function gives for texts.
 *
 * @param function which convention is asked
 * @param in the texts it is given
 * @param out what comes out, or null if it fails
 * @param err the error text, or null if it succeeds
 */
public record GoldenCase(
    @JsonProperty("f") String function,
    @JsonProperty("in") List<String> in,
    @JsonProperty("out") @Nullable String out,
    @JsonProperty("err") @Nullable String err) {

  /** The cases of a table among the test resources, in file order. */
  public static List<GoldenCase> read(String resource) {
    try (InputStream stream = GoldenCase.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new AssertionError("no golden table " + resource);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What differs from the table when each of its cases is given to the function. */
  public static List<String> differences(String resource, Function<GoldenCase, String> actual) {
    List<String> differences = new ArrayList<>();
    for (GoldenCase c : read(resource)) {
      String result = actual.apply(c);
      if (!result.equals(c.expected())) {
        differences.add(
            c.function() + c.in() + "\n  expected " + c.expected() + "\n  actual   " + result);
      }
    }
    return differences;
  }

  /** The cases in a text of JSON lines. */
  public static List<GoldenCase> parse(String lines) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<GoldenCase> cases = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      if (!line.isEmpty()) {
        cases.add(mapper.readValue(line, GoldenCase.class));
      }
    }
    return cases;
  }

  /** What is expected, with errors marked as such. */
  public String expected() {
    return err == null ? "ok: " + out : "error: " + err;
  }
}
