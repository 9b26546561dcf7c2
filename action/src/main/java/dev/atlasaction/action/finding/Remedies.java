package dev.atlasaction.action.finding;

import dev.atlasaction.action.finding.Statements.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalog of remedies: one text resource per rule and, where the SQL differs, per dialect.
 *
 * <p>A resource has three parts, each begun by its word and a colon at the start of a line: {@code
 * why}, {@code safe} and {@code sql}. Names of the finding stand in double braces, such as <code>
 * {{table}}</code>; a name that is not known becomes a word in angle brackets.
 */
public final class Remedies {

  private static final Pattern PART = Pattern.compile("^(why|safe|sql):[ \\t]*", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern RESOURCE = Pattern.compile("[A-Za-z0-9-]{1,20}");

  private final String dialect;

  /** Pages read so far: a report may have thousands of findings of one rule. */
  private final Map<String, Optional<String>> texts = new HashMap<>();

  /**
   * The catalog for one dialect.
   *
   * @param driver the engine's name of it, such as {@code postgres}
   */
  public Remedies(String driver) {
    this.dialect =
        driver.startsWith("postgres") ? "postgres" : driver.equals("sqlite3") ? "sqlite" : driver;
  }

  /** The remedy of a rule, with the names of one finding filled in. */
  public Optional<Remedy> find(String rule, Names names) {
    if (!RESOURCE.matcher(rule).matches()) {
      return Optional.empty();
    }
    return texts
        .computeIfAbsent(
            rule, name -> read(name + "." + dialect.toLowerCase(Locale.ROOT)).or(() -> read(name)))
        .map(text -> parse(text, names));
  }

  private static Optional<String> read(String name) {
    try (InputStream in = Remedies.class.getResourceAsStream(name + ".txt")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Remedy parse(String text, Names names) {
    String[] parts = {"", "", ""};
    List<String> order = List.of("why", "safe", "sql");
    Matcher matcher = PART.matcher(text);
    List<int[]> spans = new ArrayList<>();
    while (matcher.find()) {
      spans.add(new int[] {order.indexOf(matcher.group(1)), matcher.start(), matcher.end()});
    }
    for (int i = 0; i < spans.size(); i++) {
      int end = i + 1 < spans.size() ? spans.get(i + 1)[1] : text.length();
      parts[spans.get(i)[0]] = text.substring(spans.get(i)[2], end).strip();
    }
    return new Remedy(
        oneLine(fill(parts[0], names)), oneLine(fill(parts[1], names)), fill(parts[2], names));
  }

  private static String fill(String text, Names names) {
    return NAME.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(names.get(match.group(1))));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\n\\s*", " ");
  }
}
