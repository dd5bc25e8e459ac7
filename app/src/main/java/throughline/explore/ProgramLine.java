package throughline.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Words;

/// A program in a list.
///
/// @param latest       awards in the newest year that a source reports
/// @param chain        codes passed on the way to an occupation, empty where the source names it itself
/// @param chainSources the crosswalks behind the chain
public record ProgramLine(
        Ref program,
        Ref institution,
        Words award,
        @Nullable AwardCount latest,
        List<String> chain,
        List<Cite> chainSources) {
    public ProgramLine {
        chain = List.copyOf(chain);
        chainSources = List.copyOf(chainSources);
    }

    /// Awards in one school year.
    public record AwardCount(String schoolYear, long awards, Cite source) {}
}
