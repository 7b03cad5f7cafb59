package jp.todoke.platform.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Declares the portal's data source and stops the embedded PostgreSQL with the application. */
@WebListener
@DataSourceDefinition(
        name = "java:app/jdbc/todoke",
        className = "jp.todoke.platform.database.PortalDataSource",
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            // A connection that died with the database is thrown away instead of handed out.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.fail-all-connections=true"
        })
public class DatabaseOfThePortal implements ServletContextListener {
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        PortalDatabase.stop();
    }
}
