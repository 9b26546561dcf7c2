package dev.atlasaction.engine.registry;

import java.util.Optional;

/** Proves who approved a plan, or wrote an entry of a log. */
public interface Seal {

  /** What anybody can make. */
  Seal NONE =
      new Seal() {
        @Override
        public Optional<String> sign(String text) {
          return Optional.empty();
        }

        @Override
        public boolean accepts(String text, Optional<String> signature) {
          return true;
        }
      };

  /** The signature of a text; empty if there is no key to sign with. */
  Optional<String> sign(String text);

  /** Whether a text with that signature counts. */
  boolean accepts(String text, Optional<String> signature);
}
