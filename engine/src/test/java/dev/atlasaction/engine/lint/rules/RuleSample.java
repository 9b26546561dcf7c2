package dev.atlasaction.engine.lint.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample of a rule: the schema before, a line {@code -- change --}, and the change under review.
 * A comment {@code -- want: CODE} above a statement says what is to be found there; whatever else
 * is found, or is found elsewhere, is a failure.
 */
record RuleSample(String name, String base, String change, List<String> wanted) {

  private static final String SEPARATOR = "-- change --\n";
  private static final Pattern WANT = Pattern.compile("-- want: (\\w+)");

  static RuleSample read(Path file) {
    try {
      String text = Files.readString(file);
      int at = text.indexOf(SEPARATOR);
      if (at < 0) {
        throw new IllegalArgumentException(file + ": no line " + SEPARATOR);
      }
      String change = text.substring(at + SEPARATOR.length());
      return new RuleSample(
          file.getFileName().toString(), text.substring(0, at), change, wanted(change));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** {@code CODE@LINE} for each marker; the line is that of the statement below it. */
  private static List<String> wanted(String change) {
    List<String> wanted = new ArrayList<>();
    List<String> lines = change.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = WANT.matcher(lines.get(i));
      if (marker.find()) {
        int statement = i + 1;
        while (lines.get(statement).startsWith("--")) {
          statement++;
        }
        wanted.add(marker.group(1) + "@" + (statement + 1));
      }
    }
    return wanted;
  }
}
