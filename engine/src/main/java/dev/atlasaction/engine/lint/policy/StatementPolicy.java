package dev.atlasaction.engine.lint.policy;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;

/** Which statements may be used: rules in order, the first that matches decides. */
public record StatementPolicy(List<Entry> entries) {

  /** Every statement is fine. */
  public static final StatementPolicy NONE = new StatementPolicy(List.of());

  /** Copies the list. */
  public StatementPolicy {
    entries = List.copyOf(entries);
  }

  /** One {@code allow} or {@code deny} block; {@code name} and {@code message} may be empty. */
  public record Entry(boolean allow, String name, Pattern match, String message) {}

  /** The rule that forbids a statement, if one does. */
  public Optional<Entry> findDenial(String statement) {
    return entries.stream()
        .filter(entry -> entry.match().matcher(statement).find())
        .findFirst()
        .filter(entry -> !entry.allow());
  }
}
