package dev.atlasaction.engine.cli.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The flags that {@code schema} and {@code migrate} hand down to their commands. */
public final class ProjectFlags {

  @Option(
      names = "--env",
      scope = ScopeType.INHERIT,
      paramLabel = "string",
      description = "set which env from the config file to use")
  String env = "";

  @Option(
      names = {"-c", "--config"},
      scope = ScopeType.INHERIT,
      paramLabel = "string",
      description = "select config (project) file using URL format (default \"file://atlas.hcl\")")
  @Nullable String config;

  @Option(
      names = "--var",
      scope = ScopeType.INHERIT,
      paramLabel = "<name>=<value>",
      description = "input variables (default [])")
  public List<String> vars = new ArrayList<>();
}
