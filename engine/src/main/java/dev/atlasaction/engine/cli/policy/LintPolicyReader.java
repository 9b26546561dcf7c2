package dev.atlasaction.engine.cli.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.config.LintConfig;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Baseline;
import dev.atlasaction.engine.lint.CheckSetting;
import dev.atlasaction.engine.lint.DirectoryNote;
import dev.atlasaction.engine.lint.LintSettings;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.Selection;
import dev.atlasaction.engine.lint.SizePolicy;
import dev.atlasaction.engine.lint.policy.DropAllowance;
import dev.atlasaction.engine.lint.policy.IndexPolicy;
import dev.atlasaction.engine.lint.policy.LintPolicies;
import dev.atlasaction.engine.lint.policy.NamePattern;
import dev.atlasaction.engine.lint.policy.NamingPolicy;
import dev.atlasaction.engine.lint.policy.Resource;
import dev.atlasaction.engine.lint.policy.StatementPolicy;
import dev.atlasaction.engine.lint.rules.Rules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the {@code lint} block of the project file into settings (spec lint.md §8, §11). */
public final class LintPolicyReader {

  /** Names a profile for runs that cannot pass a flag, such as those of an action. */
  private static final String ENVIRONMENT = "ATLAS_LINT_PROFILE";

  private final LintConfig config;
  private final Map<String, String> env;
  private final RuleFiles files;

  /** Reads one environment's {@code lint} block. */
  public LintPolicyReader(LintConfig config, CommandContext context) {
    this.config = config;
    this.env = context.env();
    this.files = RuleFiles.read(context, config);
  }

  /**
   * What runs, and what fails a run.
   *
   * @param flag the profile of the command line, which wins over the project file, which wins over
   *     the environment
   * @throws EngineException if an attribute is not of its type
   */
  public LintSettings settings(@Nullable Profile flag) {
    Map<AnalyzerInfo, Boolean> errors = new EnumMap<>(AnalyzerInfo.class);
    Set<AnalyzerInfo> configured = EnumSet.noneOf(AnalyzerInfo.class);
    Set<AnalyzerInfo> forced = EnumSet.noneOf(AnalyzerInfo.class);
    for (AnalyzerInfo analyzer : AnalyzerInfo.values()) {
      String key = analyzer.key();
      if (!key.isEmpty()) {
        config.findError(key).ifPresent(error -> errors.put(analyzer, error));
        Optional<EvaluatedBlock> block = config.findAnalyzer(key);
        block.ifPresent(_ -> configured.add(analyzer));
        if (block.map(each -> flag(each, "force", false)).orElse(false)) {
          forced.add(analyzer);
        }
      }
    }
    return new LintSettings(
        flag != null ? flag : profile(),
        configured,
        errors,
        forced,
        checks(),
        Selection.ALL,
        Baseline.NONE,
        SizePolicy.UNKNOWN,
        List.of());
  }

  /** All rules, those of the project last. */
  public List<Rule> rules() {
    List<Rule> rules =
        new ArrayList<>(
            Rules.of(
                new LintPolicies(
                    naming(),
                    indexes(),
                    statements(),
                    drops(),
                    TablePolicyReader.read(config),
                    OwnershipReader.read(config, env))));
    rules.addAll(files.rules());
    return rules;
  }

  private Profile profile() {
    String named =
        config.extras().stream()
            .filter(extra -> extra.name().equals("profile"))
            .map(extra -> extra.value() instanceof HclValue.StringValue(String text) ? text : "?")
            .findFirst()
            .orElse(env.getOrDefault(ENVIRONMENT, ""));
    return named.isEmpty()
        ? Profile.CLASSIC
        : Profile.find(named)
            .orElseThrow(() ->
                EngineException.user(
                    "lint profile " + GoQuote.quote(named) + " must be classic, full or strict"));
  }

  private Map<String, CheckSetting> checks() {
    Map<String, CheckSetting> checks = new TreeMap<>();
    files
        .errors()
        .forEach((name, error) -> checks.put(name, new CheckSetting(Optional.of(error), false)));
    config
        .findAnalyzer("non_linear")
        .map(block -> text(block, "on_edit"))
        .flatMap(LintPolicyReader::onEdit)
        .ifPresent(edit -> checks.put(DirectoryNote.Kind.EDITED.info().code(), edit));
    for (EvaluatedBlock block : config.analyzers()) {
      if (block.type().equals("check") && !block.name().isEmpty()) {
        Optional<Boolean> error = block.findValue("error").map(_ -> flag(block, "error", false));
        checks.put(block.name(), new CheckSetting(error, flag(block, "skip", false)));
      }
    }
    return checks;
  }

