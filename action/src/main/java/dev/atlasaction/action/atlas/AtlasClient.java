package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.core.JacksonException;
import dev.atlasaction.action.atlas.result.Applied;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.SummaryReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Calls the {@code atlas} command and reads its answers (spec ci-actions.md §2). Each way of
 * judging an answer is a method; the commands themselves are built by the actions.
 */
public final class AtlasClient {

  private static final String LOGIN_REQUIRED = "Error: command requires 'atlas login'";

  private final AtlasProgram program;
  private final SortedMap<String, String> env;
  private final Path workingDirectory;
  private final Consumer<String> stderr;
  private final Redactor redactor;
  private final Consumer<String> notes;

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
    this(program, env, workingDirectory, new Ears(stderr, line -> {}));
  }

  private AtlasClient(
      AtlasProgram program, SortedMap<String, String> env, Path workingDirectory, Ears ears) {
    this.program = program;
    this.env = new TreeMap<>(env);
    this.env.put("ATLAS_NO_UPDATE_NOTIFIER", "1");
    this.env.put("ATLAS_NO_UPGRADE_SUGGESTIONS", "1");
    this.workingDirectory = workingDirectory;
    this.stderr = ears.live();
    this.notes = ears.notes();
    this.redactor = Redactor.of(env);
  }

  /** The same in another directory. */
  public AtlasClient in(Path directory) {
    return new AtlasClient(program, env, directory, new Ears(stderr, notes));
  }

  /** The same that tells what a successful command says on standard error, line by line. */
  public AtlasClient telling(Consumer<String> listener) {
    return new AtlasClient(program, env, workingDirectory, new Ears(stderr, listener));
  }

  /** Who hears standard error, as it comes and after a success. */
  private record Ears(Consumer<String> live, Consumer<String> notes) {}

  /**
   * Runs {@code migrate lint} with everything our engine looks for, unless the environment names
   * another profile. A report on standard output is the outcome, whatever else the command says.
   * Without one raises a user error with the command's words.
   */
  public LintOutcome lint(LintRequest request) {
    SortedMap<String, String> full = new TreeMap<>(env);
    full.putIfAbsent("ATLAS_LINT_PROFILE", "full");
    AtlasResult result =
        program.run(new AtlasCall(request.arguments(), full, workingDirectory, stderr));
    boolean failed = result.exit() != 0;
    if (failed && !result.stdout().stripLeading().startsWith("{")) {
      throw failure(result);
    }
    String notes = failed ? "" : result.stderr();
    return new LintOutcome(report(result.stdout()), failed, notes);
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
    return new LintOutcome(report(result.stdout()), failed, "");
  }

  /** What the command prints; raises a user error with its words if it fails. */
  public String text(Arguments arguments) {
    return succeeded(run(arguments.toList())).stdout();
  }

  /** A text without the secrets of the environment. */
  public String clean(String text) {
    return redactor.apply(text);
  }

  /** The one result; raises a user error if there is none, several, or the command fails. */
  public <T> T one(Arguments arguments, Class<T> type) {
    return single(succeeded(run(arguments.toList())).stdout(), type);
  }

  /** The one result, also of a command that failed without a word on standard error. */
  public <T> T oneUnlessExplained(Arguments arguments, Class<T> type) {
    AtlasResult result = run(arguments.toList());
    if (result.exit() != 0 && !result.stderr().isBlank()) {
      throw failure(result);
    }
    return single(result.stdout(), type);
  }

  /**
   * The one result; absent if the command fails, or prints no JSON, without a word on standard
   * error.
   */
  public <T> Optional<T> findOne(Arguments arguments, Class<T> type) {
    AtlasResult result = run(arguments.toList());
    try {
      return Optional.of(single(succeeded(result).stdout(), type));
    } catch (EngineException e) {
      if (result.stderr().isBlank()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * The results of an apply, one for each target. A command that fails after it told results has
   * left these; one that fails without raises a user error.
   */
  public <T extends Applied> Attempt<T> apply(Arguments arguments, Class<T> type) {
    AtlasResult result = run(arguments.toList());
    if (result.exit() == 0) {
      return new Attempt<>(results(result.stdout(), type), "");
    }
    try {
      List<T> partial = new ResultReader().read(result.stdout(), type);
      if (!partial.isEmpty()) {
        return new Attempt<>(partial, words(partial, result));
      }
    } catch (IOException e) {
      throw new EngineException(Category.USER, failure(result).getMessage(), e);
    }
    throw failure(result);
  }

  /**
   * The results of a command that fails where it finds something, without secrets. A failure
   * without results raises a user error with the command's words.
   */
  public <T> List<T> reports(Arguments arguments, Class<T> type) {
    AtlasResult result = run(arguments.toList());
    String text = result.stdout().strip();
    boolean told = text.startsWith("{") || text.startsWith("[");
    if (result.exit() != 0 && (!told || !result.stderr().isBlank())) {
      throw failure(result);
    }
    return results(redactor.apply(text), type);
  }

  private String words(List<? extends Applied> partial, AtlasResult result) {
    List<String> lines = new ArrayList<>();
    partial.stream().map(Applied::error).filter(text -> !text.isEmpty()).forEach(lines::add);
    if (!result.stderr().isBlank()) {
      lines.add(redactor.apply(result.stderr().strip()));
    }
    return lines.isEmpty() ? failure(result).getMessage() : String.join("\n", lines);
  }

  private AtlasResult run(List<String> args) {
    AtlasResult result = program.run(new AtlasCall(args, env, workingDirectory, stderr));
    if (result.exit() == 0) {
      redactor.apply(result.stderr()).lines().filter(line -> !line.isBlank()).forEach(notes);
    }
    return result;
  }

  private AtlasResult succeeded(AtlasResult result) {
    if (result.exit() != 0) {
      throw failure(result);
    }
    return result;
  }

  /** Its words without secrets: whoever shows them may have to escape them first. */
  private EngineException failure(AtlasResult result) {
    String words = (result.stderr().isBlank() ? result.stdout() : result.stderr()).strip();
    if (words.isEmpty()) {
      words = "atlas ended with status %d and said nothing".formatted(result.exit());
    }
    return EngineException.user(
        words.equals(LOGIN_REQUIRED) ? words.substring("Error: ".length()) : redactor.apply(words));
  }

  private static <T> T single(String json, Class<T> type) {
    List<T> all = results(json, type);
    if (all.size() != 1) {
      throw moreThanOne();
    }
    return all.getFirst();
  }

  /** What cannot be read is told as it came: it usually is a message. */
  private static <T> List<T> results(String json, Class<T> type) {
    try {
      return new ResultReader().read(json, type);
    } catch (IOException e) {
      throw new EngineException(Category.ENVIRONMENT, json, e);
    }
  }

  private static SummaryReport report(String json) {
    try {
      List<SummaryReport> all = new ResultReader().read(json, SummaryReport.class);
      if (all.size() != 1) {
        throw moreThanOne();
      }
      return all.getFirst();
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
}
