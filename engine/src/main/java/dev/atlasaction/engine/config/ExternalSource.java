package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.eval.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads a {@code data "external_schema"} block (spec config.md §5, loaders.md §1). */
final class ExternalSource {

  private ExternalSource() {}

  static MemoryState.ExternalSchema read(String address, Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    List<String> program = program(body);
    Optional<String> directory = body.string("working_dir");
    boolean allowEmpty = body.bool("allow_empty").orElse(false);
    Duration timeout =
        body.string("timeout")
            .map(text -> timeout(address, text))
            .orElse(MemoryState.ExternalSchema.Terms.PATIENCE);
    body.finish("cache");
    List<Block> caches = block.body().blocks("cache");
    if (caches.size() > 1) {
      throw EngineException.user(address + ": one cache block is enough");
    }
    Optional<MemoryState.ExternalSchema.Inputs> inputs =
        caches.stream().findFirst().map(cache -> inputs(address, new BodyDecoder(cache, scope)));
    return new MemoryState.ExternalSchema(
        address,
        program,
        directory,
        new MemoryState.ExternalSchema.Terms(allowEmpty, timeout, inputs));
  }

  /** The program and its arguments. */
  static List<String> program(BodyDecoder body) {
    List<String> program = body.requiredStrings("program");
    if (program.isEmpty()) {
      throw EngineException.user("program cannot be empty");
    }
    return program;
  }

  private static Duration timeout(String address, String text) {
    try {
      Duration timeout = GoDuration.parse(text);
      if (timeout.isPositive()) {
        return timeout;
      }
    } catch (EngineException malformed) {
      throw malformed.prefixed(address + ": timeout: ");
    }
    throw EngineException.user(address + ": timeout must be longer than nothing: " + text);
  }

  private static MemoryState.ExternalSchema.Inputs inputs(String address, BodyDecoder body) {
    List<String> files = body.requiredStrings("inputs");
    List<String> env = body.strings("env");
    body.finish();
    if (files.isEmpty()) {
      throw EngineException.user(address + ": cache: inputs must name the files that are read");
    }
    return new MemoryState.ExternalSchema.Inputs(files, env);
  }
}
