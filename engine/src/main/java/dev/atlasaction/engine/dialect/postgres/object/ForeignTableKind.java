package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foreign tables (PostgreSQL manual, CREATE FOREIGN TABLE). */
final class ForeignTableKind implements ObjectKind<ForeignTable> {

  @Override
  public String word() {
    return ForeignTable.KIND;
  }

  @Override
  public Class<ForeignTable> type() {
    return ForeignTable.class;
  }

  /** Names, types, then for each column whether it takes NULL, its default and its options. */
  @Override
  public ForeignTable read(ObjectRow row) throws SQLException {
    List<ForeignTable.Field> columns = new ArrayList<>();
    for (int i = 0; i < row.list(1).size(); i++) {
      String options = row.list(3).get(3 * i + 2);
      columns.add(
          new ForeignTable.Field(
              row.list(1).get(i),
              row.type(row.list(2).get(i)),
              row.list(3).get(3 * i).equals("true"),
              row.list(3).get(3 * i + 1),
              ForeignOptions.of(
                  options.isEmpty() ? List.of() : List.of(options.split("\u0001", -1)))));
    }
    return new ForeignTable(
        row.schema(),
        row.text(0),
        row.text(1),
        columns,
        ForeignOptions.of(row.list(0)),
        Attrs.NONE);
  }

  @Override
  public ForeignTable read(ObjectBlock block) {
    List<ForeignTable.Field> columns = new ArrayList<>();
    for (ObjectBlock column : block.blocks("column")) {
      columns.add(
          new ForeignTable.Field(
              column.name(),
              column.findType("type").orElseThrow(() -> column.wrong("lacks a \"type\"")),
              column.flag("null"),
              column.expression("default"),
              ForeignOptions.read(column)));
    }
    return new ForeignTable(
        block.schema(),
        block.name(),
        block
            .findTarget("server")
            .map(DependsOn.Target::name)
            .orElseGet(() -> block.require("server")),
        columns,
        ForeignOptions.read(block),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(ForeignTable table, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.schema(table.schema()));
    boolean known =
        scope.realm().objects().stream()
            .anyMatch(each ->
                each.kind().equals(ForeignServer.KIND) && each.name().equals(table.server()));
    items.add(
        ObjectHcl.attribute(
            "server",
            known
                ? scope.reference(ForeignServer.KIND, "", table.server())
                : new SpecValue.Text(table.server())));
    table.options().print(items, "  ");
    for (ForeignTable.Field column : table.columns()) {
      List<SpecItem> inner = new ArrayList<>();
      inner.add(ObjectHcl.attribute("null", SpecValue.of(column.nullable())));
      inner.add(ObjectHcl.attribute("type", ObjectHcl.type(column.type(), scope)));
      if (!column.value().isEmpty()) {
        inner.add(ObjectHcl.attribute("default", new SpecValue.Sql(column.value())));
      }
      column.options().print(inner, "    ");
      items.add(new SpecItem.Block("column", List.of(column.name()), inner));
    }
    return new SpecItem.Block(ForeignTable.KIND, scope.labels(table), items);
  }

  @Override
  public String title(ForeignTable table) {
    return GoQuote.quote(table.name()) + " foreign table";
  }

  @Override
  public String designation(ForeignTable table, WriteOptions options) {
    return "FOREIGN TABLE " + SqlText.qualified(options, table.schema(), table.name());
  }

  @Override
  public List<Step> create(ForeignTable table, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE " + designation(table, options));
    sql.list(table.columns(), column -> sql.add(definition(column, options)));
    sql.add("SERVER").name(table.server());
    return List.of(Step.of(sql + table.options().create()));
  }

  private static String definition(ForeignTable.Field column, WriteOptions options) {
    return SqlText.quoteName(column.name())
        + " "
        + DdlType.of(column.type(), options)
        + column.options().create()
        + (column.nullable() ? " NULL" : " NOT NULL")
        + (column.value().isEmpty() ? "" : " DEFAULT " + column.value());
  }

  @Override
  public Optional<List<Step>> alter(ForeignTable from, ForeignTable to, WriteOptions options) {
    if (!from.server().equals(to.server())) {
      return Optional.empty();
    }
    String start = "ALTER " + designation(to, options);
    List<String> forth = clauses(from, to, options);
    List<String> back = clauses(to, from, options);
    return Optional.of(
        List.of(Step.of(start + String.join(",", forth), start + String.join(",", back))));
  }

  /** Each with a blank before it. */
  private static List<String> clauses(ForeignTable from, ForeignTable to, WriteOptions options) {
    List<String> clauses = new ArrayList<>();
    for (ForeignTable.Field column : from.columns()) {
      if (to.findColumn(column.name()).isEmpty()) {
        clauses.add(" DROP COLUMN " + SqlText.quoteName(column.name()));
      }
    }
    for (ForeignTable.Field column : to.columns()) {
      Optional<ForeignTable.Field> before = from.findColumn(column.name());
      if (before.isEmpty()) {
        clauses.add(" ADD COLUMN " + definition(column, options));
      } else {
        column(before.get(), column, options, clauses);
      }
    }
    String settings = from.options().alter(to.options());
    if (!settings.isEmpty()) {
      clauses.add(settings);
    }
    return clauses;
  }

  private static void column(
      ForeignTable.Field from, ForeignTable.Field to, WriteOptions options, List<String> clauses) {
    String start = " ALTER COLUMN " + SqlText.quoteName(to.name());
    String type = DdlType.of(to.type(), options);
    if (!DdlType.of(from.type(), options).equals(type)) {
      clauses.add(start + " TYPE " + type);
    }
    if (from.nullable() != to.nullable()) {
      clauses.add(start + (to.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
    }
    if (!from.value().equals(to.value())) {
      clauses.add(start + (to.value().isEmpty() ? " DROP DEFAULT" : " SET DEFAULT " + to.value()));
    }
    String settings = from.options().alter(to.options());
    if (!settings.isEmpty()) {
      clauses.add(start + settings);
    }
  }
}
