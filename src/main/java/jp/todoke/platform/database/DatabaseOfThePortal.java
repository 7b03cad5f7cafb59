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
            // Auto-commit would ask nothing of the server: PostgreSQL's driver sets it by itself.
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            // One that was alive a second ago is not asked again: the question costs as much as a small query.
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            // Who finds all connections taken is told so soon, instead of waiting a minute.
            "fish.payara.max-wait-time-in-millis=5000",
            "fish.payara.fail-all-connections=true"
        })
public class DatabaseOfThePortal implements ServletContextListener {
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        PortalDatabase.stop();
    }
}
