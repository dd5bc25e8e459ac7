package throughline.atlas;

import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;

/// A map for the frame of another site: nothing around it, and a link to the full map.
public record EmbedPage(MapPage full) implements Page {
    @Override
    public Head head(Shell shell) {
        return full.head(shell);
    }
}
