package throughline.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads and writes addresses.
public final class Paths {
    private Paths() {}

    /// A path with every segment percent-encoded where it must be.
    public static String encode(String path) {
        return Arrays.stream(path.split("/", -1)).map(Paths::segment).collect(Collectors.joining("/"));
    }

    /// One segment or one query value, percent-encoded.
    public static String segment(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Decodes a path; what cannot be decoded stays as it is.
    static String decode(String path) {
        return unescape(path.replace("+", "%2B"));
    }

    /// Parameters of a query part in the order sent.
    static Map<String, List<String>> parameters(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var part : query.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            var equals = part.indexOf('=');
            var name = unescape(equals < 0 ? part : part.substring(0, equals));
            var value = equals < 0 ? "" : unescape(part.substring(equals + 1));
            parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    private static String unescape(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
