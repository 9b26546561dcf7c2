package dev.atlasaction.engine.cli.policy;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.CommandPorts;
import dev.atlasaction.engine.config.LintConfig;
import dev.atlasaction.engine.config.ProjectFunctions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.custom.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rules of a project, from the files that {@code rule "hcl"} blocks name.
 *
 * @param errors whether findings of a rule fail the run, where its block says so
 */
record RuleFiles(List<Rule> rules, Map<String, Boolean> errors) {

  private static final String SUFFIX = ".rule.hcl";
  private static final String SCHEME = "file://";

  /** Reads all files. */
  static RuleFiles read(CommandContext context, LintConfig config) {
    List<Rule> rules = new ArrayList<>();
    Map<String, Boolean> errors = new TreeMap<>();
    for (EvaluatedBlock block : config.analyzers()) {
      if (!block.type().equals("rule")) {
        continue;
      }
      StrictBlock strict = new StrictBlock(block).only(Set.of("src", "vars", "error"), Set.of());
      if (!block.labels().getFirst().equals("hcl") || block.labels().size() != 2) {
        throw StrictBlock.wrong(block.range(), "a rule block is rule \"hcl\" \"NAME\"");
      }
      List<Rule> found = read(context, strict);
      Optional<Boolean> error = strict.flag("error");
      for (Rule rule : found) {
        String name = rule.info().code();
        if (rules.stream().anyMatch(other -> other.info().code().equals(name))) {
          throw StrictBlock.wrong(block.range(), "there are two rules \"" + name + "\"");
        }
        error.ifPresent(fails -> errors.put(name, fails));
        rules.add(rule);
      }
    }
    return new RuleFiles(List.copyOf(rules), errors);
  }

  private static List<Rule> read(CommandContext context, StrictBlock block) {
    List<String> sources = block.texts("src");
    if (sources.isEmpty()) {
      throw StrictBlock.wrong(block.block().range(), "src names no rule file");
    }
    Map<String, HclValue> inputs = new TreeMap<>();
    block.block().findValue("vars").flatMap(HclValue::namedElements).ifPresent(inputs::putAll);
    List<HclFile> files = new ArrayList<>();
    for (String source : sources) {
      String plain = source.startsWith(SCHEME) ? source.substring(SCHEME.length()) : source;
      for (Path path : paths(context.workingDirectory().resolve(plain))) {
        files.add(HclFile.parse(path.getFileName().toString(), text(path)));
      }
    }
    return RuleReader.read(
        files,
        ProjectFunctions.scope(new CommandPorts(context), context.workingDirectory(), Map.of()),
        inputs);
  }

  private static List<Path> paths(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> children = Files.list(path)) {
      return children
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw cannotRead(path, unreadable);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw cannotRead(path, unreadable);
    }
  }

  private static EngineException cannotRead(Path path, IOException why) {
    return EngineException.user("rule file " + path + " cannot be read: " + why.getMessage());
  }
}
