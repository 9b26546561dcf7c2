package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.api.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command prints to those who ask for help. */
final class HelpOutput {

  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) +\\S");

  private HelpOutput() {}

  /** The help of the root and of every command below it, by the words that name it. */
  static Map<List<String>, String> ofAllCommands() {
    Map<List<String>, String> texts = new LinkedHashMap<>();
    collect(List.of(), texts);
    return texts;
  }

  private static void collect(List<String> words, Map<List<String>, String> texts) {
    List<String> call = new ArrayList<>(words);
    call.add("--help");
    String text = of(call.toArray(String[]::new));
    texts.put(words, text);
    int start = text.indexOf("Available Commands:");
    if (start >= 0) {
      Matcher names = COMMAND.matcher(text.substring(start, text.indexOf("\nFlags:", start)));
      while (names.find()) {
        List<String> below = new ArrayList<>(words);
        below.add(names.group(1));
        collect(List.copyOf(below), texts);
      }
    }
  }

  /** What {@code atlas} with these arguments prints on both streams. */
  static String of(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new AtlasCli()
        .run(
            new Invocation(
                List.of(args),
                Map.of(),
                Path.of("").toAbsolutePath(),
                InputStream.nullInputStream(),
                stream,
                stream));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
