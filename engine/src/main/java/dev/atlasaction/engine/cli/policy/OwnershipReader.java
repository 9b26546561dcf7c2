package dev.atlasaction.engine.cli.policy;

import dev.atlasaction.engine.config.LintConfig;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy.Actor;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy.Entry;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy.ObjectPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the block {@code ownership} of the project file, and who runs the review. */
final class OwnershipReader {

  /** Who proposes the change, as CI systems say it; the first one that is set counts. */
  private static final List<String> ACTORS =
      List.of(
          "ATLAS_LINT_ACTOR",
          "GITHUB_ACTOR",
          "GITLAB_USER_LOGIN",
          "CIRCLE_USERNAME",
          "BITBUCKET_STEP_TRIGGERER_UUID",
          "BUILD_REQUESTEDFOREMAIL");

  private static final String TEAMS = "ATLAS_LINT_TEAMS";

  private OwnershipReader() {}

  /**
   * The policy.
   *
   * @param env tells who proposes the change; without anybody, outside of CI, there is no policy
   * @throws EngineException in CI, if nobody is named
   */
  static OwnershipPolicy read(LintConfig config, Map<String, String> env) {
    Optional<StrictBlock> found = config.findAnalyzer("ownership").map(StrictBlock::new);
    if (found.isEmpty()) {
      return OwnershipPolicy.NONE;
    }
    StrictBlock block =
        found.get().only(Set.of("error", "force", "default"), Set.of("allow", "deny", "team"));
    List<Entry> entries = new ArrayList<>();
    block.blocks("deny").forEach(inner -> entries.add(entry(inner, false)));
    block.blocks("allow").forEach(inner -> entries.add(entry(inner, true)));
    return new OwnershipPolicy(entries, allowedByDefault(block), actor(block, env));
  }

  private static boolean allowedByDefault(StrictBlock block) {
    String word = block.text("default").orElse("DENY");
    if (!word.equals("ALLOW") && !word.equals("DENY")) {
      throw StrictBlock.wrong(
          block.block().findAttribute("default").orElseThrow().range(),
          "default is ALLOW or DENY, not \"" + word + "\"");
    }
    return word.equals("ALLOW");
  }

  private static Entry entry(StrictBlock block, boolean allow) {
    block.only(Set.of("match", "users", "teams"), Set.of());
    String match =
        block
            .text("match")
            .orElseThrow(() ->
                StrictBlock.wrong(block.block().range(), "match = \"schema.object\" is missing"));
    return new Entry(
        allow,
        block.label(),
        pattern(match),
        new TreeSet<>(block.texts("users")),
        new TreeSet<>(block.texts("teams")));
  }

  /** {@code *} alone means everything, and {@code *[type=view]} every view. */
  private static ObjectPattern pattern(String match) {
    int open = match.lastIndexOf("[type=");
    boolean typed = open >= 0 && match.endsWith("]");
    String names = typed ? match.substring(0, open) : match;
    Set<String> kinds =
        typed
            ? new TreeSet<>(
                List.of(
                    match.substring(open + "[type=".length(), match.length() - 1).split("\\|", -1)))
            : Set.of();
    int dot = names.indexOf('.');
    return dot < 0
        ? new ObjectPattern(names, "*", kinds)
        : new ObjectPattern(names.substring(0, dot), names.substring(dot + 1), kinds);
  }

  private static Optional<Actor> actor(StrictBlock block, Map<String, String> env) {
    Optional<String> user =
        ACTORS.stream()
            .map(name -> env.getOrDefault(name, ""))
            .filter(name -> !name.isEmpty())
            .findFirst();
    if (user.isEmpty() && !env.getOrDefault("CI", "").isEmpty()) {
      throw StrictBlock.wrong(
          block.block().range(),
          "nobody is named who changes the schema: set ATLAS_LINT_ACTOR to their user name");
    }
    return user.map(name -> new Actor(name, teams(block, name, env)));
  }

  /** The teams that the block gives members, and those that the environment names. */
  private static Set<String> teams(StrictBlock block, String user, Map<String, String> env) {
    Map<String, Set<String>> members = new TreeMap<>();
    for (StrictBlock team : block.blocks("team")) {
      members.put(team.label(), new TreeSet<>(team.only(Set.of("users"), Set.of()).texts("users")));
    }
    Set<String> teams = new TreeSet<>();
    for (String named : env.getOrDefault(TEAMS, "").split(",", -1)) {
      if (!named.isBlank()) {
        teams.add(named.strip());
      }
    }
    members.forEach((team, users) -> {
      if (users.contains(user)) {
        teams.add(team);
      }
    });
    if (!env.containsKey(TEAMS)) {
      checkKnown(block, members.keySet());
    }
    return teams;
  }

  private static void checkKnown(StrictBlock block, Set<String> known) {
    for (String type : List.of("allow", "deny")) {
      for (StrictBlock entry : block.blocks(type)) {
        for (String team : entry.texts("teams")) {
          if (!known.contains(team)) {
            throw StrictBlock.wrong(
                entry.block().findAttribute("teams").orElseThrow().range(),
                "who is in team \"%s\"? Add team \"%s\" { users = [...] } to the block, or set %s to the teams of the user"
                    .formatted(team, team, TEAMS));
          }
        }
      }
    }
  }
}
