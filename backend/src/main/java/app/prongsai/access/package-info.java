/**
 * Personal data: who looked at whose, what is held on one person, what is erased and what is kept for how long.
 * Commands: RecordSignIn. Queries: AccessEntries, AccessCheck, RetentionReport, PersonRecord, ResidentRecord, RecordKey, RecordBehind. Events in: PersonErased, ResidentErased, AdmissionErased.
 */
@NullMarked
package app.prongsai.access;

import org.jspecify.annotations.NullMarked;
