package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.policy.NamePattern;
import dev.atlasaction.engine.lint.policy.NamingPolicy;
import dev.atlasaction.engine.lint.policy.Resource;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.function.Consumer;

/** NM101 to NM106: a new name does not follow the policy of the project (spec lint.md §11.1). */
final class NamingRule implements Rule {

  private final Resource resource;
  private final NamingPolicy policy;
  private final RuleInfo info;

  NamingRule(Resource resource, NamingPolicy policy) {
    this.resource = resource;
    this.policy = policy;
    this.info = new RuleInfo(resource.code(), AnalyzerInfo.NAMING);
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    switch (change) {
      case Change.AddSchema(Schema schema, _) -> check(Resource.SCHEMA, schema.name(), sink);
      case Change.AddTable(Table table, _) -> created(table, sink);
      case Change.RenameTable(_, Table to) -> check(Resource.TABLE, to.name(), sink);
      case Change.DropSchema _,
          Change.ModifySchema _,
          Change.DropTable _,
          Change.ModifyTable _,
          Change.AddView _,
          Change.DropView _,
          Change.ModifyView _,
          Change.RenameView _,
          Change.AddObject _,
          Change.DropObject _,
          Change.ModifyObject _,
          Change.RenameObject _ -> {}
    }
  }

  private void created(Table table, Consumer<Finding> sink) {
    check(Resource.TABLE, table.name(), sink);
    table.columns().forEach(column -> check(Resource.COLUMN, column.name(), sink));
    table.indexes().forEach(index -> check(Resource.INDEX, index.name(), sink));
    table.foreignKeys().forEach(key -> check(Resource.FOREIGN_KEY, key.symbol(), sink));
    table.checks().forEach(check -> check(Resource.CHECK, check.name(), sink));
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    switch (change) {
      case TableChange.AddColumn(Column column) -> check(Resource.COLUMN, column.name(), sink);
      case TableChange.RenameColumn(_, Column to) -> check(Resource.COLUMN, to.name(), sink);
      case TableChange.AddIndex(Index index, _) -> check(Resource.INDEX, index.name(), sink);
      case TableChange.RenameIndex(_, Index to) -> check(Resource.INDEX, to.name(), sink);
      case TableChange.AddForeignKey(ForeignKey key, _) ->
          check(Resource.FOREIGN_KEY, key.symbol(), sink);
      case TableChange.AddCheck(Check check, _) -> check(Resource.CHECK, check.name(), sink);
      case TableChange.DropColumn _,
          TableChange.ModifyColumn _,
          TableChange.DropIndex _,
          TableChange.ModifyIndex _,
          TableChange.AddPrimaryKey _,
          TableChange.DropPrimaryKey _,
          TableChange.ModifyPrimaryKey _,
          TableChange.DropForeignKey _,
          TableChange.ModifyForeignKey _,
          TableChange.DropCheck _,
          TableChange.ModifyCheck _,
          TableChange.TableAttr _ -> {}
    }
  }

  private void check(Resource kind, String name, Consumer<Finding> sink) {
    if (kind != resource || name.isEmpty()) {
      return;
    }
    policy
        .find(resource)
        .filter(pattern -> !pattern.accepts(name))
        .map(pattern -> text(name, pattern))
        .ifPresent(text -> sink.accept(new Finding(text)));
  }

  private String text(String name, NamePattern pattern) {
    String text = resource.title() + " named " + Words.quoted(name) + " violates the naming policy";
    return pattern.message().isEmpty() ? text : text + ": " + pattern.message();
  }
}
