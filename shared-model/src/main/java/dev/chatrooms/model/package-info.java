/**
 * The words everybody uses: validated names, clean text, fingerprints. Knows the JDK
 * only.
 */
@NullMarked
package dev.chatrooms.model;

import org.jspecify.annotations.NullMarked;
