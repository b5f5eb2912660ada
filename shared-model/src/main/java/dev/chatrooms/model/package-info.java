/**
 * The words everybody uses: validated names and clean text. Knows the JDK only.
 */
@NullMarked
package dev.chatrooms.model;

import org.jspecify.annotations.NullMarked;
