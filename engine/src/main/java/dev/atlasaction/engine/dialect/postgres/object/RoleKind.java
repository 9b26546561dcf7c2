package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Roles and users of the server (PostgreSQL manual, CREATE ROLE); read only where they are asked
 * for, without those of the server itself and the one of the connection.
 */
record RoleKind(String word) implements ObjectKind<Role> {

  @Override
  public Class<Role> type() {
    return Role.class;
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
  public String query() {
    return Role.ROLE;
  }

  @Override
  public Role read(ObjectRow row) throws SQLException {
    String comment = row.text(3);
    return new Role(
        word,
        row.text(0),
        row.list(0),
        Long.parseLong(row.text(1)),
        row.text(2),
        row.list(1),
        row.list(2),
        false,
        comment.isEmpty() ? Attrs.NONE : Attrs.of(new Comment(comment)));
  }

  @Override
  public Role read(ObjectBlock block) {
    List<String> flags = new ArrayList<>();
    for (String flag : Role.FLAGS) {
      if (HclValues.findFlag(block.block(), attribute(flag)).orElse(flag.equals(Role.INHERIT))) {
        flags.add(flag);
      }
    }
    List<String> member = new ArrayList<>(Grantees.readAll(block, "member_of"));
    List<String> admin = new ArrayList<>();
    for (ObjectBlock each : block.blocks("membership")) {
      String role = Grantees.read(each, "role");
      member.add(role);
      if (each.flag("admin")) {
        admin.add(role);
      }
    }
    return new Role(
        HclValues.findFlag(block.block(), "login").orElse(word.equals(Role.USER))
            ? Role.USER
            : Role.ROLE,
        block.name(),
        flags,
        HclValues.number(block.block(), "conn_limit").orElse(-1L),
        block.text("valid_until"),
        member,
        admin,
        block.flag("external"),
        Attrs.NONE);
  }

  private static String attribute(String flag) {
    return switch (flag) {
      case "CREATEDB" -> "create_db";
      case "CREATEROLE" -> "create_role";
      case "BYPASSRLS" -> "bypass_rls";
      default -> flag.toLowerCase(Locale.ROOT);
    };
  }

  @Override
  public SpecItem.Block block(Role role, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    for (String flag : Role.FLAGS) {
      boolean has = role.flags().contains(flag);
      if (has != flag.equals(Role.INHERIT)) {
        items.add(ObjectHcl.attribute(attribute(flag), SpecValue.of(has)));
      }
    }
    if (role.connections() >= 0) {
      items.add(ObjectHcl.attribute("conn_limit", SpecValue.of(role.connections())));
    }
    ObjectHcl.text("valid_until", role.validUntil(), items);
    ObjectHcl.flag("external", role.external(), items);
    List<String> plain =
        role.memberOf().stream().filter(each -> !role.adminOf().contains(each)).toList();
    if (!plain.isEmpty()) {
      List<SpecValue> roles = new ArrayList<>();
      plain.forEach(each -> roles.add(Grantees.hcl(each, scope)));
      items.add(ObjectHcl.attribute("member_of", new SpecValue.Items(roles)));
    }
    for (String each : role.adminOf()) {
      items.add(
          new SpecItem.Block(
              "membership",
              List.of(),
              List.of(
                  ObjectHcl.attribute("role", Grantees.hcl(each, scope)),
                  ObjectHcl.attribute("admin", SpecValue.of(true)))));
    }
    return new SpecItem.Block(role.kind(), List.of(role.name()), items);
  }

  @Override
  public String title(Role role) {
    return role.kind() + " " + GoQuote.quote(role.name());
  }

  @Override
  public String designation(Role role, WriteOptions options) {
    return "ROLE " + SqlText.quoteName(role.name());
  }

  @Override
  public List<Step> create(Role role, WriteOptions options) {
    List<Step> steps = new ArrayList<>();
    String words = options(Role.usual(role.kind(), role.name()), role);
    steps.add(
        Step.of(
            (role.isUser() ? "CREATE USER " : "CREATE ROLE ")
                + SqlText.quoteName(role.name())
                + (words.isEmpty() ? "" : " WITH" + words)));
    for (String each : role.memberOf()) {
      boolean admin = role.adminOf().contains(each);
      steps.add(Step.of(grant(role, each, admin), revoke(role, each)));
    }
    return steps;
  }

  /** The options that are not as those of {@code from}. */
  private static String options(Role from, Role to) {
    StringBuilder sql = new StringBuilder();
    if (from.isUser() != to.isUser()) {
      sql.append(to.isUser() ? " LOGIN" : " NOLOGIN");
    }
    for (String flag : Role.FLAGS) {
      boolean has = to.flags().contains(flag);
      if (has != from.flags().contains(flag)) {
        sql.append(has ? " " : " NO").append(flag);
      }
    }
    if (from.connections() != to.connections()) {
      sql.append(" CONNECTION LIMIT ").append(to.connections());
    }
    if (!from.validUntil().equals(to.validUntil())) {
      String until = to.validUntil().isEmpty() ? "infinity" : to.validUntil();
      sql.append(" VALID UNTIL ").append(SqlText.string(until));
    }
    return sql.toString();
  }

  private static String grant(Role role, String parent, boolean admin) {
    return "GRANT "
        + SqlText.quoteName(parent)
        + " TO "
        + SqlText.quoteName(role.name())
        + (admin ? " WITH ADMIN OPTION" : "");
  }

  private static String revoke(Role role, String parent) {
    return "REVOKE " + SqlText.quoteName(parent) + " FROM " + SqlText.quoteName(role.name());
  }

  @Override
  public Optional<List<Step>> alter(Role from, Role to, WriteOptions options) {
    List<Step> steps = new ArrayList<>();
    String words = options(from, to);
    if (!words.isEmpty()) {
      String start = "ALTER ROLE " + SqlText.quoteName(to.name()) + " WITH";
      steps.add(Step.of(start + words, start + options(to, from)));
    }
    for (String each : from.memberOf()) {
      if (!to.memberOf().contains(each)) {
        steps.add(Step.of(revoke(to, each), grant(to, each, from.adminOf().contains(each))));
      }
    }
    for (String each : to.memberOf()) {
      boolean had = from.adminOf().contains(each);
      boolean has = to.adminOf().contains(each);
      if (!from.memberOf().contains(each)) {
        steps.add(Step.of(grant(to, each, has), revoke(to, each)));
      } else if (had != has) {
        String less = revoke(to, each).replaceFirst("REVOKE", "REVOKE ADMIN OPTION FOR");
        String more = grant(to, each, true);
        steps.add(has ? Step.of(more, less) : Step.of(less, more));
      }
    }
    return Optional.of(steps);
  }
}
