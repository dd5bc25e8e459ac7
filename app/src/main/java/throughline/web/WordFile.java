package throughline.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a text document that word processors open (ISO/IEC 29500, "docx"): title, headings, lists in lists, links,
/// and the language of every word, so that a screen reader can walk through it and speak it rightly. The same text
/// gives the same bytes. Used once.
public final class WordFile {
    /// The first day that such an archive can name.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Words title;
    private final StringBuilder body = new StringBuilder(16_000);
    private final List<String> links = new ArrayList<>();

    public WordFile(Words title) {
        this.title = title;
        paragraph("Title", title);
    }

    /// A heading.
    ///
    /// @param level 1 to 3
    public void heading(int level, Words text) {
        paragraph("Heading" + level, text);
    }

    public void paragraph(Words text) {
        paragraph("Normal", text);
    }

    /// An item of a list.
    ///
    /// @param level   0 for a list, 1 for a list in its items
    /// @param before  words before the title, or empty
    /// @param page    where the title leads, with host; null for nowhere
    /// @param after   words after the title, or empty
    public void item(int level, Words before, Words text, @Nullable String page, Words after) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Item").append(level + 1).append("\"/></w:pPr>");
        run(before, "");
        if (page == null) {
            run(text, level == 0 ? "<w:b/>" : "");
        } else {
            links.add(page);
            body.append("<w:hyperlink r:id=\"link").append(links.size()).append("\">");
            run(text, "<w:rStyle w:val=\"Hyperlink\"/>" + (level == 0 ? "<w:b/>" : ""));
            body.append("</w:hyperlink>");
        }
        run(after, "");
        body.append("</w:p>");
    }

    /// More about the item before.
    public void more(Words text) {
        paragraph("More", text);
    }

    private void paragraph(String style, Words text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        run(text, "");
        body.append("</w:p>");
    }

    private void run(Words text, String look) {
        if (text.value().isEmpty()) {
            return;
        }
        body.append("<w:r><w:rPr>")
                .append(look)
                .append("<w:lang w:val=\"")
                .append(locale(text.language()))
                .append("\"/></w:rPr><w:t xml:space=\"preserve\">")
                .append(escape(text.value()))
                .append("</w:t></w:r>");
    }

    private static String locale(Language language) {
        return language == Language.ES ? "es-US" : "en-US";
    }

    /// The finished file.
    public byte[] bytes() {
        var out = new ByteArrayOutputStream(1 << 14);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", String.format(Locale.ROOT, """
                    <Types xmlns="%scontent-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>\
                    <Override PartName="/word/styles.xml" ContentType="%sstyles+xml"/>\
                    <Override PartName="/word/numbering.xml" ContentType="%snumbering+xml"/>\
                    <Override PartName="/docProps/core.xml" \
                    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""", PACKAGE, TYPE, TYPE, TYPE));
            part(zip, "_rels/.rels", String.format(Locale.ROOT, """
                    <Relationships xmlns="%srelationships">\
                    <Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/>\
                    <Relationship Id="r2" Type="%srelationships/metadata/core-properties" Target="docProps/core.xml"/>\
                    </Relationships>""", PACKAGE, OFFICE, PACKAGE));
            part(
                    zip,
                    "docProps/core.xml",
                    String.format(Locale.ROOT, """
                    <cp:coreProperties xmlns:cp="%smetadata/core-properties" \
                    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>\
                    <dc:creator>Throughline</dc:creator><dc:language>%s</dc:language></cp:coreProperties>""", PACKAGE, escape(title.value()), locale(title.language())));
            part(zip, "word/_rels/document.xml.rels", relationships());
            part(zip, "word/numbering.xml", numbering());
            part(zip, "word/styles.xml", styles());
            part(zip, "word/document.xml", String.format(Locale.ROOT, """
                    <w:document xmlns:w="%s" xmlns:r="%s"><w:body>%s<w:sectPr>\
                    <w:pgSz w:w="12240" w:h="15840"/>\
                    <w:pgMar w:top="1080" w:right="1080" w:bottom="1080" w:left="1080" w:header="720" w:footer="720" \
                    w:gutter="0"/></w:sectPr></w:body></w:document>""", WORDS, OFFICE, body));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String markup) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write((HEAD + markup).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String relationships() {
        var out = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (var part : List.of("styles", "numbering")) {
            out.append("<Relationship Id=\"")
                    .append(part)
                    .append("\" Type=\"" + OFFICE + "/")
                    .append(part)
                    .append("\" Target=\"")
                    .append(part)
                    .append(".xml\"/>");
        }
        for (var number = 1; number <= links.size(); number++) {
            out.append("<Relationship Id=\"link")
                    .append(number)
                    .append("\" Type=\"" + OFFICE + "/hyperlink\" Target=\"")
                    .append(escape(links.get(number - 1)))
                    .append("\" TargetMode=\"External\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    private static String numbering() {
        var levels = new StringBuilder();
        for (var level = 0; level < 2; level++) {
            levels.append("<w:lvl w:ilvl=\"")
                    .append(level)
                    .append("\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"")
                    .append(level == 0 ? "•" : "–")
                    .append("\"/><w:pPr><w:ind w:left=\"")
                    .append(360 * (level + 1))
                    .append("\" w:hanging=\"360\"/></w:pPr></w:lvl>");
        }
        return "<w:numbering xmlns:w=\"" + WORDS + "\"><w:abstractNum w:abstractNumId=\"0\">" + levels
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    }

    private String styles() {
        return "<w:styles xmlns:w=\"" + WORDS + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Noto Sans\" w:hAnsi=\"Noto Sans\" w:cs=\"Noto Sans\"/><w:sz w:val=\"22\"/>"
                + "<w:lang w:val=\"" + locale(title.language()) + "\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "<w:spacing w:after=\"80\"/>", "")
                + style("Title", "Title", "<w:spacing w:after=\"120\"/>", "<w:b/><w:sz w:val=\"44\"/>")
                + heading(1, 32)
                + heading(2, 26)
                + heading(3, 24)
                + item(0)
                + item(1)
                + style("More", "List Continue", "<w:spacing w:after=\"40\"/><w:ind w:left=\"360\"/>", "")
                + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>"
                + "<w:color w:val=\"0B5A50\"/><w:u w:val=\"single\"/></w:rPr></w:style></w:styles>";
    }

    private static String heading(int level, int halfPoints) {
        return style(
                "Heading" + level,
                "heading " + level,
                "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"" + (level - 1)
                        + "\"/>",
                "<w:b/><w:sz w:val=\"" + halfPoints + "\"/>");
    }

    private static String item(int level) {
        return style(
                "Item" + (level + 1),
                level == 0 ? "List Bullet" : "List Bullet 2",
                "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\""
                        + (level == 0 ? 120 : 0) + "\" w:after=\"40\"/>",
                "");
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\""
                + (id.equals("Normal") ? " w:default=\"1\"" : "")
                + "><w:name w:val=\"" + name + "\"/>" + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>")
                + "<w:pPr>" + paragraph + "</w:pPr>" + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>")
                + "</w:style>";
    }

    /// Escaped, without signs that XML 1.0 does not know.
    private static String escape(String text) {
        return Html.escape(text.codePoints()
                .filter(sign -> sign == '\t'
                        || sign == '\n'
                        || sign >= 0x20 && sign <= 0xd7ff
                        || sign >= 0xe000 && sign <= 0xfffd
                        || sign >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }
}
