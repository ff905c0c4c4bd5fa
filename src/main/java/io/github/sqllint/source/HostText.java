package io.github.sqllint.source;

import java.util.Arrays;
import java.util.List;

/**
 * A text of which some characters stand in a file and others were made up, each with where it
 * stands.
 *
 * <p>What a program that builds SQL makes of its string literals: joining and cutting such texts
 * keeps the places.
 */
public final class HostText {
  /** Where a character stands that no file holds. */
  private static final int NOWHERE = -1;

  private final String text;
  private final int[] origins;

  private HostText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** A text that stands nowhere. */
  public static HostText made(String text) {
    int[] origins = new int[text.length()];
    Arrays.fill(origins, NOWHERE);
    return new HostText(text, origins);
  }

  /** A text that stands in a file, letter by letter, from an offset on. */
  public static HostText copied(String text, int start) {
    int[] origins = new int[text.length()];
    Arrays.setAll(origins, i -> start + i);
    return new HostText(text, origins);
  }

  /** One character that a file writes otherwise, such as an escape sequence, at its offset. */
  public static HostText written(String text, int offset) {
    int[] origins = new int[text.length()];
    Arrays.fill(origins, offset);
    return new HostText(text, origins);
  }

  /**
   * Several texts, one behind the other.
   *
   * @throws TooLarge if that is more than a program is followed with
   */
  public static HostText joined(List<HostText> parts) {
    TooLarge.text(parts.stream().mapToLong(HostText::length).sum());
    return concatenated(parts);
  }

  /** As {@link #joined}, whatever comes of it. */
  static HostText concatenated(List<HostText> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text));
    int[] origins = new int[text.length()];
    int at = 0;
    for (HostText part : parts) {
      System.arraycopy(part.origins, 0, origins, at, part.length());
      at += part.length();
    }
    return new HostText(text.toString(), origins);
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** This text with another one in the place of a character, where that stands. */
  public HostText replacing(int index, String other) {
    return substring(0, index)
        .plus(written(other, origins[index]))
        .plus(substring(index + 1, length()));
  }

  /** This text and another one behind it. */
  public HostText plus(HostText other) {
    int[] joined = Arrays.copyOf(origins, TooLarge.text((long) length() + other.length()));
    System.arraycopy(other.origins, 0, joined, length(), other.length());
    return new HostText(text + other.text, joined);
  }

  /** This text and a made-up one behind it. */
  public HostText plus(String made) {
    return plus(made(made));
  }

  /** A part of this text, as {@link String#substring(int, int)} cuts it. */
  public HostText substring(int start, int end) {
    return new HostText(text.substring(start, end), Arrays.copyOfRange(origins, start, end));
  }

  /** This text as if no character of it stood in the file from an offset on. */
  public HostText upTo(int end) {
    int[] kept = origins.clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = kept[i] < end ? kept[i] : NOWHERE;
    }
    return new HostText(text, kept);
  }

  /** This text without white space around it. */
  public HostText strip() {
    int start = length() - text.stripLeading().length();
    return substring(start, Math.max(start, text.stripTrailing().length()));
  }

  /**
   * The offset in the file of the character at an index, or a negative number where it has none.
   */
  int origin(int index) {
    return origins[index];
  }

  @Override
  public String toString() {
    return text;
  }
}
