package io.github.sqllint.layout;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * A part of a file that a tool's directive heads.
 *
 * @param head the directive
 * @param body from behind the directive to the next one
 */
record Section(MatchResult head, Span body) {

  /** A text's sections in order; what stands before the first directive is in none. */
  static List<Section> of(String text, LazyPattern directive) {
    List<MatchResult> heads = directive.matcher(text).results().toList();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
      sections.add(new Section(heads.get(i), new Span(heads.get(i).end(), end)));
    }
    return sections;
  }

  /** A directive's group, without white space around it; empty where it is not there. */
  String word(int group) {
    return head.group(group) == null ? "" : head.group(group).strip();
  }
}
