package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Privileges of future objects (PostgreSQL manual, ALTER DEFAULT PRIVILEGES); read only where they
 * are asked for. Those with grant option are blocks of their own.
 */
final class DefaultPermissionKind implements ObjectKind<DefaultPermission> {

  @Override
  public String word() {
    return Security.DEFAULT_PERMISSION;
  }

  @Override
  public Class<DefaultPermission> type() {
    return DefaultPermission.class;
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
  public List<String> queries(boolean wholeDatabase) {
    return wholeDatabase
        ? List.of("default_permission", "database_default_permission")
        : List.of("default_permission");
  }

  @Override
  public DefaultPermission read(ObjectRow row) throws SQLException {
    boolean option = row.flag(3);
    return new DefaultPermission(
        row.schema(),
        row.text(0),
        row.text(1),
        row.text(2),
        option ? List.of() : row.list(0),
        option ? row.list(0) : List.of(),
        Attrs.NONE);
  }

  @Override
  public DefaultPermission read(ObjectBlock block) {
    boolean option = block.flag("grantable");
    List<String> words = block.texts("privileges");
    if (words.isEmpty()) {
      throw block.wrong("lacks the attribute \"privileges\"");
    }
    return new DefaultPermission(
        block.schema(),
        Grantees.read(block, "role"),
        block.require("for"),
        Grantees.read(block, "to"),
        option ? List.of() : words,
        option ? words : List.of(),
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(DefaultPermission permission, MarshalScope scope) {
    boolean option = permission.privileges().isEmpty();
    List<SpecItem> items = new ArrayList<>();
    if (!permission.schema().isEmpty()) {
      items.add(ObjectHcl.schema(permission.schema()));
    }
    items.add(ObjectHcl.attribute("role", Grantees.hcl(permission.owner(), scope)));
    items.add(ObjectHcl.attribute("to", Grantees.hcl(permission.grantee(), scope)));
    ObjectHcl.word("for", permission.objects(), items);
    items.add(ObjectHcl.attribute("privileges", Grantees.words(permission.all())));
    ObjectHcl.flag("grantable", option, items);
    return new SpecItem.Block(word(), List.of(), items);
  }

  @Override
  public String title(DefaultPermission permission) {
    return "default privileges of "
        + GoQuote.quote(permission.owner())
        + " on "
        + permission.objects().toLowerCase(Locale.ROOT)
        + " to "
        + GoQuote.quote(permission.grantee());
  }

  @Override
  public String designation(DefaultPermission permission, WriteOptions options) {
    return "DEFAULT PRIVILEGES";
  }

  private static GrantSql sql(DefaultPermission permission) {
    String start = "ALTER DEFAULT PRIVILEGES FOR ROLE " + SqlText.quoteName(permission.owner());
    if (!permission.schema().isEmpty()) {
      start += " IN SCHEMA " + SqlText.quoteName(permission.schema());
    }
    return new GrantSql(start + " ", permission.objects(), "", permission.grantee());
  }

  @Override
  public List<Step> create(DefaultPermission permission, WriteOptions options) {
    return sql(permission).create(permission);
  }

  @Override
  public Optional<String> drop(DefaultPermission permission, WriteOptions options) {
    return Optional.of(sql(permission).revoke(permission.all()));
  }

  @Override
  public Optional<List<Step>> alter(
      DefaultPermission from, DefaultPermission to, WriteOptions options) {
    return Optional.of(sql(to).change(from, to));
  }
}
