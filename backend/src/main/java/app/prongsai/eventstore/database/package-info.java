/**
 * The database everything stands on: a real MongoDB when a URI is given, otherwise an embedded server that keeps
 * its data in one folder and saves every write before it replies. One process owns the folder; others that open it
 * join the owner over loopback. The embedded server stores BSON with checksums in an H2 MVStore file and commits
 * in groups. What it promises is written in docs/adr/0003-embedded-database.md and proved by the tests.
 */
@NullMarked
package app.prongsai.eventstore.database;

import org.jspecify.annotations.NullMarked;
