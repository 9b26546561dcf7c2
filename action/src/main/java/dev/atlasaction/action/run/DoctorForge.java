package dev.atlasaction.action.run;

import dev.atlasaction.action.comment.ScmHints;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.scm.Ability;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pull request, the token, and what it may do. */
final class DoctorForge {

  private static final String TOKEN = "token";
  private static final String PULL = "pull request";

  private final Job job;

  DoctorForge(Job job) {
    this.job = job;
  }

  List<Diagnosis> look() {
    List<Diagnosis> all = new ArrayList<>();
    TriggerContext trigger = job.platform().trigger();
    Optional<PullRequest> pull = trigger.pullRequest();
    all.add(pullRequest(pull));
    if (job.platform().inputs().text("comment").equals("never")) {
      return all;
    }
    Optional<ScmTarget> target = job.platform().scm();
    if (target.isEmpty()) {
      all.add(
          Diagnosis.warning(
              TOKEN, "the forge is not known, so there are no comments; see docs/platforms.md"));
    } else if (!target.get().hasToken()) {
      all.add(
          Diagnosis.problem(
              TOKEN, "there is none, so there are no comments. " + ScmHints.token(target.get())));
    } else {
      all.addAll(abilities(target.get(), pull.map(PullRequest::number).orElse(0)));
    }
    return all;
  }

  private static Diagnosis pullRequest(Optional<PullRequest> pull) {
    if (pull.isEmpty()) {
      return Diagnosis.warning(
          PULL, "this job belongs to none, so nothing is commented; results are in the log");
    }
    if (pull.get().fromFork()) {
      return Diagnosis.warning(
          PULL,
          "#%d comes from a fork, whose jobs may not comment: let a second stage do it"
                  .formatted(pull.get().number())
              + " (report/post)");
    }
    return Diagnosis.well(PULL, "#" + pull.get().number());
  }

  private List<Diagnosis> abilities(ScmTarget target, int number) {
    List<Ability> abilities;
    try {
      abilities = job.forges().connect(target, number).abilities();
    } catch (ScmException e) {
      return List.of(Diagnosis.problem(TOKEN, ScmHints.explain(e, target)));
    }
    return abilities.stream().map(ability -> diagnosis(ability, target)).toList();
  }

  private static Diagnosis diagnosis(Ability ability, ScmTarget target) {
    String reason = ability.reason().isEmpty() ? "" : " (" + ability.reason() + ")";
    boolean comments = ability.what().contains("comments");
    return switch (ability.known()) {
      case YES -> Diagnosis.well(TOKEN, "it may " + ability.what() + reason);
      case NO ->
          comments
              ? Diagnosis.problem(
                  TOKEN,
                  "it may not %s%s. %s".formatted(ability.what(), reason, ScmHints.token(target)))
              : Diagnosis.well(
                  TOKEN,
                  "it may not %s%s; only migrate/diff, migrate/hash and migrate/autorebase need it"
                      .formatted(ability.what(), reason));
      case UNKNOWN ->
          Diagnosis.warning(
              TOKEN, "whether it may %s is not known%s".formatted(ability.what(), reason));
    };
  }
}
