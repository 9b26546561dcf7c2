package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Profile;
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
 * is found, or is found elsewhere, is a failure. Several codes stand in one comment. A sample that
 * begins with {@code -- profile: NAME} runs the rules of that profile, any other those of the
 * classic one.
 */
record RuleSample(String name, Profile profile, String base, String change, List<String> wanted) {

  private static final String SEPARATOR = "-- change --\n";
  private static final Pattern WANT = Pattern.compile("-- want: (.+)");

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
          wanted(change));
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
        // Above an empty line it speaks of the file, whose findings stand at its start.
        statement = lines.get(statement).isEmpty() ? 0 : statement;
        for (String code : marker.group(1).split(" ", -1)) {
          wanted.add(code + "@" + (statement + 1));
        }
      }
    }
    return wanted;
  }
}
