/**
 * What the instance says about its log to the public: each organisation's head, signed once a day with the instance's key.
 * Commands: none. Events: none; the anchors are kept beside the log. Queries: PublicProofs, PublicProof, ProofKey.
 */
@NullMarked
package app.prongsai.proof;

import org.jspecify.annotations.NullMarked;
