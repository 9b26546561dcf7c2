package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.run.Diagnosis.State;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code doctor}: says of a job what is there and what is missing, before something fails for it:
 * token and permissions, depth of the clone, base branch, directory, development database, versions
 * (spec ci-demand.md §3.8). Changes nothing.
 */
final class DoctorAction implements Action {

  @Override
  public String id() {
    return "doctor";
  }

  @Override
  public Verdict run(Job job) {
    List<Diagnosis> all = new ArrayList<>();
    all.addAll(new DoctorFiles(job).look());
    all.addAll(new DoctorGit(job).look());
    all.addAll(new DoctorForge(job).look());
    Log log = job.platform().log();
    for (Diagnosis one : all) {
      String line = one.about() + ": " + one.text();
      switch (one.state()) {
        case WELL -> log.info("ok: " + line);
        case WARNING -> log.warning("look: " + line);
        case PROBLEM -> log.error("problem: " + line);
      }
    }
    long problems = count(all, State.PROBLEM);
    long warnings = count(all, State.WARNING);
    job.platform().outputs().set("problems", Long.toString(problems));
    job.platform().outputs().set("warnings", Long.toString(warnings));
    job.platform().summary().append(page(all));
    log.info("Doctor: %d in the way, %d to look at".formatted(problems, warnings));
    return problems == 0 ? Verdict.PASS : Verdict.BLOCK;
  }

  private static long count(List<Diagnosis> all, State state) {
    return all.stream().filter(one -> one.state() == state).count();
  }

  private static String page(List<Diagnosis> all) {
    StringBuilder page =
        new StringBuilder("### Doctor\n\n| | what | how it is |\n| --- | --- | --- |\n");
    for (Diagnosis one : all) {
      String state =
          switch (one.state()) {
            case WELL -> "🟢 ok";
            case WARNING -> "🟡 look";
            case PROBLEM -> "🔴 problem";
          };
      page.append(
          "| %s | %s | %s |\n"
              .formatted(state, Markdown.text(one.about()), Markdown.text(one.text())));
    }
    return page.toString();
  }
}
