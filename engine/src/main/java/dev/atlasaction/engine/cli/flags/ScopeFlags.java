package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.state.StateReader;
import java.util.List;
import picocli.CommandLine.Option;

/** Which part of a state a command looks at (spec cli.md §2.2). */
public final class ScopeFlags {

  @Option(
      names = {"-s", "--schema"},
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "set schema names")
  private List<String> schemas = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "list of glob patterns used to filter resources from applying")
  private List<String> exclude = List.of();

  @Option(
      names = "--include",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "list of glob patterns used to select which resources to keep")
  private List<String> include = List.of();

  /** That part of the state behind {@code urls}, which were given by {@code flag}. */
  public StateReader.Request request(ProjectEnv env, List<String> urls, String flag) {
    return env.request(urls, flag, schemas, exclude)
        .keeping(include.isEmpty() ? env.env().include() : include);
  }
}
