package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Publications, which belong to the database (PostgreSQL manual, CREATE PUBLICATION). */
final class PublicationKind implements ObjectKind<Publication> {

  private static final List<String> OPERATIONS = List.of("insert", "update", "delete", "truncate");

  @Override
  public String word() {
    return Publication.KIND;
  }

  @Override
  public Class<Publication> type() {
    return Publication.class;
  }

  @Override
  public boolean ofDatabase() {
    return true;
  }

  @Override
  public Publication read(ObjectRow row) throws SQLException {
    List<Publication.Member> tables = new ArrayList<>();
    List<String> fields = row.list(0);
    for (int i = 0; i + 3 < fields.size(); i += 4) {
      String columns = fields.get(i + 2);
      tables.add(
          new Publication.Member(
              new ObjectName("table", fields.get(i), fields.get(i + 1)),
              columns.isEmpty() ? List.of() : List.of(columns.split("\u0001", -1)),
              fields.get(i + 3)));
    }
    return new Publication(
        row.text(0),
        row.flag(1),
        tables,
        row.list(1),
        OPERATIONS.stream().filter(row.list(2)::contains).toList(),
        row.flag(2),
        Attrs.NONE);
  }

  @Override
  public Publication read(ObjectBlock block) {
    List<Publication.Member> tables = new ArrayList<>();
    for (ObjectBlock each : block.blocks("member")) {
      ObjectName table = ObjectName.of(each, "table", "table");
      if (table.isEmpty()) {
        throw each.wrong("lacks the attribute \"table\"");
      }
      tables.add(new Publication.Member(table, each.columns("columns"), each.expression("where")));
    }
    List<String> operations = block.texts("publish");
    return new Publication(
        block.name(),
        block.flag("all_tables"),
        tables,
        block.schemas("schemas"),
        operations.isEmpty() ? OPERATIONS : operations,
        block.flag("via_root"),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(Publication publication, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    ObjectHcl.flag("all_tables", publication.all(), items);
    if (!publication.schemas().isEmpty()) {
      items.add(
          ObjectHcl.attribute(
              "schemas",
              new SpecValue.Items(
                  publication.schemas().stream()
                      .map(schema -> (SpecValue) MarshalScope.schemaReference(schema))
                      .toList())));
    }
    if (!publication.operations().equals(OPERATIONS)) {
      items.add(ObjectHcl.attribute("publish", SpecValue.texts(publication.operations())));
    }
    ObjectHcl.flag("via_root", publication.viaRoot(), items);
    for (Publication.Member member : publication.tables()) {
      List<SpecItem> inner = new ArrayList<>();
      inner.add(ObjectHcl.attribute("table", member.table().hcl(scope)));
      if (!member.columns().isEmpty()) {
        inner.add(
            ObjectHcl.attribute(
                "columns", ObjectHcl.columns(member.table(), member.columns(), scope)));
      }
      ObjectHcl.text("where", member.where(), inner);
      items.add(SpecItem.Block.unlabelled("member", inner));
    }
    return new SpecItem.Block(Publication.KIND, List.of(publication.name()), items);
  }

  @Override
  public String designation(Publication publication, WriteOptions options) {
    return "PUBLICATION " + SqlText.quoteName(publication.name());
  }

  @Override
  public List<Step> create(Publication publication, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE " + designation(publication, options));
    String members = members(publication);
    sql.add(publication.all() ? "FOR ALL TABLES" : members.isEmpty() ? "" : "FOR " + members);
    boolean usual = publication.operations().equals(OPERATIONS) && !publication.viaRoot();
    sql.add(usual ? "" : "WITH (" + settings(publication, false) + ")");
    return List.of(Step.of(sql.toString()));
  }

  private static String settings(Publication publication, boolean all) {
    String publish = "publish = " + SqlText.string(String.join(", ", publication.operations()));
    return all || publication.viaRoot()
        ? publish + ", publish_via_partition_root = " + publication.viaRoot()
        : publish;
  }

  private static String members(Publication publication) {
    List<String> parts = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    for (Publication.Member member : publication.tables()) {
      StringBuilder text =
          new StringBuilder(SqlText.qualified(member.table().schema(), member.table().name()));
      if (!member.columns().isEmpty()) {
        List<String> columns = member.columns().stream().map(SqlText::quoteName).toList();
        text.append(" (").append(String.join(", ", columns)).append(')');
      }
      if (!member.where().isEmpty()) {
        text.append(" WHERE ").append(Parens.wrap(member.where()));
      }
      tables.add(text.toString());
    }
    if (!tables.isEmpty()) {
      parts.add("TABLE " + String.join(", ", tables));
    }
    if (!publication.schemas().isEmpty()) {
      List<String> schemas = publication.schemas().stream().map(SqlText::quoteName).toList();
      parts.add("TABLES IN SCHEMA " + String.join(", ", schemas));
    }
    return String.join(", ", parts);
  }

  /** Members cannot all be taken away by one statement, so that needs a new one. */
  @Override
  public Optional<List<Step>> alter(Publication from, Publication to, WriteOptions options) {
    String members = members(to);
    String before = members(from);
    boolean same = from.all() == to.all() && members.equals(before);
    if (from.all() != to.all() || (!same && (members.isEmpty() || before.isEmpty()))) {
      return Optional.empty();
    }
    String alter = "ALTER " + designation(to, options) + " SET ";
    List<Step> steps = new ArrayList<>();
    if (!same) {
      steps.add(Step.of(alter + members, alter + before));
    }
    if (!settings(from, true).equals(settings(to, true))) {
      steps.add(
          Step.of(
              alter + "(" + settings(to, from.viaRoot() != to.viaRoot()) + ")",
              alter + "(" + settings(from, from.viaRoot() != to.viaRoot()) + ")"));
    }
    return Optional.of(steps);
  }

  @Override
  public Publication comparable(Publication publication) {
    return new Publication(
        publication.name(),
        publication.all(),
        publication.tables().stream()
            .map(member ->
                new Publication.Member(
                    member.table(),
                    member.columns().stream().sorted().toList(),
                    Parens.unwrap(member.where())))
            .sorted(Comparator.comparing(Publication.Member::toString))
            .toList(),
        publication.schemas(),
        publication.operations(),
        publication.viaRoot(),
        publication.attrs());
  }
}
