/**
 * What Alembic sends to PostgreSQL for a revision, found out without running it.
 *
 * <p>A revision's functions are followed over values of which some are known and others are not:
 * texts keep where they stand in the file, objects of SQLAlchemy stay the calls that make them
 * until a statement is written from them. A call whose statement needs a value that is not known is
 * a gap.
 *
 * <p>The model is Alembic 1.8 on SQLAlchemy 1.4, and newer calls as their manuals describe them.
 * Where Alembic's offline mode prints other statements than it sends to a server, these count.
 */
package io.github.sqllint.dsl.alembic;
