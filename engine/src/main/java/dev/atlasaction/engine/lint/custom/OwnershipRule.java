package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.gotext.PathMatch;
import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Pass;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.graph.NodePath;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy.Entry;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** OW101, OW102: somebody changes what belongs to others (spec lint.md §11.8). */
public final class OwnershipRule implements Rule {

  private final RuleInfo info;
  private final boolean denials;
  private final OwnershipPolicy policy;

  private OwnershipRule(String code, boolean denials, OwnershipPolicy policy) {
    this.info = new RuleInfo(code, AnalyzerInfo.OWNERSHIP);
    this.denials = denials;
    this.policy = policy;
  }

  /** Not allowed by anything, and denied by something. */
  public static List<Rule> of(OwnershipPolicy policy) {
    return List.of(
        new OwnershipRule("OW101", false, policy), new OwnershipRule("OW102", true, policy));
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void placed(Pass pass, Placed sink) {
    if (policy.actor().isEmpty()) {
      return;
    }
    OwnershipPolicy.Actor actor = policy.actor().get();
    for (int i = 0; i < pass.file().changes().size(); i++) {
      Set<String> said = new TreeSet<>();
      for (Change change : pass.file().changes().get(i).changes()) {
        NodePath path = ChangedObject.of(change).getFirst().path();
        Optional<String> text = denials ? denied(actor, path) : unowned(actor, path);
        if (text.filter(said::add).isPresent()) {
          sink.accept(i, new Finding(text.get()));
        }
      }
    }
  }

  private Optional<String> denied(OwnershipPolicy.Actor actor, NodePath path) {
    return denial(actor, path)
        .map(entry ->
            "User \"%s\" is denied to modify %s (rule \"%s\")"
                .formatted(actor.user(), path, entry.name()));
  }

  private Optional<Entry> denial(OwnershipPolicy.Actor actor, NodePath path) {
    return policy.entries().stream()
        .filter(entry -> !entry.allow() && entry.names(actor) && matches(entry, path))
        .findFirst();
  }

  /** The first entry that speaks of the object decides. */
  private Optional<String> unowned(OwnershipPolicy.Actor actor, NodePath path) {
    if (denial(actor, path).isPresent()) {
      return Optional.empty();
    }
    Optional<Entry> owner =
        policy.entries().stream()
            .filter(entry -> entry.allow() && matches(entry, path))
            .findFirst();
    if (owner.isPresent() ? owner.get().names(actor) : policy.allowedByDefault()) {
      return Optional.empty();
    }
    String rule = owner.map(entry -> " (rule \"" + entry.name() + "\")").orElse("");
    return Optional.of(
        "User \"%s\" is not allowed to modify %s%s".formatted(actor.user(), path, rule));
  }

  private static boolean matches(Entry entry, NodePath path) {
    OwnershipPolicy.ObjectPattern pattern = entry.match();
    boolean kind = pattern.kinds().isEmpty() || pattern.kinds().contains(path.kind());
    if (path.kind().equals("schema")) {
      return kind
          && pattern.object().equals("*")
          && PathMatch.matches(pattern.schema(), path.object());
    }
    return kind
        && PathMatch.matches(pattern.schema(), path.schema())
        && PathMatch.matches(pattern.object(), path.object());
  }
}
