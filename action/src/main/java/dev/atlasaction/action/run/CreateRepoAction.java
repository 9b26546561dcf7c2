package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.CloudRepo;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.engine.error.EngineException;

/** Makes a repository in the registry (spec ci-actions.md §7.22). */
final class CreateRepoAction implements Action {

  @Override
  public String id() {
    return "create-repo";
  }

  @Override
  public Verdict run(Job job) {
    Parts.ignored(job, "description");
    CloudRepo repo = Failing.with("failed to create the repo: ", () -> create(job));
    job.platform().outputs().set("url", repo.url());
    job.platform()
        .log()
        .info(
            "\"atlas create repo\" completed successfully, see the repo in Atlas Cloud: "
                + repo.url());
    return Verdict.PASS;
  }

  private static CloudRepo create(Job job) {
    Inputs in = job.platform().inputs();
    Arguments call =
        Arguments.of("cloud", "repo", "create")
            .json()
            .flag("--name", required(in, "name"))
            .flag("--type", required(in, "type"))
            .flag("--driver", required(in, "driver"));
    return job.atlas().one(call, CloudRepo.class);
  }

  private static String required(Inputs in, String name) {
    String value = in.text(name);
    if (value.isEmpty()) {
      throw EngineException.user(name + " cannot be empty");
    }
    return value;
  }
}
