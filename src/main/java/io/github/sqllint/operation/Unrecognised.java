package io.github.sqllint.operation;

import java.util.Optional;

/**
 * A statement, or a part of one, that was not understood.
 *
 * @param reason one sentence for people, without the statement's text
 * @param kind what the tokens still tell, such as {@code alter table}; empty where they tell
 *     nothing
 * @param relation what the tokens tell about the target
 */
public record Unrecognised(String reason, String kind, Optional<ObjectName> relation)
    implements Operation {}
