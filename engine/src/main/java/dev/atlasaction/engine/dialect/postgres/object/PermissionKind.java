package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.NameText;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.HclReference;
import dev.atlasaction.engine.schemahcl.HclText;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Privileges on objects (PostgreSQL manual, GRANT); read only where they are asked for. */
final class PermissionKind implements ObjectKind<Permission> {

  @Override
  public String word() {
    return Security.PERMISSION;
  }

  @Override
  public Class<Permission> type() {
    return Permission.class;
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
    return wholeDatabase ? List.of("permission", "schema_permission") : List.of("permission");
  }

  @Override
  public Permission read(ObjectRow row) throws SQLException {
    boolean option = row.flag(5);
    return new Permission(
        row.schema(),
        new Permission.Grantable(
            new ObjectName(row.text(0), row.schema(), row.text(1)), row.text(2), row.text(3)),
        row.text(4),
        option ? List.of() : row.list(0),
        option ? row.list(0) : List.of(),
        Attrs.NONE);
  }

  @Override
  public Permission read(ObjectBlock block) {
    Permission.Grantable on = target(block);
    boolean option = block.flag("grantable");
    List<String> words = block.texts("privileges");
    if (words.isEmpty()) {
      throw block.wrong("lacks the attribute \"privileges\"");
    }
    return new Permission(
        on.name().schema(),
        on,
        Grantees.read(block, "to"),
        option ? List.of() : words,
        option ? words : List.of(),
        Attrs.NONE);
  }

  private static Permission.Grantable target(ObjectBlock block) {
    HclValue value =
        block
            .block()
            .findValue("for")
            .orElseThrow(() -> block.wrong("lacks the attribute \"for\""));
    Optional<HclReference> reference = HclReference.of(value);
    if (reference.isEmpty()) {
      return named(block);
    }
    HclReference.Step step = reference.get().steps().getFirst();
    if (step.type().equals("schema")) {
      String name = block.scope().schemas().getOrDefault(step.name(), step.name());
      return new Permission.Grantable(new ObjectName("schema", "", name), "", "");
    }
    String kind = step.type().equals("aggregate") ? Routine.FUNCTION : step.type();
    return new Permission.Grantable(
        new ObjectName(kind, block.scope().schemaOf(step), step.name()),
        "",
        reference.get().findStep("column").map(HclReference.Step::name).orElse(""));
  }

  /** Such as {@code "function public.f(integer)"}: what no reference can tell. */
  private static Permission.Grantable named(ObjectBlock block) {
    String text = block.text("for");
    int blank = text.indexOf(' ');
    if (blank < 0) {
      throw block.wrong(
          "needs a reference in \"for\", or a text such as \"function public.f(integer)\"");
    }
    int parenthesis = text.indexOf('(', blank);
    String name = text.substring(blank + 1, parenthesis < 0 ? text.length() : parenthesis);
    List<String> parts = NameText.split(name);
    return new Permission.Grantable(
        new ObjectName(
            text.substring(0, blank), parts.size() > 1 ? parts.getFirst() : "", parts.getLast()),
        parenthesis < 0 ? "" : text.substring(parenthesis),
        "");
  }

  @Override
  public SpecItem.Block block(Permission permission, MarshalScope scope) {
    boolean option = permission.privileges().isEmpty();
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.attribute("to", Grantees.hcl(permission.grantee(), scope)));
    items.add(ObjectHcl.attribute("for", hcl(permission.on(), scope)));
    items.add(
        ObjectHcl.attribute(
            "privileges",
            Grantees.words(option ? permission.grantable() : permission.privileges())));
    ObjectHcl.flag("grantable", option, items);
    return new SpecItem.Block(word(), List.of(), items);
  }

  private static SpecValue hcl(Permission.Grantable on, MarshalScope scope) {
    ObjectName name = on.name();
    if (name.kind().equals("schema")) {
      return MarshalScope.schemaReference(name.name());
    }
    String kind =
        !scope.contains(name.kind(), name.schema(), name.name())
                && scope.contains("aggregate", name.schema(), name.name())
            ? "aggregate"
            : name.kind();
    if (!on.arguments().isEmpty() || !scope.contains(kind, name.schema(), name.name())) {
      String schema = name.schema().isEmpty() ? "" : NameText.quoted(name.schema()) + ".";
      return new SpecValue.Text(
          name.kind() + " " + schema + NameText.quoted(name.name()) + on.arguments());
    }
    String reference = scope.reference(kind, name.schema(), name.name()).text();
    return new SpecValue.Bare(
        on.column().isEmpty() ? reference : reference + ".column" + HclText.step(on.column()));
  }

  @Override
  public String title(Permission permission) {
    return permission.on().name().kind() + " " + GoQuote.quote(permission.on().text());
  }

  @Override
  public String creating(Permission permission) {
    return "grant on " + title(permission) + " to " + GoQuote.quote(permission.grantee());
  }

  @Override
  public String altering(Permission permission, Step step) {
    return step.sql().startsWith("GRANT") ? creating(permission) : dropping(permission);
  }

  @Override
  public String dropping(Permission permission) {
    return "revoke on " + title(permission) + " from " + GoQuote.quote(permission.grantee());
  }

  @Override
  public String designation(Permission permission, WriteOptions options) {
    ObjectName name = permission.on().name();
    String words =
        switch (name.kind()) {
          case "table", "view", "materialized", "foreign_table" -> "TABLE ";
          case "enum", "composite", "range" -> "TYPE ";
          default -> name.kind().toUpperCase(Locale.ROOT) + " ";
        };
    return words
        + (name.kind().equals("schema")
            ? SqlText.quoteName(name.name())
            : SqlText.qualified(options, name.schema(), name.name()))
        + permission.on().arguments();
  }

  @Override
  public List<Step> create(Permission permission, WriteOptions options) {
    return restoring(sql(permission, options).create(permission), permission, options);
  }

  /** The steps, whose reverses give again what the role had on columns. */
  private List<Step> restoring(List<Step> steps, Permission permission, WriteOptions options) {
    List<String> again = new ArrayList<>();
    permission.attrs().find(ColumnRights.class).stream()
        .flatMap(rights -> rights.all().stream())
        .flatMap(column -> sql(column, options).create(column).stream())
        .forEach(step -> again.add(step.sql()));
    return steps.stream()
        .map(step ->
            new Step(step.sql(), Stream.concat(step.reverse().stream(), again.stream()).toList()))
        .toList();
  }

  private GrantSql sql(Permission permission, WriteOptions options) {
    return new GrantSql(
        "", designation(permission, options), permission.on().column(), permission.grantee());
  }

  @Override
  public Optional<String> drop(Permission permission, WriteOptions options) {
    return Optional.of(sql(permission, options).revoke(permission.all()));
  }

  @Override
  public Optional<List<Step>> alter(Permission from, Permission to, WriteOptions options) {
    return Optional.of(restoring(sql(to, options).change(from, to), to, options));
  }

  /** {@code ALL} is as much as the server makes of it. */
  @Override
  public Permission adopted(Permission from, Permission to) {
    return to.with(
        expanded(to, to.privileges(), from.privileges()),
        expanded(to, to.grantable(), from.grantable()));
  }

  private static List<String> expanded(Permission to, List<String> words, List<String> there) {
    if (!words.contains(Rights.ALL)) {
      return words;
    }
    List<String> all = GrantSql.all(to.on());
    return there.containsAll(all) ? there : all;
  }
}