  /** How edits of merged files count (spec lint.md §8, §12). */
  private static Optional<CheckSetting> onEdit(String word) {
    return switch (word) {
      case "" -> Optional.empty();
      case "ERROR" -> Optional.of(new CheckSetting(Optional.of(true), false));
      case "WARN" -> Optional.of(new CheckSetting(Optional.of(false), false));
      case "IGNORE" -> Optional.of(new CheckSetting(Optional.empty(), true));
      default ->
          throw EngineException.user(
              "lint non_linear: on_edit " + GoQuote.quote(word) + " must be ERROR, WARN or IGNORE");
    };
  }

  private NamingPolicy naming() {
    Optional<EvaluatedBlock> block = config.findAnalyzer("naming");
    if (block.isEmpty()) {
      return NamingPolicy.NONE;
    }
    Optional<NamePattern> global = namePattern(block.get());
    Map<Resource, NamePattern> patterns = new EnumMap<>(Resource.class);
    for (Resource resource : Resource.values()) {
      Optional<EvaluatedBlock> own = block.get().blocks(resource.block()).stream().findFirst();
      // A block of its own without a pattern lifts the policy for that kind.
      (own.isPresent() ? namePattern(own.get()) : global)
          .ifPresent(pattern -> patterns.put(resource, pattern));
    }
    return new NamingPolicy(patterns);
  }

  private static Optional<NamePattern> namePattern(EvaluatedBlock block) {
    String match = text(block, "match");
    return match.isEmpty()
        ? Optional.empty()
        : Optional.of(new NamePattern(pattern("naming", match), text(block, "message")));
  }

  private IndexPolicy indexes() {
    return config
        .findAnalyzer("concurrent_index")
        .map(block ->
            new IndexPolicy(
                flag(block, "check_create", true),
                flag(block, "check_drop", true),
                flag(block, "check_txmode", true)))
        .orElse(IndexPolicy.DEFAULTS);
  }

  private StatementPolicy statements() {
    List<StatementPolicy.Entry> entries = new ArrayList<>();
    for (EvaluatedBlock rule : inner("statement")) {
      if (rule.type().equals("allow") || rule.type().equals("deny")) {
        entries.add(
            new StatementPolicy.Entry(
                rule.type().equals("allow"),
                rule.name(),
                pattern("statement", text(rule, "match")),
                text(rule, "message")));
      }
    }
    return new StatementPolicy(entries);
  }

  private DropAllowance drops() {
    return new DropAllowance(allowed("allow_table"), allowed("allow_column"));
  }

  private List<Pattern> allowed(String type) {
    return inner("destructive").stream()
        .filter(block -> block.type().equals(type))
        .map(block -> pattern("destructive", text(block, "match")))
        .toList();
  }

  private List<EvaluatedBlock> inner(String analyzer) {
    return config.findAnalyzer(analyzer).map(EvaluatedBlock::blocks).orElse(List.of());
  }

  private static Pattern pattern(String analyzer, String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException malformed) {
      throw EngineException.user(
          "sql/sqlcheck: parsing " + analyzer + " regexp: " + malformed.getMessage());
    }
  }

  private static String text(EvaluatedBlock block, String name) {
    return block
        .findValue(name)
        .map(value -> {
          if (value instanceof HclValue.StringValue(String text)) {
            return text;
          }
          throw wrong(block, name, "string");
        })
        .orElse("");
  }

  private static boolean flag(EvaluatedBlock block, String name, boolean absent) {
    return block
        .findValue(name)
        .map(value -> {
          if (value instanceof HclValue.BoolValue(boolean flag)) {
            return flag;
          }
          throw wrong(block, name, "bool");
        })
        .orElse(absent);
  }

  private static EngineException wrong(EvaluatedBlock block, String name, String type) {
    return EngineException.user(
        "sql/sqlcheck: parsing "
            + block.type()
            + " check options: set field \""
            + name
            + "\": a "
            + type
            + " is required");
  }
}
