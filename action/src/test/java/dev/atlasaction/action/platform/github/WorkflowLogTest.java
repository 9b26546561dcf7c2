package dev.atlasaction.action.platform.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Annotation.Position;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.platform.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WorkflowLogTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final WorkflowLog log =
      new WorkflowLog(
          new PrintStream(out, true, StandardCharsets.UTF_8), Face.OWN, Redactor.of(Map.of()));

  @Test
  void aMessageStaysOnOneLine() {
    log.error("100%\r\nof it");
    assertThat(text()).isEqualTo("::error::100%25%0D%0Aof it\n");
  }

  @Test
  void propertiesAreSortedAndEscaped() {
    log.annotate(Annotation.at(Level.WARNING, new Position("a,b:c.sql", 3), "t: u", "m"));
    assertThat(text()).isEqualTo("::warning file=a%2Cb%3Ac.sql,line=3,title=t%3A u::m\n");
  }

  @Test
  void anOutputCannotSetAnotherOne() {
    String value = "x\n_GitHubActionsFileCommandDelimeter_\nevil<<E\ny\nE";
    String written = Heredoc.of("name", value);
    String delimiter = written.substring("name<<".length(), written.indexOf('\n'));
    assertThat(value.lines()).doesNotContain(delimiter);
    assertThat(written).isEqualTo("name<<" + delimiter + "\n" + value + "\n" + delimiter + "\n");
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void textFromOutsideIsNoCommand() {
    log.info(
        "  ::error::a\n\u00a0::set-output name=x::b\r::stop-commands::c\nd ##[add-mask]e f::g");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .doesNotContainPattern("(?m)^[^\\x21-\\x7e]*::")
        .doesNotContain("##[")
        .contains("f::g")
        .contains("add-mask]e");
  }
}
