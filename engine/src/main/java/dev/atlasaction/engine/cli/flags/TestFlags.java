package dev.atlasaction.engine.cli.flags;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.CommandPorts;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.config.InputVariables;
import dev.atlasaction.engine.config.TestConfig;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.suite.CaseKind;
import dev.atlasaction.engine.suite.CaseResult;
import dev.atlasaction.engine.suite.JunitReport;
import dev.atlasaction.engine.suite.SuiteReader;
import dev.atlasaction.engine.suite.SuiteText;
import dev.atlasaction.engine.suite.TestCase;
import dev.atlasaction.engine.suite.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The flags of commands that run tests (spec testing.md §2). */
public final class TestFlags {

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  public String devUrl = "";

  @Option(
      names = "--run",
      paramLabel = "string",
      description = "run only tests whose name matches the regular expression")
  private String run = "";

  @Option(
      names = "--junit",
      paramLabel = "string",
      description = "also write the results to this file, as JUnit XML")
  private String junit = "";

  @Option(names = "--context", paramLabel = "string", hidden = true)
  private String runContext = "";

  @Parameters(arity = "0..*", paramLabel = "paths", description = "test files and directories")
  private List<String> paths = List.of();

  /** The selected cases of the files that the arguments or the project file name. */
  public List<TestCase> cases(
      CommandContext context, ProjectFlags project, ProjectEnv env, CaseKind of) {
    DirFlags.requireJson(runContext);
    TestConfig config = TestConfig.of(env.env(), of == CaseKind.PLAN ? "schema" : of.label());
    Map<String, HclValue> inputs = new TreeMap<>(config.vars());
    inputs.putAll(InputVariables.parse(project.vars));
    List<Path> files =
        TestFiles.find(paths.isEmpty() ? config.src() : paths, context.workingDirectory());
    List<TestCase> all = new SuiteReader(new CommandPorts(context), inputs).read(files, of);
    Pattern pattern = pattern();
    List<TestCase> selected =
        all.stream().filter(each -> pattern.matcher(each.name()).find()).toList();
    if (selected.isEmpty()) {
      context.err().println("warning: no " + of.label() + " test was selected");
    }
    return selected;
  }

  private Pattern pattern() {
    try {
      return Pattern.compile(run);
    } catch (PatternSyntaxException malformed) {
      throw EngineException.user("invalid --run: error parsing regexp: " + malformed.getMessage());
    }
  }

  /** Prints the results; fails if a case did. */
  public int report(CommandContext context, CaseKind of, List<CaseResult> results) {
    context.out().print(SuiteText.of(results));
    if (!junit.isEmpty()) {
      Path file = context.workingDirectory().resolve(junit);
      try {
        Files.writeString(file, JunitReport.of(of.label(), results));
      } catch (IOException unwritable) {
        throw EngineException.environment(
            "write " + junit + ": " + unwritable.getMessage(), unwritable);
      }
    }
    if (SuiteText.failed(results)) {
      throw new SilentFailure();
    }
    return ExitCode.OK;
  }
}
