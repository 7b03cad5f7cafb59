package jp.todoke.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The machine door. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
