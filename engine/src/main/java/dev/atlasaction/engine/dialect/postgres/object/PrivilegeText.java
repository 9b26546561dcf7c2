package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.sql.NameText;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads who may use what was there, and gives that back to what took its place. */
public final class PrivilegeText {

  private static final Map<Character, String> WORDS =
      Map.ofEntries(
          Map.entry('r', "SELECT"),
          Map.entry('a', "INSERT"),
          Map.entry('w', "UPDATE"),
          Map.entry('d', "DELETE"),
          Map.entry('D', "TRUNCATE"),
          Map.entry('x', "REFERENCES"),
          Map.entry('t', "TRIGGER"),
          Map.entry('m', "MAINTAIN"),
          Map.entry('X', "EXECUTE"),
          Map.entry('U', "USAGE"));

  private PrivilegeText() {}

  /** The owner and the items of an ACL column; empty where there is nothing to give back. */
  public static Optional<PostgresAttr.Privileges> read(
      @Nullable String owner, @Nullable Array grants) throws SQLException {
    return of(
        owner == null ? "" : owner,
        grants == null ? List.of() : List.of((String[]) grants.getArray()));
  }

  static Optional<PostgresAttr.Privileges> of(String owner, List<String> grants) {
    return owner.isEmpty() && grants.isEmpty()
        ? Optional.empty()
        : Optional.of(new PostgresAttr.Privileges(owner, grants));
  }

  /**
   * Adds the statements that give an object the owner and the grants in {@code attrs}.
   *
   * @param designation such as {@code VIEW "v"}
   */
  public static void restore(String designation, Attrs attrs, String name, Statements statements) {
    Optional<PostgresAttr.Privileges> privileges = attrs.find(PostgresAttr.Privileges.class);
    if (privileges.isEmpty()) {
      return;
    }
    String title = "restore privileges of " + GoQuote.quote(name);
    for (ObjectKind.Step step : steps(designation, privileges.get())) {
      statements.add(step.sql(), title, step.reverse());
    }
  }

  private static List<ObjectKind.Step> steps(
      String designation, PostgresAttr.Privileges privileges) {
    List<ObjectKind.Step> result = new ArrayList<>();
    boolean routine = designation.startsWith("FUNCTION") || designation.startsWith("PROCEDURE");
    String object = routine ? designation : designation.substring(designation.indexOf('"'));
    if (!privileges.owner().isEmpty()) {
      String start = "ALTER " + designation + " OWNER TO ";
      result.add(
          ObjectKind.Step.of(
              start + SqlText.quoteName(privileges.owner()), start + "CURRENT_USER"));
    }
    List<String> grants = privileges.grants();
    if (routine && !grants.isEmpty() && grants.stream().noneMatch(each -> each.startsWith("="))) {
      result.add(
          ObjectKind.Step.of(
              "REVOKE ALL ON " + object + " FROM PUBLIC",
              "GRANT EXECUTE ON " + object + " TO PUBLIC"));
    }
    for (String grant : grants) {
      grant(object, grant, result);
    }
    return result;
  }

  /** An item such as {@code "a b"=r*w/owner}. */
  private static void grant(String object, String item, List<ObjectKind.Step> result) {
    int slash = item.lastIndexOf('/');
    int equals = item.lastIndexOf('=', slash);
    String grantee = NameText.split(item.substring(0, equals)).getFirst();
    String grantor = NameText.split(item.substring(slash + 1)).getFirst();
    if (grantee.equals(grantor)) {
      return;
    }
    List<String> plain = new ArrayList<>();
    List<String> grantable = new ArrayList<>();
    String letters = item.substring(equals + 1, slash);
    for (int i = 0; i < letters.length(); i++) {
      String word = WORDS.get(letters.charAt(i));
      boolean option = i + 1 < letters.length() && letters.charAt(i + 1) == '*';
      if (word != null) {
        (option ? grantable : plain).add(word);
      }
    }
    String role = grantee.isEmpty() ? "PUBLIC" : SqlText.quoteName(grantee);
    String back = "REVOKE ALL ON " + object + " FROM " + role;
    String to = " ON " + object + " TO " + role;
    if (!plain.isEmpty()) {
      result.add(ObjectKind.Step.of("GRANT " + String.join(", ", plain) + to, back));
    }
    if (!grantable.isEmpty()) {
      result.add(
          ObjectKind.Step.of(
              "GRANT " + String.join(", ", grantable) + to + " WITH GRANT OPTION", back));
    }
  }
}
