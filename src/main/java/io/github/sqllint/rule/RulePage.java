package io.github.sqllint.rule;

import java.util.List;
import java.util.Map;

/**
 * What people read about a rule, and its severity: the page {@code rules/<id>.md}.
 *
 * @param title the heading
 * @param summary the one sentence under it
 * @param sections heading to Markdown text, in the order of the page
 * @param markdown the page without its front matter
 */
public record RulePage(
    String id,
    Severity severity,
    List<String> engines,
    String title,
    String summary,
    Map<String, String> sections,
    String markdown) {}
