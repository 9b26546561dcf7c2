package dev.atlasaction.action.acceptance;

import dev.atlasaction.action.main.ActionMain;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.testkit.script.ProgramCall;

/** The two programs of a release, run in this process. */
final class Programs {

  private Programs() {}

  static int action(ProgramCall call) {
    return ActionMain.run(
        Host.of(call.env(), call.workingDirectory(), call.out(), call.err()),
        call.args().toArray(new String[0]));
  }

  static int atlas(ProgramCall call) {
    return AtlasCommand.load()
        .run(
            new Invocation(
                call.args(),
                call.env(),
                call.workingDirectory(),
                call.in(),
                call.out(),
                call.err()));
  }
}
