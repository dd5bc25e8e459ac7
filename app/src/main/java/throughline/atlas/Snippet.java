package throughline.atlas;

import throughline.web.Language;
import throughline.web.Shell;

/// The line of markup that puts a map into another page.
///
/// @param path   address of the map without host and language
/// @param title  what the frame holds, for who cannot see it
/// @param height pixels
record Snippet(String path, String title, Language language, int height) {
    static final int HEIGHT = 700;

    /// The markup; the title is escaped once for the attribute it names.
    String markup(Shell shell) {
        var name = title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        var address = shell.absolute(language, "/embed" + path).replace("&", "&amp;");
        return "<iframe src=\"" + address + "\" title=\"" + name + "\" width=\"100%\" height=\"" + height
                + "\" loading=\"lazy\"></iframe>";
    }
}
