package jp.todoke.architecture.bad.filing.web;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import jp.todoke.architecture.bad.filing.domain.BadEntity;

/** A page that holds an entity, SQL and an answer of the API. */
class BadView {
    BadEntity entity;
    Connection connection;
    EntityManager entities;
    Response answer;
}
