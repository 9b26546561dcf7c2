package dev.atlasaction.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.testkit.golden.GoldenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the guide: blocks with a file name are written, the commands of {@code console} blocks are
 * run, and what they print has to be what the page says.
 */
final class GuideTest {

  private static final Path GUIDE = Path.of("../docs/guide.md");
  private static final String FENCE = "```";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-01-05T09:00:00Z");

  @Test
  void theCommandsOfTheGuidePrintWhatItSays() throws IOException {
    List<String> page = new ArrayList<>();
    Iterator<String> lines = Files.readAllLines(GUIDE).iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      page.add(line);
      if (line.startsWith(FENCE)) {
        List<String> block = block(lines);
        page.addAll(line.equals(FENCE + "console") ? run(block) : block);
        page.add(FENCE);
        if (line.contains(" ")) {
          Files.writeString(folder.resolve(line.split(" ", 2)[1]), String.join("\n", block));
        }
      }
    }
    new GoldenFile(GUIDE).assertMatches(String.join("\n", page) + "\n");
  }

  private static List<String> block(Iterator<String> lines) {
    List<String> block = new ArrayList<>();
    for (String line = lines.next(); !line.equals(FENCE); line = lines.next()) {
      block.add(line);
    }
    return block;
  }

  private List<String> run(List<String> block) throws IOException {
    List<String> printed = new ArrayList<>();
    for (String line : block) {
      if (line.startsWith("$ ")) {
        printed.add(line);
        printed.addAll(output(List.of(line.substring(2).replace("\"", "").split(" ", -1))));
      }
    }
    return printed;
  }

  private List<String> output(List<String> words) throws IOException {
    if (words.getFirst().equals("cat")) {
      return Files.readAllLines(folder.resolve(words.get(1)));
    }
    assertThat(words).startsWith("atlas");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new AtlasCli(() -> now)
        .run(
            new Invocation(
                words.subList(1, words.size()),
                Map.of(),
                folder,
                InputStream.nullInputStream(),
                stream,
                stream));
    now = now.plus(Duration.ofMinutes(10));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
