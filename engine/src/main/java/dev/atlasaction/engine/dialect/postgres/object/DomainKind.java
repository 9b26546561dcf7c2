package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Domains (spec schema-hcl.md §5). */
final class DomainKind implements ObjectKind<Domain> {

  @Override
  public String word() {
    return "domain";
  }

  @Override
  public Class<Domain> type() {
    return Domain.class;
  }

  @Override
  public Domain read(ObjectRow row) throws SQLException {
    List<Domain.Rule> rules = new ArrayList<>();
    for (int i = 0; i < row.list(0).size(); i++) {
      rules.add(
          new Domain.Rule(
              row.list(0).get(i), row.list(1).get(i), row.list(2).get(i).equals("true")));
    }
    return new Domain(
        row.schema(),
        row.text(0),
        row.type(row.text(1)),
        !row.flag(2),
        row.text(3),
        row.text(4),
        rules,
        Attrs.NONE);
  }

  @Override
  public Domain read(ObjectBlock block) {
    return new Domain(
        block.schema(),
        block.name(),
        block.findType("type").orElseThrow(() -> block.wrong("lacks the attribute \"type\"")),
        block.flag("null"),
        value(block),
        block.text("collate"),
        block.blocks("check").stream()
            .map(check ->
                new Domain.Rule(check.name(), check.expression("expr"), !check.flag("not_valid")))
            .toList(),
        Attrs.NONE);
  }

  private static String value(ObjectBlock block) {
    boolean text =
        block
            .block()
            .findValue("default")
            .filter(HclValue.StringValue.class::isInstance)
            .isPresent();
    String value = block.expression("default");
    return text ? SqlText.string(value) : value;
  }

  @Override
  public SpecItem.Block block(Domain domain, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.schema(domain.schema()));
    items.add(ObjectHcl.attribute("type", ObjectHcl.type(domain.type(), scope)));
    items.add(ObjectHcl.attribute("null", SpecValue.of(domain.nullable())));
    if (!domain.value().isEmpty()) {
      items.add(ObjectHcl.attribute("default", new SpecValue.Sql(domain.value())));
    }
    ObjectHcl.text("collate", domain.collation(), items);
    for (Domain.Rule rule : domain.rules()) {
      List<SpecItem> inner = new ArrayList<>();
      ObjectHcl.text("expr", rule.expr(), inner);
      ObjectHcl.flag("not_valid", !rule.valid(), inner);
      items.add(new SpecItem.Block("check", List.of(rule.name()), inner));
    }
    return new SpecItem.Block("domain", scope.labels(domain), items);
  }

  @Override
  public String title(Domain domain) {
    return "domain type " + GoQuote.quote(domain.name());
  }

  @Override
  public String designation(Domain domain, WriteOptions options) {
    return "DOMAIN " + SqlText.qualified(options, domain.schema(), domain.name());
  }

  @Override
  public List<Step> create(Domain domain, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE " + designation(domain, options)).add("AS");
    sql.add(DdlType.of(domain.type(), options));
    sql.add(domain.collation().isEmpty() ? "" : "COLLATE " + domain.collation());
    sql.add(domain.value().isEmpty() ? "" : "DEFAULT " + domain.value());
    sql.add(domain.nullable() ? "" : "NOT NULL");
    List<Step> steps = new ArrayList<>();
    domain.rules().stream().filter(Domain.Rule::valid).forEach(rule -> sql.add(constraint(rule)));
    steps.add(Step.of(sql.toString()));
    domain.rules().stream()
        .filter(rule -> !rule.valid())
        .forEach(rule -> steps.add(added(domain, rule, options)));
    return steps;
  }

  private static String constraint(Domain.Rule rule) {
    String name = rule.name().isEmpty() ? "" : "CONSTRAINT " + SqlText.quoteName(rule.name()) + " ";
    return name + "CHECK " + Parens.wrap(rule.expr());
  }

  private Step added(Domain domain, Domain.Rule rule, WriteOptions options) {
    String alter = "ALTER " + designation(domain, options);
    return Step.of(
        alter + " ADD " + constraint(rule) + (rule.valid() ? "" : " NOT VALID"),
        alter + " DROP CONSTRAINT " + SqlText.quoteName(rule.name()));
  }

  /** All but the type and its collation can change where it stands. */
  @Override
  public Optional<List<Step>> alter(Domain from, Domain to, WriteOptions options) {
    boolean same =
        TypeFormat.format(from.type()).equals(TypeFormat.format(to.type()))
            && from.collation().equals(to.collation())
            && to.rules().stream().noneMatch(rule -> rule.name().isEmpty());
    if (!same) {
      return Optional.empty();
    }
    String alter = "ALTER " + designation(to, options) + " ";
    List<Step> steps = new ArrayList<>();
    List<Domain.Rule> wanted = comparable(to).rules();
    List<Domain.Rule> known = comparable(from).rules();
    for (Domain.Rule rule : known) {
      Domain.Rule valid = new Domain.Rule(rule.name(), rule.expr(), true);
      if (!rule.valid() && wanted.contains(valid)) {
        Step add = added(to, rule, options);
        steps.add(
            Step.of(
                alter + "VALIDATE CONSTRAINT " + SqlText.quoteName(rule.name()),
                add.reverse().getFirst(),
                add.sql()));
      } else if (!wanted.contains(rule)) {
        Step add = added(to, rule, options);
        steps.add(Step.of(add.reverse().getFirst(), add.sql()));
      }
    }
    if (!from.value().equals(to.value())) {
      steps.add(Step.of(alter + value(to), alter + value(from)));
    }
    if (from.nullable() != to.nullable()) {
      steps.add(
          Step.of(
              alter + (to.nullable() ? "DROP" : "SET") + " NOT NULL",
              alter + (to.nullable() ? "SET" : "DROP") + " NOT NULL"));
    }
    for (Domain.Rule rule : wanted) {
      boolean late = known.contains(new Domain.Rule(rule.name(), rule.expr(), false));
      if (!known.contains(rule) && !(rule.valid() && late)) {
        steps.add(added(to, rule, options));
      }
    }
    return Optional.of(steps);
  }

  private static String value(Domain domain) {
    return domain.value().isEmpty() ? "DROP DEFAULT" : "SET DEFAULT " + domain.value();
  }

  @Override
  public Domain comparable(Domain domain) {
    return domain.withRules(
        domain.rules().stream()
            .map(rule -> new Domain.Rule(rule.name(), Parens.unwrap(rule.expr()), rule.valid()))
            .toList());
  }
}
