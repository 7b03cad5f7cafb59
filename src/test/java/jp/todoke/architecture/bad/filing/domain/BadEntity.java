package jp.todoke.architecture.bad.filing.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A domain that knows the container and reads the machine's clock. */
@Entity
@ApplicationScoped
public class BadEntity {
    @Id
    long id;

    Instant when = Instant.now();
}
