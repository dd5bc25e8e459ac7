package throughline.interests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.interest.InterestArea;
import throughline.engine.interest.InterestMatcher;
import throughline.engine.interest.InterestMatcher.Ranking;
import throughline.explore.RegionReader;
import throughline.region.Preparation;

/// Assembles the results: compares six sums with the occupations of the region.
final class InterestDesk {
    private static final int FIRST = 20;
    private static final int LONGER = 60;

    private final RegionReader reader;
    private final RegionInterests known;

    InterestDesk(RegionReader reader) {
        this.reader = reader;
        this.known = RegionInterests.of(reader.region());
    }

    ResultPage page(InterestQuery query) {
        var ranking = query.scores().map(known.matcher()::rank);
        var matches = ranking.map(InterestDesk::matches).orElse(List.of());
        var chosen = matches.stream()
                .filter(match -> query.level() == null || level(match) == query.level())
                .toList();
        var shown = chosen.subList(0, Math.min(chosen.size(), query.all() ? LONGER : FIRST));
        var sources = new LinkedHashSet<>(known.sourceIds());
        shown.forEach(match -> sources.addAll(sourcesOf(match)));
        return new ResultPage(
                areas(query),
                query.most(),
                state(ranking),
                matches.isEmpty() ? List.of() : levels(query, matches),
                shown.stream().map(match -> match(match, query)).toList(),
                chosen.size(),
                known.matcher().flatOccupations().stream()
                        .flatMap(soc -> Stream.ofNullable(known.occupations().get(soc)))
                        .map(reader::ref)
                        .toList(),
                query.all() || chosen.size() <= FIRST ? null : query.withAll().url(),
                query.parameters().replaceFirst("^scores=([^&]*).*", "$1"),
                query.most() < 40,
                query.level() == null ? "" : query.level().key(),
                query.standing() == null ? "" : query.standing().key(),
                Stream.of(Standing.values()).map(Standing::key).toList(),
                query.zip(),
                query.zip().isEmpty() || reader.region().findZip(query.zip()).isPresent(),
                query.url(),
                "/interests/results.csv?" + query.parameters(),
                reader.sources(sources));
    }

    /// The matches of the chosen preparation, all of them.
    List<InterestMatcher.Match> chosen(InterestQuery query) {
        return query.scores().map(known.matcher()::rank).map(InterestDesk::matches).orElse(List.of()).stream()
                .filter(match -> query.level() == null || level(match) == query.level())
                .toList();
    }

    private static List<InterestMatcher.Match> matches(Ranking ranking) {
        return switch (ranking) {
            case Ranking.Flat() -> List.of();
            case Ranking.Ranked(var matches, var _) -> matches;
        };
    }

    private static String state(Optional<Ranking> ranking) {
        return ranking.map(made -> switch (made) {
                    case Ranking.Flat() -> "flat";
                    case Ranking.Ranked(var _, var broad) -> broad ? "broad" : "ranked";
                })
                .orElse("partial");
    }

    private static List<ResultPage.Area> areas(InterestQuery query) {
        return IntStream.range(0, InterestArea.values().length)
                .mapToObj(at -> new ResultPage.Area(
                        key(InterestArea.values()[at]), query.sums().get(at)))
                .toList();
    }

    static String key(InterestArea area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    private List<ResultPage.Level> levels(InterestQuery query, List<InterestMatcher.Match> matches) {
        var counts = new int[Preparation.values().length];
        for (var match : matches) {
            var level = level(match);
            if (level != null) {
                counts[level.ordinal()]++;
            }
        }
        var levels = new ArrayList<ResultPage.Level>();
        levels.add(
                new ResultPage.Level("", matches.size(), query.withLevel(null).url(), query.level() == null));
        Arrays.stream(Preparation.values())
                .filter(level -> counts[level.ordinal()] > 0)
                .forEach(level -> levels.add(new ResultPage.Level(
                        level.key(),
                        counts[level.ordinal()],
                        query.withLevel(level).url(),
                        level == query.level())));
        return levels;
    }

    @Nullable
    Preparation level(InterestMatcher.Match match) {
        return known.levels().get(match.occupation());
    }

    private ResultPage.Match match(InterestMatcher.Match match, InterestQuery query) {
        var occupation = known.occupation(match.occupation());
        var level = level(match);
        return new ResultPage.Match(
                reader.line(occupation),
                (int) Math.round(match.correlation() * 10_000),
                match.fit().name().toLowerCase(Locale.ROOT),
                level == null ? null : level.key(),
                reader.region().programsFor(occupation).size(),
                "/interests/ways/" + match.occupation() + "?" + query.parameters());
    }

    private List<Integer> sourcesOf(InterestMatcher.Match match) {
        var occupation = known.occupation(match.occupation());
        var wages = reader.region().wages(occupation);
        var outlook = reader.region().outlook(occupation);
        return Stream.concat(
                        Stream.ofNullable(wages).map(one -> one.sourceId()),
                        Stream.ofNullable(outlook).map(one -> one.sourceId()))
                .toList();
    }
}
