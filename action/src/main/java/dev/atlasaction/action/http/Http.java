package dev.atlasaction.action.http;

import java.io.IOException;

/** Sends requests. */
@FunctionalInterface
public interface Http {

  /** Sends one request; raises an {@link IOException} if there is no answer. */
  Answer send(Call call) throws IOException;
}
