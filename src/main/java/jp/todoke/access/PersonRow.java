package jp.todoke.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person in a list of people. */
public record PersonRow(
        String name,
        String displayName,
        List<Role> roles,
        boolean suspended,
        boolean mustChange,
        boolean demonstration,
        @Nullable Instant lastSignInAt)
        implements Serializable {}
