package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.document.Document;
import dev.atlasaction.engine.hcl.document.Documents;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads project files (spec config.md §1-2). */
public final class ProjectReader {

  private final ProjectPorts ports;

  /** A reader that uses the world through {@code ports}. */
  public ProjectReader(ProjectPorts ports) {
    this.ports = ports;
  }

  /**
   * What the project file says for the request; nothing if neither a file nor an environment was
   * asked for.
   *
   * @throws EngineException if the file is missing or wrong, or has no such environment
   */
  public Project read(ProjectRequest request) {
    if (!request.readsFile()) {
      return project(request, List.of(EnvConfig.NONE), Map.of());
    }
    String config = request.config().orElse(ProjectRequest.DEFAULT_CONFIG);
    ConfigFiles files = ConfigFiles.read(config, ports.workingDirectory());
    DataSources sources = new DataSources(ports);
    Rollouts rollouts = new Rollouts(files.files());
    Map<String, HclValue> variables = new TreeMap<>(rollouts.variables());
    variables.put("atlas", HclValue.object(Map.of("env", HclValue.of(request.env()))));
    DockerBlocks docker = new DockerBlocks(files.files());
    if (!docker.isEmpty()) {
      ProjectRules before = rules(request, files, sources, variables);
      variables.put("docker", docker.variable(Documents.scope(files.files(), before)));
    }
    ProjectRules rules = rules(request, files, sources, variables);
    Document document = Documents.evaluate(files.files(), rules);
    EnvReader reader = new EnvReader(document);
    if (request.env().isEmpty()) {
      EnvConfig policies = reader.policies();
      ProjectGrammar.check(files.files(), rules::includes);
      return project(request, List.of(policies), sources.states());
    }
    List<EnvConfig> all = document.blocks("env").stream().map(reader::read).toList();
    if (all.stream().anyMatch(env -> env.name().isEmpty())) {
      throw EngineException.user(
          "all envs must have names on file " + GoQuote.quote(files.files().getFirst().name()));
    }
    List<EnvConfig> envs = all.stream().filter(env -> env.name().equals(request.env())).toList();
    if (envs.isEmpty()) {
      throw EngineException.user(
          "env " + GoQuote.quote(request.env()) + " not defined in config file");
    }
    ProjectGrammar.check(files.files(), rules::includes);
    return new Project(
        request.env(),
        envs,
        rollouts.groups(envs, rules.scope()),
        request.vars(),
        sources.states());
  }

  private ProjectRules rules(
      ProjectRequest request,
      ConfigFiles files,
      DataSources sources,
      Map<String, HclValue> variables) {
    Scope scope = ProjectFunctions.scope(ports, files.directory(), variables);
    ProjectRules.Selection selection = ProjectRules.Selection.of(request.env(), files.files());
    return new ProjectRules(scope, request.vars(), selection, sources);
  }

  private static Project project(
      ProjectRequest request, List<EnvConfig> envs, Map<String, MemoryState> states) {
    return new Project(
        request.env(), envs, List.of(RolloutGroup.inOrder(envs)), request.vars(), states);
  }
}
