package dev.atlasaction.engine.lint.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may change what.
 *
 * @param entries in order; a denial wins over what allows the same
 * @param allowedByDefault whether what no entry speaks of may be changed by anybody
 * @param actor who proposes the change; empty if there is no policy
 */
public record OwnershipPolicy(
    List<Entry> entries, boolean allowedByDefault, Optional<Actor> actor) {

  /** Everybody may change everything. */
  public static final OwnershipPolicy NONE = new OwnershipPolicy(List.of(), true, Optional.empty());

  /** Copies the list. */
  public OwnershipPolicy {
    entries = List.copyOf(entries);
  }

  /** Somebody, and the teams that they are in. */
  public record Actor(String user, Set<String> teams) {
    /** Copies the set. */
    public Actor {
      teams = Set.copyOf(teams);
    }
  }

  /**
   * One {@code allow} or {@code deny} block.
   *
   * @param match the objects it speaks of
   */
  public record Entry(
      boolean allow, String name, ObjectPattern match, Set<String> users, Set<String> teams) {
    /** Copies the sets. */
    public Entry {
      users = Set.copyOf(users);
      teams = Set.copyOf(teams);
    }

    /** Whether it names the actor. */
    public boolean names(Actor who) {
      return users.contains(who.user()) || teams.stream().anyMatch(who.teams()::contains);
    }
  }

  /**
   * Objects by their names: {@code schema}, {@code schema.object}, with {@code *} and {@code ?} and
   * with {@code [type=table|view]} behind the object.
   *
   * @param kinds the kinds of objects; empty for all
   */
  public record ObjectPattern(String schema, String object, Set<String> kinds) {
    /** Copies the set. */
    public ObjectPattern {
      kinds = Set.copyOf(kinds);
    }
  }
}
