package throughline.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A detailed SOC 2018 occupation with what every source says of it.
///
/// @param soc             code, for example `29-1141`; also its name in addresses
/// @param sector          sector number 1 to 15, or 0
/// @param alternateTitles other titles in English
/// @param spanishTitles   titles in Spanish, the formal one first
/// @param searchWords     everyday words people type for it, in both languages; searched, not shown
/// @param related         ids of related occupations, nearest first
/// @param projections     all areas and vintages, side by side
/// @param wages           all areas and vintages, side by side
public record Occupation(
        int id,
        String soc,
        String title,
        @Nullable String titleEs,
        @Nullable String description,
        int sector,
        @Nullable String pathway,
        List<String> alternateTitles,
        List<String> spanishTitles,
        List<String> searchWords,
        List<Task> tasks,
        List<Technology> technologies,
        List<Score> skills,
        List<Score> knowledge,
        List<Score> interests,
        List<Integer> related,
        List<Projection> projections,
        List<Wages> wages,
        List<Integer> sourceIds) {
    public Occupation {
        alternateTitles = List.copyOf(alternateTitles);
        spanishTitles = List.copyOf(spanishTitles);
        searchWords = List.copyOf(searchWords);
        tasks = List.copyOf(tasks);
        technologies = List.copyOf(technologies);
        skills = List.copyOf(skills);
        knowledge = List.copyOf(knowledge);
        interests = List.copyOf(interests);
        related = List.copyOf(related);
        projections = List.copyOf(projections);
        wages = List.copyOf(wages);
        sourceIds = List.copyOf(sourceIds);
    }

    /// A task that workers do; core tasks come first.
    public record Task(String text, boolean core, int sourceId) {}

    /// A technology used; those most asked for come first.
    public record Technology(String name, String category, boolean hot, boolean inDemand, int sourceId) {}

    /// A score on an element, in hundredths of its scale; highest importance first.
    public record Score(String element, String name, int importanceHundredths, int sourceId) {}
}
