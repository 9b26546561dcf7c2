package dev.atlasaction.engine.config;

import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.TraversalStep;
import dev.atlasaction.engine.hcl.document.DocumentRules;
import dev.atlasaction.engine.hcl.eval.References;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a project file is evaluated: the selected environments only, and words for some enums. */
record ProjectRules(
    Scope scope, Map<String, HclValue> inputs, Selection selection, DataSources sources)
    implements DocumentRules {

  /**
   * Which {@code env} blocks take part.
   *
   * @param labelled whether there are blocks labelled with the name; then unlabelled ones do not
   */
  record Selection(String name, boolean labelled) {

    static Selection of(String name, List<HclFile> files) {
      boolean labelled =
          files.stream()
              .flatMap(file -> file.body().blocks("env").stream())
              .anyMatch(block -> block.labelNames().equals(List.of(name)));
      return new Selection(name, labelled && !name.isEmpty());
    }

    private boolean includes(Block env) {
      if (name.isEmpty()) {
        return false;
      }
      return labelled
          ? env.labelNames().equals(List.of(name))
          : env.labels().isEmpty() && isNamedBySelection(env);
    }

    /** Whether the name is an expression with {@code atlas.env} anywhere in it. */
    private static boolean isNamedBySelection(Block env) {
      return env
          .body()
          .findAttribute("name")
          .map(Attribute::value)
          .map(References::in)
          .orElse(List.of())
          .stream()
          .anyMatch(Selection::isSelectedName);
    }

    private static boolean isSelectedName(Expression.Variable variable) {
      return variable.name().equals("atlas")
          && !variable.steps().isEmpty()
          && switch (variable.steps().getFirst()) {
            case TraversalStep.Attr attr -> attr.name().equals("env");
            case TraversalStep.Key key -> key.key().equals("env");
            case TraversalStep.Number _ -> false;
          };
    }
  }

  @Override
  public boolean includes(Block block) {
    return switch (block.type()) {
      case "env" -> selection.includes(block);
      // It is evaluated once for each target.
      case "deployment" -> false;
      // These are read before all others.
      case "docker" -> false;
      default -> true;
    };
  }

  @Override
  public boolean isLater(List<String> path) {
    return path.equals(List.of("check")) || path.equals(List.of("env", "check"));
  }

  @Override
  public Scope scopeOf(List<String> path, String attribute, Scope parent) {
    return path.isEmpty() ? parent : EnumWords.scopeOf(path.getLast(), attribute, parent);
  }

  @Override
  public Optional<DataReader> findDataReader(String type) {
    return sources.find(type);
  }
}
