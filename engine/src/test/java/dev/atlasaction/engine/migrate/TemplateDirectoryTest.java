package dev.atlasaction.engine.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemplateDirectoryTest {

  @TempDir Path dir;

  @Test
  void rendersTheSqlFilesOfTheTopLevelWithTheTemplatesOfAllLevels() throws IOException {
    write("1.sql", "CREATE TABLE {{ .name }} (id int);{{ template \"part.tmpl\" . }}");
    write("shared/part.tmpl", "-- {{ range .list }}{{ . }}{{ end }}");
    write("shared/2.sql", "never");

    MigrationDir rendered =
        new TemplateDirectory(dir, "templates")
            .render(Map.of("name", "t", "list", List.of(1L, 2L)));

    assertThat(rendered.storage().names()).containsExactly("1.sql", "atlas.sum");
    assertThat(new String(rendered.storage().read("1.sql"), StandardCharsets.UTF_8))
        .isEqualTo("CREATE TABLE t (id int);-- 12");
    DirOperations.validate(rendered);
  }

  @Test
  void refusesVariablesThatAreNotThere() throws IOException {
    write("1.sql", "{{ .name }}");

    assertThatThrownBy(() -> new TemplateDirectory(dir, "templates").render(Map.of()))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("executing template: template: 1.sql:1:3")
        .hasMessageContaining("map has no entry for key \"name\"");
  }

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve("templates").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
