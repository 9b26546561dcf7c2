package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Users of foreign servers (PostgreSQL manual, CREATE USER MAPPING); never their passwords. */
final class UserMappingKind implements ObjectKind<UserMapping> {

  @Override
  public String word() {
    return UserMapping.KIND;
  }

  @Override
  public Class<UserMapping> type() {
    return UserMapping.class;
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
  public boolean hasComment() {
    return false;
  }

  @Override
  public UserMapping read(ObjectRow row) throws SQLException {
    return new UserMapping(row.text(0), row.text(1), ForeignOptions.of(row.list(0)), Attrs.NONE);
  }

  @Override
  public UserMapping read(ObjectBlock block) {
    return new UserMapping(
        block
            .findTarget("server")
            .map(DependsOn.Target::name)
            .orElseGet(() -> block.require("server")),
        Grantees.read(block, "user"),
        ForeignOptions.read(block),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(UserMapping mapping, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(
        ObjectHcl.attribute("server", scope.reference(ForeignServer.KIND, "", mapping.server())));
    items.add(ObjectHcl.attribute("user", Grantees.hcl(mapping.user(), scope)));
    mapping.options().print(items, "  ");
    return new SpecItem.Block(UserMapping.KIND, List.of(), items);
  }

  @Override
  public String title(UserMapping mapping) {
    return "user mapping for "
        + GoQuote.quote(mapping.user())
        + " on server "
        + GoQuote.quote(mapping.server());
  }

  @Override
  public String designation(UserMapping mapping, WriteOptions options) {
    return "USER MAPPING FOR "
        + Grantees.sql(mapping.user())
        + " SERVER "
        + SqlText.quoteName(mapping.server());
  }

  @Override
  public List<Step> create(UserMapping mapping, WriteOptions options) {
    return List.of(Step.of("CREATE " + designation(mapping, options) + mapping.options().create()));
  }

  @Override
  public Optional<String> drop(UserMapping mapping, WriteOptions options) {
    return Optional.of("DROP " + designation(mapping, options));
  }

  @Override
  public Optional<List<Step>> alter(UserMapping from, UserMapping to, WriteOptions options) {
    String start = "ALTER " + designation(to, options);
    return Optional.of(
        List.of(
            Step.of(
                start + from.options().alter(to.options()),
                start + to.options().alter(from.options()))));
  }
}
