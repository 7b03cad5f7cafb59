package jp.todoke.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hands in files by the machine door. */
public final class AttachmentClient {
    private static final String PATH = "/api/v1/attachments";

    private final RunningPortal portal;
    private final ApiClient client;

    public AttachmentClient(RunningPortal portal, ApiClient client) {
        this.portal = portal;
        this.client = client;
    }

    public HttpResponse<String> announce(String name, long size, byte[] bytes) {
        return client.post(
                PATH, "{\"fileName\":\"" + name + "\",\"size\":" + size + ",\"sha256\":\"" + hash(bytes) + "\"}");
    }

    /** Announces and sends a file; what the portal said of it. */
    public JsonNode handIn(String name, byte[] bytes) {
        String id =
                ApiClient.json(announce(name, bytes.length, bytes)).get("id").asText();
        return ApiClient.json(whole(id, bytes));
    }

    public HttpResponse<String> whole(String id, byte[] bytes) {
        return client.send(client.to(portal.uri(PATH + "/" + id + "/content"))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    public HttpResponse<String> piece(String id, long offset, byte[] piece) {
        HttpRequest.Builder request = client.to(portal.uri(PATH + "/" + id))
                .header("Content-Type", "application/octet-stream")
                .header("Upload-Offset", Long.toString(offset));
        return client.send(request.method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    public JsonNode state(String id) {
        return ApiClient.json(client.get(PATH + "/" + id));
    }

    public HttpResponse<String> content(String id) {
        return client.get(PATH + "/" + id + "/content");
    }

    /** Names a stored file in a content, as the portal has answered it. */
    public static ObjectNode name(ObjectNode content, JsonNode file) {
        ObjectNode named = content.withArray("attachments").addObject();
        for (String fact : List.of("id", "fileName", "mediaType", "size", "sha256", "malwareCheck")) {
            if (file.hasNonNull(fact)) {
                named.set(fact, file.get(fact));
            }
        }
        named.put("kind", "STATEMENT");
        return content;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
