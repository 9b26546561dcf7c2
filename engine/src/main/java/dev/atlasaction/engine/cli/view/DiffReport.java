package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.MigrationDraft;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code migrate diff --dry-run} would write (spec cli.md §3.5). */
public record DiffReport(@JsonProperty("Files") List<File> files, @JsonProperty("Dir") String dir) {

  /** A file with its content. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record File(
      @JsonProperty("Name") String name,
      @JsonProperty("Version") String version,
      @JsonProperty("Description") String description,
      @JsonProperty("Content") String content) {}

  /** Copies the list. */
  public DiffReport {
    files = List.copyOf(files);
  }

  /** The report of a draft. */
  public static DiffReport of(DirFormat format, MigrationDraft draft, String dir) {
    return new DiffReport(
        format.render(draft).stream()
            .map(file ->
                new File(
                    file.name(),
                    format.version(file.name()),
                    format.description(file.name()),
                    file.content()))
            .toList(),
        dir);
  }

  /** The contents. */
  public String text() {
    return files.stream().map(File::content).collect(Collectors.joining());
  }
}
