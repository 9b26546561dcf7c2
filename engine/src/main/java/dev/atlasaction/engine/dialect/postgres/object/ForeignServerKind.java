package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Servers of foreign data, which belong to the database (PostgreSQL manual, CREATE SERVER). */
final class ForeignServerKind implements ObjectKind<ForeignServer> {

  @Override
  public String word() {
    return ForeignServer.KIND;
  }

  @Override
  public Class<ForeignServer> type() {
    return ForeignServer.class;
  }

  @Override
  public boolean ofDatabase() {
    return true;
  }

  @Override
  public boolean namesTypes() {
    return false;
  }

  @Override
  public ForeignServer read(ObjectRow row) throws SQLException {
    return new ForeignServer(
        row.text(0),
        row.text(1),
        row.text(2),
        row.text(3),
        ForeignOptions.of(row.list(0)),
        Attrs.NONE);
  }

  @Override
  public ForeignServer read(ObjectBlock block) {
    Optional<DependsOn.Target> extension = block.findTarget("fdw");
    return new ForeignServer(
        block.name(),
        extension.map(DependsOn.Target::name).orElseGet(() -> block.require("fdw")),
        block.text("type"),
        block.text("version"),
        ForeignOptions.read(block),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(ForeignServer server, MarshalScope scope) {
    boolean extension =
        scope.realm().objects().stream()
            .anyMatch(
                each -> each.kind().equals(Extension.KIND) && each.name().equals(server.wrapper()));
    List<SpecItem> items = new ArrayList<>();
    items.add(
        ObjectHcl.attribute(
            "fdw",
            extension
                ? scope.reference(Extension.KIND, "", server.wrapper())
                : new SpecValue.Text(server.wrapper())));
    ObjectHcl.text("type", server.type(), items);
    ObjectHcl.text("version", server.version(), items);
    server.options().print(items, "  ");
    return new SpecItem.Block(ForeignServer.KIND, List.of(server.name()), items);
  }

  @Override
  public String designation(ForeignServer server, WriteOptions options) {
    return "SERVER " + SqlText.quoteName(server.name());
  }

  @Override
  public List<Step> create(ForeignServer server, WriteOptions options) {
    return List.of(
        Step.of(
            "CREATE "
                + designation(server, options)
                + (server.type().isEmpty() ? "" : " TYPE " + SqlText.string(server.type()))
                + (server.version().isEmpty() ? "" : " VERSION " + SqlText.string(server.version()))
                + " FOREIGN DATA WRAPPER "
                + SqlText.quoteName(server.wrapper())
                + server.options().create()));
  }

  @Override
  public Optional<List<Step>> alter(ForeignServer from, ForeignServer to, WriteOptions options) {
    boolean possible =
        from.wrapper().equals(to.wrapper())
            && from.type().equals(to.type())
            && (from.version().equals(to.version()) || !to.version().isEmpty());
    return possible
        ? Optional.of(List.of(Step.of(altered(from, to, options), altered(to, from, options))))
        : Optional.empty();
  }

  private String altered(ForeignServer from, ForeignServer to, WriteOptions options) {
    String version =
        from.version().equals(to.version()) ? "" : " VERSION " + SqlText.string(to.version());
    return "ALTER " + designation(to, options) + version + from.options().alter(to.options());
  }
}
