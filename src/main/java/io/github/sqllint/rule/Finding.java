package io.github.sqllint.rule;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Place;
import io.github.sqllint.source.Position;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One hazard that a rule found in one place.
 *
 * @param message one sentence that names the table and says who waits or what is lost
 * @param span the clause to blame, as tight as it can be
 * @param relation the table or other relation it is about; empty where there is none
 * @param related other places that explain it, such as the table's creation; may be empty
 * @param fingerprint the same as long as the statement and the rule are, wherever its lines move
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    SourceFile file,
    Span span,
    Direction direction,
    Optional<ObjectName> relation,
    List<RelatedPlace> related,
    String fingerprint) {
  public Finding {
    related = List.copyOf(related);
  }

  /** Enough to tell findings apart; the whole would be as long as the history. */
  @Override
  public int hashCode() {
    return 31 * fingerprint.hashCode() + span.hashCode();
  }

  /** The same finding with one more place that explains it. */
  public Finding withRelated(RelatedPlace place) {
    List<RelatedPlace> places = new ArrayList<>(related);
    places.add(place);
    return new Finding(
        rule, severity, message, file, span, direction, relation, places, fingerprint);
  }

  /** On one line, as a test that expects none shows it. */
  @Override
  public String toString() {
    Position start = file.position(span.start());
    String place = file.path() + ":" + start.line() + ":" + start.column();
    return place + ": " + severity.word() + "[" + rule + "] " + message;
  }

  /**
   * A place that explains a finding.
   *
   * @param remark a few words such as {@code the table is created here}
   */
  public record RelatedPlace(SourceFile file, Span span, String remark) {

    /** Where a step is. */
    public static RelatedPlace of(Step<?> step, String remark) {
      return new RelatedPlace(step.statement().statement().file(), step.span(), remark);
    }

    /** Where something was made; none where no migration made it. */
    public static List<RelatedPlace> of(Optional<Origin> origin, String remark) {
      return origin.stream().map(o -> new RelatedPlace(o.file(), o.span(), remark)).toList();
    }

    /** The same place where people find it. */
    RelatedPlace inHost() {
      Place place = file.place(span);
      return new RelatedPlace(place.file(), place.span(), remark);
    }
  }
}
