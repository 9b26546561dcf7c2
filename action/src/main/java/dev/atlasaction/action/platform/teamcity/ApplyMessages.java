package dev.atlasaction.action.platform.teamcity;

import dev.atlasaction.action.atlas.result.AppliedFile;
import dev.atlasaction.action.atlas.result.GoDuration;
import dev.atlasaction.action.atlas.result.MigrateApply;

/** What a build tells of {@code migrate apply}. */
final class ApplyMessages {

  private static final String BLOCK = "atlas migrate apply";

  private final BuildMessages build;

  ApplyMessages(BuildMessages build) {
    this.build = build;
  }

  void send(MigrateApply run) {
    int files = run.applied().size();
    int statements = run.statements();
    long millis = run.duration().millis();
    build.statistic("atlas.migrate.apply.files", files);
    build.statistic("atlas.migrate.apply.statements", statements);
    if (millis > 0) {
      build.statistic("atlas.migrate.apply.duration.ms", millis);
    }
    verdict(run, "(%d file(s), %d statement(s))".formatted(files, statements));
    String from = run.current().isEmpty() ? "" : run.current() + " ";
    build.open(BLOCK, from + "-> " + run.target());
    build.normal("Migration Directory: " + run.dir());
    if (!run.current().isEmpty()) {
      build.normal("From Version: " + run.current());
    }
    build.normal("To Version: " + run.target());
    if (millis > 0) {
      build.normal("Duration: " + millis + "ms");
    }
    build.normal("Applied: %d migration file(s), %d statement(s)".formatted(files, statements));
    run.applied().forEach(this::file);
    if (!run.error().isEmpty()) {
      build.error("Migration failed: " + run.error());
    }
    build.close(BLOCK);
  }

  private void verdict(MigrateApply run, String counts) {
    if (!run.error().isEmpty()) {
      build.tag("migration-failed");
      build.status("migration failed at " + run.target());
      build.problem(run.error(), "atlas-migrate-" + run.target());
    } else if (run.applied().isEmpty()) {
      build.tag("migration-noop");
      build.status("no migrations to apply (at " + run.target() + ")");
    } else {
      build.tag("migration-applied");
      build.status("migrated to " + run.target() + " " + counts);
    }
  }

  private void file(AppliedFile file) {
    GoDuration duration = file.duration();
    String time = duration.nanos() > 0 ? " in " + duration.millis() + "ms" : "";
    if (file.error() != null) {
      build.error("Migration %s failed%s: %s".formatted(file.name(), time, file.error().text()));
      return;
    }
    build.normal(
        "Migration %s applied successfully (%d statements%s)"
            .formatted(file.name(), file.applied().size(), time));
  }
}
