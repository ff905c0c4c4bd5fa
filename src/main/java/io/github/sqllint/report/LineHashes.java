package io.github.sqllint.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The fingerprint that GitHub code scanning expects for each line of a file, computed as its upload
 * action does it (github/codeql-action, src/fingerprints.ts), which warns where the two differ.
 *
 * <p>A rolling hash over the 100 characters from the line's first on, white space aside, and a
 * number that tells equal ones apart.
 */
final class LineHashes {
  private static final int BLOCK = 100;
  private static final long MOD = 37;
  private static final long FIRST_MOD = firstMod();
  private static final char END_OF_FILE = '\uFFFF';

  private final Map<Integer, String> hashes = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final char[] window = new char[BLOCK];
  private final int[] lineNumbers = new int[BLOCK];
  private long hash;
  private int index;
  private int line;
  private boolean lineStart = true;
  private boolean afterReturn;

  private LineHashes() {
    Arrays.fill(lineNumbers, -1);
  }

  /** The hash of each line, by its number from 1. */
  static Map<Integer, String> of(String text) {
    LineHashes hashes = new LineHashes();
    for (int i = 0; i < text.length(); i++) {
      hashes.take(text.charAt(i));
    }
    hashes.take(END_OF_FILE);
    for (int i = 0; i < BLOCK; i++) {
      hashes.finishLine();
      hashes.roll('\0');
    }
    return hashes.hashes;
  }

  private void take(char character) {
    if (character == ' ' || character == '\t' || (afterReturn && character == '\n')) {
      afterReturn = false;
      return;
    }
    afterReturn = character == '\r';
    char current = afterReturn ? '\n' : character;
    finishLine();
    if (lineStart) {
      line++;
      lineNumbers[index] = line;
    }
    lineStart = current == '\n';
    roll(current);
  }

  private void finishLine() {
    if (lineNumbers[index] != -1) {
      String value = Long.toHexString(hash);
      hashes.put(lineNumbers[index], value + ":" + seen.merge(value, 1, Integer::sum));
      lineNumbers[index] = -1;
    }
  }

  private void roll(char current) {
    char begin = window[index];
    window[index] = current;
    hash = MOD * hash + current - FIRST_MOD * begin;
    index = (index + 1) % BLOCK;
  }

  private static long firstMod() {
    long power = 1;
    for (int i = 0; i < BLOCK; i++) {
      power *= MOD;
    }
    return power;
  }
}
