package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.custom.OwnershipRule;
import dev.atlasaction.engine.lint.custom.PolicyRules;
import dev.atlasaction.engine.lint.policy.LintPolicies;
import dev.atlasaction.engine.lint.policy.Resource;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rules, sorted by analyzer and then by code. */
public final class Rules {

  private Rules() {}

  /** The list; a rule that is not in it does not run. */
  public static List<Rule> of(LintPolicies policies) {
    List<Rule> rules = new ArrayList<>(open(policies));
    rules.addAll(names(policies));
    rules.addAll(locks(policies));
    rules.addAll(copies());
    rules.add(new ColumnAlignmentRule());
    rules.add(new MixedTransactionRule());
    rules.add(new NestedTransactionRule());
    rules.add(new StatementPolicyRule(policies.statements()));
    rules.add(new DynamicSqlRule());
    rules.add(new BrokenQueryRule());
    rules.addAll(LockRules.all());
    rules.addAll(DataRules.all());
    rules.addAll(IndexRules.all());
    rules.addAll(ReferenceRules.all());
    rules.addAll(SqliteRules.all());
    rules.addAll(SecurityRules.all());
    rules.addAll(MySqlRules.all());
    rules.addAll(PolicyRules.of(policies.tables()));
    rules.addAll(OwnershipRule.of(policies.ownership()));
    rules.addAll(StyleRules.all());
    return rules;
  }

  /** Data, and what programs rely on (spec lint.md §10). */
  private static List<Rule> open(LintPolicies policies) {
    return List.of(
        new DropSchemaRule(),
        new DropTableRule(policies.drops()),
        new DropColumnRule(policies.drops()),
        new UniqueIndexRule(),
        new IndexBecomesUniqueRule(),
        new NotNullColumnRule(),
        new NullableToNotNullRule(),
        new SqliteNotNullRule(),
        new ImplicitValueRule(),
        new DropForeignKeyRule(),
        new DropCheckRule(),
        new DropPrimaryKeyRule(),
        new RenameTableRule(),
        new RenameColumnRule(),
        new InlineReferenceRule());
  }

  private static List<NamingRule> names(LintPolicies policies) {
    return Stream.of(Resource.values())
        .map(resource -> new NamingRule(resource, policies.naming()))
        .toList();
  }

  /** Who has to wait on PostgreSQL (spec lint.md §11.2, §11.4). */
  private static List<Rule> locks(LintPolicies policies) {
    return List.of(
        new ConcurrentInTransactionRule(policies.indexes()),
        IndexStatementRule.creation(policies.indexes()),
        IndexStatementRule.drop(policies.indexes()),
        new PrimaryKeyBuildRule(),
        new UniqueBuildRule(),
        new TypeRewriteRule(),
        new VolatileDefaultRule(),
        new NotNullScanRule(),
        new NullableKeyRule(),
        new CheckScanRule(),
        new ForeignKeyScanRule(),
        new StorageRule(
            "PG307", "logging mode", SqlShape.Storage.LOGGED, SqlShape.Storage.UNLOGGED),
        new TriggerLockRule(),
        new StoredColumnRule(),
        new IdentityColumnRule(),
        new StorageRule("PG311", "access method", SqlShape.Storage.ACCESS_METHOD));
  }

  /** What MySQL and MariaDB copy (spec lint.md §11.5). */
  private static List<Rule> copies() {
    List<Rule> rules = new ArrayList<>();
    for (String kind : List.of("enum", "set")) {
      for (MemberListRule.Case wanted : MemberListRule.Case.values()) {
        rules.add(new MemberListRule(kind, wanted));
      }
    }
    rules.add(new ColumnCopyRule());
    rules.add(new ForeignKeyCopyRule());
    rules.add(new PrimaryKeyRebuildRule());
    rules.add(new PrimaryKeyDropCopyRule());
    rules.add(new SpecialIndexRule("MY134", "FULLTEXT"));
    rules.add(new SpecialIndexRule("MY135", "SPATIAL"));
    rules.add(new CharsetConversionRule());
    return rules;
  }
}
