/**
 * Rows that screens show, kept in collections that cannot be read or written without a tenant; made from events, and
 * remade from them at will. Also the few durable things that are not made from events: work queues and files.
 */
@NullMarked
package app.prongsai.readmodel;

import org.jspecify.annotations.NullMarked;
