package dev.atlasaction.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtlasCliTest {
  @TempDir Path dir;

  @Test
  void printsTheVersionOfADevelopmentBuild() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Invocation invocation =
        new Invocation(
            List.of("version"), Map.of(), dir, InputStream.nullInputStream(), stream, stream);
    assertThat(AtlasCommand.load().run(invocation)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            atlas community version - development
            https://github.com/ariga/atlas/releases/latest
            To download an official version, visit: https://atlasgo.io/getting-started#installation
            """);
  }
}
