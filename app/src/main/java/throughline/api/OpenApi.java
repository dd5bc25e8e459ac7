package throughline.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.web.Texts;

/// The description of the interface in OpenAPI 3.1, made from the table of resources and from the records that
/// are answered. Used once per description.
final class OpenApi {
    private final Texts texts;
    private final Map<String, Object> schemas = new TreeMap<>();

    private OpenApi(Texts texts) {
        this.texts = texts;
    }

    static Map<String, Object> describe(Texts texts) {
        return new OpenApi(texts).document();
    }

    private Map<String, Object> document() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/region", get("region", List.of(), schema(Resources.Region.class)));
        paths.put("/search", get("search", searchParameters(), listed("Hit", schema(Resources.Hit.class))));
        for (var resource : Resource.ALL) {
            var shape = schema(resource.type());
            var name = resource.type().getSimpleName();
            paths.put("/" + resource.path(), get(resource.path(), listParameters(resource), listed(name, shape)));
            paths.put("/" + resource.path() + ".csv", csv(resource));
            paths.put("/" + resource.path() + "/{name}", get(resource.path() + ".one", List.of(name()), shape));
        }
        schema(Resources.ProblemDetail.class);
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                ordered(
                        "title", texts.text("api.openapi.title"),
                        "version", "1",
                        "description", texts.text("api.openapi.description"),
                        "license",
                                ordered("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0")));
        document.put("servers", List.of(ordered("url", ApiEndpoints.BASE)));
        document.put("security", List.of());
        document.put("paths", paths);
        document.put("components", ordered("schemas", schemas));
        return document;
    }

    private Map<String, Object> get(String operation, List<Object> parameters, Map<String, Object> shape) {
        var answers = new LinkedHashMap<String, Object>();
        var ok = ordered("description", texts.text("api.answer.200"));
        ok.put("headers", ordered("ETag", ordered("schema", ordered("type", "string"))));
        ok.put("content", ordered("application/json", ordered("schema", shape)));
        answers.put("200", ok);
        answers.put("304", ordered("description", texts.text("api.answer.304")));
        if (!parameters.isEmpty() && !operation.endsWith(".one")) {
            answers.put("400", problem("api.answer.400"));
        }
        if (operation.endsWith(".one")) {
            answers.put("404", problem("api.answer.404"));
        }
        answers.put("503", problem("api.answer.503"));
        return operation(operation, parameters, answers);
    }

    private Map<String, Object> csv(Resource<?, ?> resource) {
        var ok = ordered("description", texts.text("api.answer.csv"));
        ok.put("content", ordered("text/csv", ordered("schema", ordered("type", "string"))));
        return operation(resource.path() + ".csv", filters(resource), ordered("200", ok));
    }

    private Map<String, Object> operation(String operation, List<Object> parameters, Map<String, Object> answers) {
        var get = ordered("operationId", operation.replace('.', '-'));
        get.put("summary", texts.text("api.operation." + operation));
        if (!parameters.isEmpty()) {
            get.put("parameters", parameters);
        }
        get.put("responses", answers);
        return ordered("get", get);
    }

    private Map<String, Object> problem(String description) {
        var reference = ordered("$ref", "#/components/schemas/ProblemDetail");
        var answer = ordered("description", texts.text(description));
        answer.put("content", ordered("application/problem+json", ordered("schema", reference)));
        return answer;
    }

    private List<Object> listParameters(Resource<?, ?> resource) {
        var parameters = new ArrayList<Object>();
        var limit = ordered("type", "integer", "minimum", 1);
        limit.put("maximum", ListQuery.MAX_LIMIT);
        limit.put("default", ListQuery.LIMIT);
        parameters.add(parameter("limit", "query", limit));
        parameters.add(parameter("cursor", "query", ordered("type", "string")));
        parameters.addAll(filters(resource));
        return parameters;
    }

    private List<Object> filters(Resource<?, ?> resource) {
        return resource.filters().stream()
                .<Object>map(filter -> parameter(filter.name(), "query", ordered("type", "string", "maxLength", 120)))
                .toList();
    }

    private List<Object> searchParameters() {
        var words = ordered("type", "string");
        words.put("maxLength", 200);
        return Stream.<Object>of(
                        parameter("q", "query", words),
                        parameter("kind", "query", ordered("type", "string")),
                        parameter("sector", "query", ordered("type", "string")),
                        parameter("zip", "query", ordered("type", "string", "pattern", "^[0-9]{5}$")),
                        parameter("miles", "query", ordered("type", "integer", "minimum", 1)),
                        parameter("sort", "query", ordered("type", "string")),
                        parameter("page", "query", ordered("type", "integer", "minimum", 1)))
                .toList();
    }

    private Object name() {
        var parameter = parameter("name", "path", ordered("type", "string"));
        parameter.put("required", true);
        return parameter;
    }

    private Map<String, Object> parameter(String name, String in, Map<String, Object> schema) {
        var parameter = ordered("name", name, "in", in);
        parameter.put("description", texts.text("api.parameter." + name));
        parameter.put("schema", schema);
        return parameter;
    }

    private Map<String, Object> listed(String name, Map<String, Object> item) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("version", ordered("type", "string"));
        properties.put("total", ordered("type", "integer"));
        properties.put("items", ordered("type", "array", "items", item));
        properties.put("next", ordered("type", List.of("string", "null")));
        schemas.put(name + "List", object(properties));
        return ordered("$ref", "#/components/schemas/" + name + "List");
    }

    /// A reference to the schema of a record, described on first use.
    private Map<String, Object> schema(Class<?> type) {
        var name = type.getSimpleName();
        if (!schemas.containsKey(name)) {
            var properties = new LinkedHashMap<String, Object>();
            schemas.put(name, Map.of());
            for (var component : type.getRecordComponents()) {
                properties.put(component.getName(), property(component));
            }
            schemas.put(name, object(properties));
        }
        return ordered("$ref", "#/components/schemas/" + name);
    }

    /// Absent values are written as null, so every property is always there.
    private static Map<String, Object> object(Map<String, Object> properties) {
        var object = ordered("type", "object");
        object.put("properties", properties);
        object.put("required", List.copyOf(properties.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> property(RecordComponent component) {
        var schema = schema(component.getAnnotatedType());
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema.put("type", List.of(schema.get("type"), "null"));
        }
        return schema;
    }

    private Map<String, Object> schema(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType list
                && type instanceof ParameterizedType raw
                && raw.getRawType() == List.class) {
            return ordered("type", "array", "items", schema(list.getAnnotatedActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return schema(plain);
        }
        return switch (type.getTypeName()) {
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> ordered("type", "integer");
            case "double", "java.lang.Double" -> ordered("type", "number");
            case "boolean", "java.lang.Boolean" -> ordered("type", "boolean");
            case "java.lang.String" -> ordered("type", "string");
            default -> {
                if (type != LocalDate.class) {
                    throw new IllegalArgumentException("no schema for " + type);
                }
                yield ordered("type", "string", "format", "date");
            }
        };
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
