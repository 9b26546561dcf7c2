package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes JSON as Go's encoder does, for texts that are compared (spec ci-actions.md §2.3). */
public final class GoJson {

  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private final ObjectMapper mapper;

  /** A writer; keep it, building one takes time. */
  public GoJson() {
    this.mapper =
        new ObjectMapper(
            new JsonFactoryBuilder()
                .characterEscapes(new Escapes())
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .build());
  }

  /** The value on one line, keys in the order of declaration. */
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of " + value.getClass(), e);
    }
  }

  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private final int[] ascii = standardAsciiEscapesForJSON();

    Escapes() {
      ascii['<'] = ESCAPE_CUSTOM;
      ascii['>'] = ESCAPE_CUSTOM;
      ascii['&'] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return switch (c) {
        case '<', '>', '&', LINE_SEPARATOR, PARAGRAPH_SEPARATOR ->
            new SerializedString(String.format(Locale.ROOT, "\\u%04x", c));
        default -> null;
      };
    }
  }
}
