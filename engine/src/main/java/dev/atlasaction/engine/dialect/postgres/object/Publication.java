package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Table;
import java.util.List;

/**
 * A publication of changes of tables.
 *
 * @param all whether it has all tables
 * @param tables those it has otherwise
 * @param schemas the schemas of which it has all tables
 * @param operations of {@code insert}, {@code update}, {@code delete} and {@code truncate}
 * @param viaRoot whether changes of partitions are published as those of their parent
 */
record Publication(
    String name,
    boolean all,
    List<Member> tables,
    List<String> schemas,
    List<String> operations,
    boolean viaRoot,
    Attrs attrs)
    implements PostgresObject {

  static final String KIND = "publication";

  Publication {
    tables = List.copyOf(tables);
    schemas = schemas.stream().sorted().toList();
    operations = List.copyOf(operations);
  }

  /**
   * A table of it.
   *
   * @param columns the columns that are published; empty for all
   * @param where which rows are, or empty
   */
  record Member(ObjectName table, List<String> columns, String where) {
    Member {
      columns = List.copyOf(columns);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String schema() {
    return "";
  }

  @Override
  public boolean isPartOf(Table owner) {
    return tables.stream()
        .anyMatch(member ->
            member.table().name().equals(owner.name())
                && member.table().schema().equals(owner.schema()));
  }

  @Override
  public Publication withAttrs(Attrs other) {
    return new Publication(name, all, tables, schemas, operations, viaRoot, other);
  }

  @Override
  public Publication withSchema(String other) {
    return this;
  }
}
