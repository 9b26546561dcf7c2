package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.atlas.result.SchemaApply;
import java.util.List;

/** What a build tells of {@code schema apply}. */
final class SchemaApplyMessages {

  private static final String BLOCK = "atlas schema apply";
  private static final int SHOWN = 5;
  private static final int LONGEST_STATEMENT = 100;

  private final BuildMessages build;

  SchemaApplyMessages(BuildMessages build) {
    this.build = build;
  }

  void send(SchemaApply run) {
    List<String> statements = run.applied() == null ? List.of() : run.applied().applied();
    int count = statements.size();
    long millis = run.duration().millis();
    if (millis > 0) {
      build.statistic("atlas.schema.apply.duration.ms", millis);
    }
    build.statistic("atlas.schema.apply.statements", count);
    if (!run.error().isEmpty()) {
      build.tag("schema-apply-failed");
      build.status("schema apply failed");
      build.problem(run.error(), "atlas-schema-apply");
    } else if (count > 0) {
      build.tag("schema-applied");
      build.status("schema applied " + count + " statement(s)");
    } else {
      build.tag("schema-apply-noop");
      build.status("no schema changes to apply");
    }
    build.open(BLOCK, count + " statement(s)");
    if (millis > 0) {
      build.normal("Duration: " + millis + "ms");
    }
    if (count > 0) {
      build.normal("Applied " + count + " statement(s)");
      for (int i = 0; i < Math.min(SHOWN, count); i++) {
        build.normal("  [" + (i + 1) + "] " + Cut.to(statements.get(i), LONGEST_STATEMENT));
      }
      if (count > SHOWN) {
        build.normal("  ... and " + (count - SHOWN) + " more statement(s)");
      }
    }
    if (!run.error().isEmpty()) {
      build.error("Schema apply failed: " + run.error());
    }
    build.close(BLOCK);
  }
}
