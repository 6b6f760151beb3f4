package dev.parterre.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of style sheets, fonts, scripts and images. Each carries a digest of the file's content, so a browser may
 * keep it for ever ({@link AssetCacheFilter}) and still sees a change at once.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String ROOT = "/resources/";
    private static final int VERSION_BYTES = 5;

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    @Inject
    private ServletContext servlet;

    /** The versioned address of a file below {@code /resources}; a file that is not there is an error of the page. */
    public String url(String path) {
        return urls.computeIfAbsent(path, key -> servlet.getContextPath() + ROOT + key + "?v=" + version(ROOT + key));
    }

    private String version(String path) {
        try (InputStream content = servlet.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, VERSION_BYTES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
