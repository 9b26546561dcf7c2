package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements about what a role may do with an object, or with those of a kind that are to come.
 *
 * @param start what stands before {@code GRANT} and {@code REVOKE}, with a blank behind it
 * @param target such as {@code TABLE "t"}
 * @param column of it, or empty
 * @param grantee the role
 */
record GrantSql(String start, String target, String column, String grantee) {

  private static final String OPTION = " WITH GRANT OPTION";

  /** All privileges that every server has for such an object. */
  static List<String> all(Permission.Grantable on) {
    if (!on.column().isEmpty()) {
      return List.of("SELECT", "INSERT", "UPDATE", "REFERENCES");
    }
    return switch (on.name().kind()) {
      case "schema" -> List.of("USAGE", "CREATE");
      case "sequence" -> List.of("SELECT", "UPDATE", "USAGE");
      case Routine.FUNCTION, Routine.PROCEDURE -> List.of("EXECUTE");
      case "table", "view", "materialized", "foreign_table" ->
          List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");
      default -> List.of("USAGE");
    };
  }

  String revoke(List<String> words) {
    return start + "REVOKE " + on(words) + " FROM " + role();
  }

  /** All of it, for who has nothing yet. */
  List<ObjectKind.Step> create(Rights rights) {
    List<ObjectKind.Step> steps = new ArrayList<>();
    grant(rights.privileges(), steps);
    grantWithOption(rights.grantable(), steps);
    return steps;
  }

  private void grant(List<String> words, List<ObjectKind.Step> steps) {
    if (!words.isEmpty()) {
      steps.add(ObjectKind.Step.of(granting(words), revoke(words)));
    }
  }

  private void grantWithOption(List<String> words, List<ObjectKind.Step> steps) {
    if (!words.isEmpty()) {
      steps.add(ObjectKind.Step.of(granting(words) + OPTION, revoke(words)));
    }
  }

  private String granting(List<String> words) {
    return start + "GRANT " + on(words) + " TO " + role();
  }

  private String revokingOption(List<String> words) {
    return start + "REVOKE GRANT OPTION FOR " + on(words) + " FROM " + role();
  }

  private String on(List<String> words) {
    String suffix = column.isEmpty() ? "" : " (" + SqlText.quoteName(column) + ")";
    return words.stream().map(word -> word + suffix).collect(Collectors.joining(", "))
        + " ON "
        + target;
  }

  private String role() {
    return Grantees.sql(grantee);
  }

  /** From one to the other: first what is taken away, then what is given. */
  List<ObjectKind.Step> change(Rights from, Rights to) {
    List<ObjectKind.Step> steps = new ArrayList<>();
    List<String> plainGone = without(from.privileges(), to.all());
    List<String> optionGone = without(from.grantable(), to.all());
    if (!plainGone.isEmpty()) {
      steps.add(ObjectKind.Step.of(revoke(plainGone), granting(plainGone)));
    }
    if (!optionGone.isEmpty()) {
      steps.add(ObjectKind.Step.of(revoke(optionGone), granting(optionGone) + OPTION));
    }
    List<String> lowered = common(from.grantable(), to.privileges());
    if (!lowered.isEmpty()) {
      steps.add(ObjectKind.Step.of(revokingOption(lowered), granting(lowered) + OPTION));
    }
    List<String> raised = common(from.privileges(), to.grantable());
    if (!raised.isEmpty()) {
      steps.add(ObjectKind.Step.of(granting(raised) + OPTION, revokingOption(raised)));
    }
    grant(without(to.privileges(), from.all()), steps);
    grantWithOption(without(to.grantable(), from.all()), steps);
    return steps;
  }

  private static List<String> without(List<String> words, List<String> gone) {
    return words.stream().filter(word -> !gone.contains(word)).toList();
  }

  private static List<String> common(List<String> words, List<String> others) {
    return words.stream().filter(others::contains).toList();
  }
}
