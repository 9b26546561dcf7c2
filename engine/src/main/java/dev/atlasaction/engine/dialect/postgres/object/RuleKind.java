package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rewrite rules, beside those that make views. */
final class RuleKind implements ObjectKind<Rule> {

  @Override
  public String word() {
    return "rule";
  }

  @Override
  public Class<Rule> type() {
    return Rule.class;
  }

  @Override
  public Rule read(ObjectRow row) throws SQLException {
    RuleText text = RuleText.parse(row.text(6));
    return new Rule(
        row.schema(),
        row.text(0),
        ObjectName.relation(row.text(1), row.schema(), row.text(2)),
        switch (row.text(3)) {
          case "1" -> "SELECT";
          case "2" -> "UPDATE";
          case "3" -> "INSERT";
          default -> "DELETE";
        },
        text.where(),
        row.flag(4),
        text.commands(),
        Firing.ofLetter(row.text(5)),
        Attrs.NONE);
  }

  @Override
  public Rule read(ObjectBlock block) {
    ObjectName on = ObjectName.of(block, "on", "table");
    if (on.isEmpty()) {
      throw block.wrong("lacks the attribute \"on\"");
    }
    return new Rule(
        on.schema(),
        block.name(),
        on,
        block.require("event").toUpperCase(Locale.ROOT),
        block.expression("where"),
        block.flag("instead"),
        block.require("as").strip(),
        Firing.ofWord(block.text("enabled")),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(Rule rule, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.attribute("on", rule.on().hcl(scope)));
    ObjectHcl.word("event", rule.event(), items);
    ObjectHcl.text("where", rule.where(), items);
    ObjectHcl.flag("instead", rule.instead(), items);
    items.add(ObjectHcl.attribute("as", SpecValue.definition(BodyText.canonical(rule.commands()))));
    ObjectHcl.word("enabled", rule.firing().word(), items);
    return new SpecItem.Block("rule", List.of(rule.name()), items);
  }

  @Override
  public String title(Rule rule) {
    return "rule " + GoQuote.quote(rule.name());
  }

  @Override
  public String designation(Rule rule, WriteOptions options) {
    return "RULE "
        + SqlText.quoteName(rule.name())
        + " ON "
        + rule.on().sql(options, rule.schema());
  }

  @Override
  public List<Step> create(Rule rule, WriteOptions options) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.of(sql("CREATE RULE", rule, options)));
    if (rule.firing() != Firing.ORIGIN) {
      steps.add(fire(rule, Firing.ORIGIN, options));
    }
    return steps;
  }

  private static String sql(String verb, Rule rule, WriteOptions options) {
    SqlText sql =
        new SqlText(options).add(verb).name(rule.name()).add("AS ON").add(rule.event()).add("TO");
    sql.add(rule.on().sql(options, rule.schema()));
    sql.add(rule.where().isEmpty() ? "" : "WHERE " + rule.where());
    return sql.add(rule.instead() ? "DO INSTEAD" : "DO").add(rule.commands()).toString();
  }

  private static Step fire(Rule rule, Firing before, WriteOptions options) {
    String start = "ALTER TABLE " + rule.on().sql(options, rule.schema()) + " ";
    String end = " RULE " + SqlText.quoteName(rule.name());
    return Step.of(start + rule.firing().clause() + end, start + before.clause() + end);
  }

  /** The server keeps whether a rule fires when it is replaced. */
  @Override
  public Optional<List<Step>> alter(Rule from, Rule to, WriteOptions options) {
    if (from.event().equals("SELECT") || !from.event().equals(to.event())) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    if (!from.withFiring(to.firing()).withAttrs(to.attrs()).equals(to)) {
      steps.add(
          Step.of(
              sql("CREATE OR REPLACE RULE", to, options),
              sql("CREATE OR REPLACE RULE", from, options)));
    }
    if (from.firing() != to.firing()) {
      steps.add(fire(to, from.firing(), options));
    }
    return Optional.of(steps);
  }

  @Override
  public Rule comparable(Rule rule) {
    return new Rule(
        rule.schema(),
        rule.name(),
        rule.on(),
        rule.event(),
        rule.where(),
        rule.instead(),
        BodyText.canonical(rule.commands()),
        rule.firing(),
        rule.attrs());
  }
}
