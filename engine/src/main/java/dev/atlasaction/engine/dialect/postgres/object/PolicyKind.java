package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Row security policies (spec schema-hcl.md §5, planner.md §10). */
final class PolicyKind implements ObjectKind<Policy> {

  @Override
  public String word() {
    return "policy";
  }

  @Override
  public Class<Policy> type() {
    return Policy.class;
  }

  @Override
  public boolean namesTypes() {
    return false;
  }

  @Override
  public Policy read(ObjectRow row) throws SQLException {
    return new Policy(
        row.schema(),
        row.text(0),
        ObjectName.relation("r", row.schema(), row.text(1)),
        row.text(2).equals("false"),
        switch (row.text(3)) {
          case "r" -> "SELECT";
          case "a" -> "INSERT";
          case "w" -> "UPDATE";
          case "d" -> "DELETE";
          default -> Policy.ALL;
        },
        row.list(0),
        row.text(4),
        row.text(5),
        Attrs.NONE);
  }

  @Override
  public Policy read(ObjectBlock block) {
    ObjectName on = ObjectName.of(block, "on", "table");
    if (on.isEmpty()) {
      throw block.wrong("lacks the attribute \"on\"");
    }
    String command = block.word("for").toUpperCase(Locale.ROOT);
    return new Policy(
        on.schema(),
        block.name(),
        on,
        block.word("as").equalsIgnoreCase("RESTRICTIVE"),
        command.isEmpty() ? Policy.ALL : command,
        Grantees.readAll(block, "to").stream().map(PolicyKind::role).toList(),
        block.expression("using"),
        block.expression("check"),
        Attrs.NONE);
  }

  private static String role(String word) {
    return word.equals("PUBLIC") ? Policy.EVERYBODY : word;
  }

  @Override
  public SpecItem.Block block(Policy policy, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.attribute("on", policy.on().hcl(scope)));
    ObjectHcl.word("as", policy.restrictive() ? "RESTRICTIVE" : "", items);
    ObjectHcl.word("for", policy.command().equals(Policy.ALL) ? "" : policy.command(), items);
    if (!policy.roles().equals(List.of(Policy.EVERYBODY))) {
      items.add(ObjectHcl.attribute("to", SpecValue.texts(policy.roles())));
    }
    ObjectHcl.text("using", policy.using(), items);
    ObjectHcl.text("check", policy.check(), items);
    return new SpecItem.Block("policy", List.of(policy.name()), items);
  }

  @Override
  public String title(Policy policy) {
    return "policy " + GoQuote.quote(policy.name());
  }

  @Override
  public String designation(Policy policy, WriteOptions options) {
    return "POLICY "
        + SqlText.quoteName(policy.name())
        + " ON "
        + policy.on().sql(options, policy.schema());
  }

  @Override
  public List<Step> create(Policy policy, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE " + designation(policy, options));
    sql.add(policy.restrictive() ? "AS RESTRICTIVE" : "");
    sql.add(policy.command().equals(Policy.ALL) ? "" : "FOR " + policy.command());
    boolean everybody = policy.roles().equals(List.of(Policy.EVERYBODY));
    return List.of(Step.of(conditions(sql.add(everybody ? "" : roles(policy)), policy).toString()));
  }

  private static String roles(Policy policy) {
    return "TO "
        + String.join(
            ", ",
            policy.roles().stream()
                .map(role ->
                    switch (role) {
                      case Policy.EVERYBODY -> "PUBLIC";
                      case "CURRENT_ROLE", "CURRENT_USER", "SESSION_USER" -> role;
                      default -> SqlText.quoteName(role);
                    })
                .toList());
  }

  private static SqlText conditions(SqlText sql, Policy policy) {
    sql.add(policy.using().isEmpty() ? "" : "USING " + Parens.wrap(policy.using()));
    return sql.add(policy.check().isEmpty() ? "" : "WITH CHECK " + Parens.wrap(policy.check()));
  }

  /** The server changes roles and conditions, but takes no condition away. */
  @Override
  public Optional<List<Step>> alter(Policy from, Policy to, WriteOptions options) {
    boolean possible =
        from.restrictive() == to.restrictive()
            && from.command().equals(to.command())
            && from.using().isEmpty() == to.using().isEmpty()
            && from.check().isEmpty() == to.check().isEmpty();
    return possible
        ? Optional.of(List.of(Step.of(altered(to, options), altered(from, options))))
        : Optional.empty();
  }

  private String altered(Policy policy, WriteOptions options) {
    SqlText sql = new SqlText(options).add("ALTER " + designation(policy, options));
    return conditions(sql.add(roles(policy)), policy).toString();
  }

  @Override
  public Policy comparable(Policy policy) {
    return new Policy(
        policy.schema(),
        policy.name(),
        policy.on(),
        policy.restrictive(),
        policy.command(),
        policy.roles(),
        Parens.unwrap(policy.using()),
        Parens.unwrap(policy.check()),
        policy.attrs());
  }
}
