package dev.atlasaction.action.render.original;

import dev.atlasaction.action.render.GoQuote;

/** The pieces the original's texts are made of (spec ci-actions.md §9). */
interface Markup {

  /** The icon of a table row. */
  String icon(Icon icon);

  /** The icon of a headline. */
  String bigIcon(Icon icon);

  /** A link. */
  String link(String text, String href);

  /** A link whose address is written as it is. */
  default String rawLink(String text, String href) {
    return link(text, href);
  }

  /** A headline within a cell. */
  String bold(String text);

  /** What stands between the lines of a cell. */
  String lineBreak();

  /** What stands before the link of a code. */
  String space();

  /** The status of a row. */
  enum Icon {
    SUCCESS("success.svg"),
    WARNING("warning.svg"),
    ERROR("error.svg");

    private final String file;

    Icon(String file) {
      this.file = file;
    }

    String url() {
      return "https://release.ariga.io/images/assets/" + file + "?v=1";
    }
  }

  /**
   * For forges that show HTML in comments.
   *
   * @param picture whether they show the element of that name
   */
  record Html(boolean picture) implements Markup {

    @Override
    public String icon(Icon icon) {
      return icon(icon, 20);
    }

    @Override
    public String bigIcon(Icon icon) {
      return icon(icon, 22);
    }

    private String icon(Icon icon, int size) {
      String url = GoQuote.quote(icon.url());
      String image = "<img width=\"%dpx\" height=\"%dpx\" src=%s/>".formatted(size, size, url);
      return picture
          ? "<picture><source media=\"(prefers-color-scheme: light)\" srcset=%s>%s</picture>"
              .formatted(url, image)
          : image;
    }

    @Override
    public String link(String text, String href) {
      return "<a href=%s target=\"_blank\">%s</a>".formatted(GoQuote.quote(href), text);
    }

    @Override
    public String rawLink(String text, String href) {
      return "<a href=\"%s\" target=\"_blank\">%s</a>".formatted(href, text);
    }

    @Override
    public String bold(String text) {
      return "<b>" + text + "</b>";
    }

    @Override
    public String lineBreak() {
      return "<br/>";
    }

    @Override
    public String space() {
      return "&nbsp;";
    }
  }

  /** For Bitbucket, which shows none. */
  record Markdown() implements Markup {

    @Override
    public String icon(Icon icon) {
      return "![](" + icon.url() + ")";
    }

    @Override
    public String bigIcon(Icon icon) {
      return icon(icon);
    }

    @Override
    public String link(String text, String href) {
      return "[" + text + "](" + href + ")";
    }

    @Override
    public String bold(String text) {
      return "**" + text + "**";
    }

    @Override
    public String lineBreak() {
      return " ";
    }

    @Override
    public String space() {
      return " ";
    }
  }
}
