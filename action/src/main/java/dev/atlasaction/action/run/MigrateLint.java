package dev.atlasaction.action.run;

/** Checks the migration files a change adds (spec ci-actions.md §7.4). */
final class MigrateLint implements Action {

  @Override
  public String id() {
    return "migrate/lint";
  }

  @Override
  public Verdict run(Job job) {
    if (Unchanged.ends(job)) {
      new CommitVerdict(job, job.platform().trigger())
          .tellNothing(id(), CommentIds.ofDirectory(job.platform().inputs()), Unchanged.WORDS);
      return Verdict.PASS;
    }
    return switch (job.mode().face()) {
      case ORIGINAL -> new OriginalLintRun(job).run();
      case OWN -> new OwnLintRun(job).run();
    };
  }
}
