package dev.atlasaction.action.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkdownTest {

  @Test
  void textIsNoMarkupAndMentionsNobody() {
    assertThat(Markdown.text("a|b @mona #12 <b> _x_ *y* `z` [l](u)\nhttps://e"))
        .isEqualTo(
            "a&#124;b &#64;mona &#35;12 &#60;b&#62; \\_x\\_ \\*y\\* \\`z\\` \\[l\\](u)"
                + " https:&#47;/e");
  }

  @Test
  void aFenceIsLongerThanWhatItHolds() {
    assertThat(Markdown.fence("a ```` b")).isEqualTo("`````");
    assertThat(Markdown.fence("plain")).isEqualTo("```");
  }

  @Test
  void aCodeSpanHoldsBackticks() {
    assertThat(Markdown.code("a`b")).isEqualTo("``a`b``");
    assertThat(Markdown.code("`b")).isEqualTo("`` `b ``");
  }

  @Test
  void pathsAreEncodedBySegment() {
    assertThat(Markdown.urlPath("a b/ü(1)#.sql")).isEqualTo("a%20b/%C3%BC%281%29%23.sql");
  }

  @Test
  void goQuotesWhatDoesNotPrint() {
    assertThat(GoQuote.quote("a\"b\\\n\u0001\u00a0\u200bé\ud83d\ude00"))
        .isEqualTo("\"a\\\"b\\\\\\n\\x01\\u00a0\\u200bé\ud83d\ude00\"");
  }
}
