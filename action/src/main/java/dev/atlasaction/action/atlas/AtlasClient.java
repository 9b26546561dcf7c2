package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.SummaryReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Calls the {@code atlas} command and reads its JSON (spec ci-actions.md §2). */
public final class AtlasClient {

  private static final String LOGIN_REQUIRED = "Error: command requires 'atlas login'";

  private final AtlasProgram program;
  private final SortedMap<String, String> env;
  private final Path workingDirectory;
  private final Consumer<String> stderr;

  /**
   * A client for one directory.
   *
   * @param stderr gets what the command writes to standard error
   */
  public AtlasClient(
      AtlasProgram program,
      SortedMap<String, String> env,
      Path workingDirectory,
      Consumer<String> stderr) {
    this.program = program;
    this.env = new TreeMap<>(env);
    this.env.put("ATLAS_NO_UPDATE_NOTIFIER", "1");
    this.env.put("ATLAS_NO_UPGRADE_SUGGESTIONS", "1");
    this.workingDirectory = workingDirectory;
    this.stderr = stderr;
  }

  /**
   * Runs {@code migrate lint}. A report on standard output is the outcome, whatever else the
   * command says. Without one raises a user error with the command's words.
   */
  public LintOutcome lint(LintRequest request) {
    AtlasResult result = run(request.arguments());
    boolean failed = result.exit() != 0;
    if (failed && !result.stdout().stripLeading().startsWith("{")) {
      throw failure(result);
    }
    String notes = failed ? "" : result.stderr();
    return new LintOutcome(single(result.stdout(), SummaryReport.class), failed, notes);
  }

  /**
   * Runs {@code migrate lint} and judges as the original: a failure with words on standard error is
   * no outcome, even with a report (spec ci-actions.md §2.1).
   */
  public LintOutcome lintAsOriginal(LintRequest request) {
    AtlasResult result = run(request.arguments());
    boolean failed = result.exit() != 0;
    if (failed && (!result.stderr().isBlank() || result.stdout().isBlank())) {
      throw failure(result);
    }
    return new LintOutcome(single(result.stdout(), SummaryReport.class), failed, "");
  }

  private AtlasResult run(List<String> args) {
    return program.run(new AtlasCall(args, env, workingDirectory, stderr));
  }

  private static EngineException failure(AtlasResult result) {
    String words = (result.stderr().isBlank() ? result.stdout() : result.stderr()).strip();
    if (words.isEmpty()) {
      words = "atlas ended with status %d and said nothing".formatted(result.exit());
    }
    return EngineException.user(
        words.equals(LOGIN_REQUIRED) ? words.substring("Error: ".length()) : words);
  }

  private static <T> T single(String json, Class<T> type) {
    try (MappingIterator<T> values = reader().readerFor(type).readValues(json)) {
      if (!values.hasNextValue()) {
        throw moreThanOne();
      }
      T value = values.nextValue();
      if (values.hasNextValue()) {
        throw moreThanOne();
      }
      return value;
    } catch (JacksonException e) {
      throw new EngineException(
          Category.ENVIRONMENT,
          "decoding payload: %s: %s".formatted(e.getOriginalMessage(), excerpt(json)),
          e);
    } catch (IOException e) {
      throw EngineException.environment("decoding payload: " + e.getMessage(), e);
    }
  }

  private static EngineException moreThanOne() {
    return EngineException.user(
        "The command returned more than one result, use Slice function instead");
  }

  private static String excerpt(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() <= 200 ? line : line.substring(0, 200) + "...";
  }

  private static JsonMapper reader() {
    return JsonMapper.builder()
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }
}
