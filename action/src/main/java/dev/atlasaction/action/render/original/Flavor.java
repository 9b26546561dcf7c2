package dev.atlasaction.action.render.original;

/** What a forge shows of the original's documents. */
public enum Flavor {
  /** HTML, with pictures that follow the reader's colours. */
  HTML("\n"),
  /** HTML without such pictures: Azure DevOps. */
  PLAIN_HTML("\n"),
  /** No HTML at all: Bitbucket. */
  MARKDOWN("\n\n");

  private final String beforeMarker;

  Flavor(String beforeMarker) {
    this.beforeMarker = beforeMarker;
  }

  /** What stands between a comment and its marker. */
  public String beforeMarker() {
    return beforeMarker;
  }

  Markup markup() {
    return switch (this) {
      case HTML -> new Markup.Html(true);
      case PLAIN_HTML -> new Markup.Html(false);
      case MARKDOWN -> new Markup.Markdown();
    };
  }

  /** The template of that name for this flavour. */
  String template(String name) {
    return "original/" + name + (this == MARKDOWN ? "-markdown" : "") + ".mustache";
  }
}
