package dev.atlasaction.engine.hcl;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads test resources of a comment line and lines {@code input TAB TAB expected}. */
public final class TsvCases {

  private TsvCases() {}

  /** An input and what is expected of it. */
  public record Case(String input, String expected) {}

  /** What the original says of a failure: it keeps all diagnostics but the first to itself. */
  public static String inShort(EngineException failure) {
    boolean several =
        failure.getMessage().contains(" other diagnostic(s)\n")
            || (failure instanceof HclException hcl && hcl.diagnostics().size() > 1);
    return several ? failure.getMessage().lines().findFirst().orElseThrow() : failure.getMessage();
  }

  /** The cases of the resource {@code name} next to this class. */
  public static List<Case> read(String name) {
    return read(TsvCases.class, name);
  }

  /** The cases of the resource {@code name} next to {@code test}. */
  public static List<Case> read(Class<?> test, String name) {
    try (InputStream in = test.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no test resource " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(TsvCases::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case parse(String line) {
    int tab = line.indexOf("\t\t");
    return new Case(breaks(line.substring(0, tab)), breaks(line.substring(tab + 2)));
  }

  private static String breaks(String text) {
    return text.replace('\u23ce', '\n').replace('\u2409', '\t').replace('\u240d', '\r');
  }
}
