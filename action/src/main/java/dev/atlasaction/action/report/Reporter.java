package dev.atlasaction.action.report;

import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.atlas.result.SchemaApply;
import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaPlan;
import dev.atlasaction.action.render.LintContext;
import java.util.List;

/**
 * Shows results on the platform, beside comments (spec ci-actions.md §10). What cannot be shown is
 * told in the log and never fails the job. By default nothing is shown.
 */
public interface Reporter {

  /** One target of {@code migrate apply}. */
  default void migrateApply(MigrateApply run) {}

  /** The findings of {@code migrate lint}. */
  default void migrateLint(LintContext lint) {}

  /** One target of {@code schema apply}. */
  default void schemaApply(SchemaApply run) {}

  /** A plan. */
  default void schemaPlan(SchemaPlan plan) {}

  /**
   * The findings of {@code schema lint}.
   *
   * @param urls of the schema, without passwords
   */
  default void schemaLint(SchemaLint lint, List<String> urls) {}
}
