package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AppQuery;
import dev.atlasaction.engine.lint.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sample of a rule: the schema before, a line {@code -- change --}, and the change under review.
 * A comment {@code -- want: CODE} above a statement says what is to be found there; whatever else
 * is found, or is found elsewhere, is a failure. A comment {@code -- silent: CODE} says that the
 * statement misses the rule by little. Several codes stand in one comment.
 *
 * <p>The first lines say what differs from the usual: {@code -- profile: NAME} for the rules of
 * that profile instead of the classic one, {@code -- query: SQL} for a query of the application,
 * {@code -- comments: KIND} for a kind of object that needs a comment.
 */
record RuleSample(
    String name,
    Profile profile,
    String base,
    String change,
    List<String> wanted,
    List<String> silent) {

  private static final String SEPARATOR = "-- change --\n";
  private static final Pattern WANT = Pattern.compile("-- want: (.+)");
  private static final Pattern SILENT = Pattern.compile("-- silent: (.+)");

  static RuleSample read(Path file) {
    try {
      String text = Files.readString(file);
      int at = text.indexOf(SEPARATOR);
      if (at < 0) {
        throw new IllegalArgumentException(file + ": no line " + SEPARATOR);
      }
      String change = text.substring(at + SEPARATOR.length());
      return new RuleSample(
          file.getFileName().toString(),
          profile(text),
          text.substring(0, at),
          change,
          marked(WANT, change),
          marked(SILENT, change));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Profile profile(String text) {
    return text.startsWith("-- profile: ")
        ? Profile.find(text.substring("-- profile: ".length(), text.indexOf('\n'))).orElseThrow()
        : Profile.CLASSIC;
  }

  /** {@code CODE@LINE} for each marker; the line is that of the statement below it. */
  private static List<String> marked(Pattern pattern, String change) {
    List<String> wanted = new ArrayList<>();
    List<String> lines = change.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = pattern.matcher(lines.get(i));
      if (marker.find()) {
        int statement = i + 1;
        while (lines.get(statement).startsWith("--")) {
          statement++;
        }
        // Above an empty line it speaks of the file, whose findings stand at its start.
        statement = lines.get(statement).isEmpty() ? 0 : statement;
        for (String code : marker.group(1).split(" ", -1)) {
          wanted.add(code + "@" + (statement + 1));
        }
      }
    }
    return wanted;
  }

  /** The queries of the application. */
  List<AppQuery> queries() {
    return options("-- query: ").map(sql -> new AppQuery("sample", sql)).toList();
  }

  /** The kinds of objects that need a comment. */
  Set<String> comments() {
    return options("-- comments: ").collect(Collectors.toSet());
  }

  private Stream<String> options(String prefix) {
    return base.lines()
        .takeWhile(line -> line.startsWith("--"))
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()));
  }
}
