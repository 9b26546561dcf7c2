package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.template.FuncMap;
import dev.atlasaction.engine.gotext.template.MissingKey;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.gotext.template.TemplateException;
import dev.atlasaction.engine.gotext.template.TemplateSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Migration files that are Go templates (spec config.md §5.2). Files of all levels are parsed under
 * their base names, so that they can use each other; the SQL files of the top level are rendered.
 */
public final class TemplateDirectory {

  private final DirStorage source;

  /** The templates of a directory of the file system. */
  public TemplateDirectory(Path workingDirectory, String path) {
    this.source = LocalDir.open(workingDirectory, path);
  }

  /**
   * Renders the files into a directory in memory, with its checksum file.
   *
   * @param vars texts, numbers, booleans and lists of them by name
   * @throws EngineException {@code executing template: ...} if a template is malformed or asks for
   *     a variable that is not there
   */
  public MigrationDir render(Map<String, Object> vars) {
    MemoryDir rendered = new MemoryDir(source.path());
    try {
      TemplateSet templates = TemplateSet.empty(FuncMap.EMPTY, MissingKey.ERROR);
      for (String file : source.tree()) {
        templates = templates.with(baseName(file), text(file));
      }
      for (String file : source.names()) {
        if (file.endsWith(".sql")) {
          Template template =
              templates
                  .find(file)
                  .orElseThrow(() -> new TemplateException("template: no template " + file));
          rendered.write(file, template.render(vars).getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (TemplateException wrong) {
      throw wrong.prefixed("executing template: ");
    }
    MigrationDir dir = new MigrationDir(rendered, DirFormat.get(""));
    DirOperations.hash(dir);
    rendered.mirrorTo(this::add);
    return dir;
  }

  /** Files that are added to the result become templates; their checksums are of the sources. */
  private void add(String name, byte[] content) {
    if (name.equals(SumFile.NAME)) {
      DirOperations.hash(new MigrationDir(source, DirFormat.get("")));
    } else {
      source.write(name, content);
    }
  }

  private String text(String file) {
    return new String(source.read(file), StandardCharsets.UTF_8);
  }

  private static String baseName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
