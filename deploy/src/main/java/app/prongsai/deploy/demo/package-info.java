/** Three fictional organisations with two fiscal years of history, for whoever wants to look around. */
@NullMarked
package app.prongsai.deploy.demo;

import org.jspecify.annotations.NullMarked;
