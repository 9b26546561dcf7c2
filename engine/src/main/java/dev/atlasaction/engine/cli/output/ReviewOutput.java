package dev.atlasaction.engine.cli.output;

import dev.atlasaction.engine.lint.LintResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One form of a review's result. Same result, same text. */
public interface ReviewOutput {

  /** The whole output, with a line feed at its end. */
  String render(LintResult result);

  /** The output of that name. */
  static Optional<ReviewOutput> find(String name) {
    return Optional.ofNullable(all().get(name)).map(Supplier::get);
  }

  /** The names of all outputs, in the order of the help. */
  static Set<String> names() {
    return all().keySet();
  }

  private static Map<String, Supplier<ReviewOutput>> all() {
    Map<String, Supplier<ReviewOutput>> all = new LinkedHashMap<>();
    all.put("pretty", PrettyOutput::new);
    all.put("json", JsonOutput::new);
    all.put("sarif", SarifOutput::new);
    all.put("codequality", CodeQualityOutput::new);
    all.put("junit", JUnitOutput::new);
    all.put("bitbucket", BitbucketOutput::new);
    all.put("html", HtmlOutput::new);
    return all;
  }
}
