package throughline.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import throughline.region.CourseCodes;

/// Makes index queries of typed words.
///
/// Each word counts once, in the field where it is worth most, times how rare it is. Words that only name a place
/// are not asked for when others are: [#places]. Words side by side that are a code, or a phrase that catalogs
/// say in other words, may match as such instead.
final class QueryMaker {
    /// Fields whose words tell how rare a word is.
    private static final List<Field> TELLING =
            List.of(Field.TITLE, Field.TITLE_ES, Field.OTHER, Field.OTHER_ES, Field.PHRASE, Field.PHRASE_ES);

    private static final Pattern COURSE_CODE = Pattern.compile("[a-z&]{2,8}\\d[a-z0-9]{0,6}");
    /// The first four digits of codes of programs.
    private static final Pattern FAMILY = Pattern.compile("\\d{4}");

    private static final Pattern NUMBER_CODE = Pattern.compile("\\d{6}");

    /// What a title is worth that is what was typed, nothing more and nothing less, beside its words.
    private static final float WHOLE_TITLE = 5f;
    /// The same for a title that says it in other words.
    private static final float TITLE_IN_OTHER_WORDS = 1.2f;
    /// The same for a program that prepares for what was typed.
    private static final float LEADS_TO_WHOLE = 3.9f;
    private static final float TRANSLATED = 1.2f;
    /// What things of the subject are worth when a course code was typed.
    private static final float SUBJECT_OF_CODE = 0.12f;
    /// What a title is worth that has all of several words, beside them.
    private static final float ALL_IN_TITLE = 2.2f;
    /// What words count that all match, where some of them would do.
    private static final float HAVING_ALL = 2f;
    private static final float TIE = 0.05f;
    /// The rarity of places and codes, which is not that of words.
    private static final int RARE = 20;
    /// So few things have a word that it may be the beginning of another.
    private static final int FEW = 5;
    /// A word of so many letters also finds those that only add an ending: `architect`, `architecture`.
    private static final int LONG = 6;
    private static final float OTHER_ENDING = 0.7f;
    private static final int MAX_CODE_WORDS = 3;

    private final Vocabulary vocabulary;
    private final Gazetteer gazetteer;
    private final Dictionary dictionary;
    private final int things;

    QueryMaker(Vocabulary vocabulary, Gazetteer gazetteer, Dictionary dictionary, int things) {
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
        this.dictionary = dictionary;
        this.things = things;
    }

    /// Words that belong together, and whether results without them are fine.
    private record Span(List<Typed.Word> words, boolean last) {
        boolean optional() {
            return words.stream().allMatch(Typed.Word::optional);
        }
    }

    /// Whether a word names an institution or a place.
    boolean namesPlace(Typed typed) {
        return spans(typed).stream().anyMatch(this::isPlace);
    }

    /// Words that say where something is looked for, beside others that say what; folded.
    List<String> places(Typed typed) {
        var spans = spans(typed);
        return spans.stream().allMatch(span -> span.optional() || isPlace(span))
                ? List.of()
                : spans.stream()
                        .filter(this::isPlace)
                        .flatMap(span -> span.words().stream())
                        .map(Typed.Word::plain)
                        .toList();
    }

    /// All words must match, but for the optional ones and places.
    Query all(Typed typed) {
        var places = places(typed);
        var query = new BooleanQuery.Builder();
        for (var span : spans(typed)) {
            if (places.isEmpty() || !isPlace(span)) {
                query.add(query(span), span.optional() ? Occur.SHOULD : Occur.MUST);
            } else {
                // The institution of that name, if the other words are its name as well.
                span.words().forEach(word -> query.add(best(inTitle(word)), Occur.SHOULD));
            }
        }
        var words = typed.words().stream()
                .filter(word -> !places.contains(word.plain()))
                .toList();
        var rarity = rarity(words);
        for (var stemmer : List.of(Stemmer.ENGLISH, Stemmer.SPANISH)) {
            var stems = words.stream()
                    .map(word -> stemmer == Stemmer.ENGLISH ? word.english() : word.spanish())
                    .toList();
            var whole = Words.whole(stems, stemmer);
            query.add(term(Field.WHOLE, whole, WHOLE_TITLE * rarity), Occur.SHOULD);
            query.add(term(Field.LEADS_WHOLE, whole, LEADS_TO_WHOLE * rarity), Occur.SHOULD);
        }
        for (var way : dictionary.translate(words)) {
            query.add(inTitle(Field.TITLE, way, TITLE_IN_OTHER_WORDS * rarity), Occur.SHOULD);
        }
        var required = words.stream().filter(word -> !word.optional()).toList();
        if (required.size() > 1) {
            for (var field : List.of(Field.TITLE, Field.TITLE_ES)) {
                query.add(inTitle(field, required, ALL_IN_TITLE * rarity), Occur.SHOULD);
            }
        }
        for (var i = 1; i < words.size(); i++) {
            var both = Field.PAIR.weight * (rarity(words.get(i - 1)) + rarity(words.get(i)));
            query.add(
                    term(
                            Field.PAIR,
                            Words.pair(words.get(i - 1).english(), words.get(i).english()),
                            both),
                    Occur.SHOULD);
            query.add(
                    term(
                            Field.PAIR,
                            Words.pair(words.get(i - 1).spanish(), words.get(i).spanish()),
                            both),
                    Occur.SHOULD);
        }
        return query.build();
    }

    /// What [#some] counts: codes as a whole, else words, without places.
    private List<Span> parts(Typed typed) {
        var places = places(typed);
        var parts = new ArrayList<Span>();
        for (var span : spans(typed)) {
            if (span.words().size() == 1
                    || isCode(code(span.words()))
                    || isCourseCode(span.words(), code(span.words()))) {
                if (!places.contains(span.words().getFirst().plain())) {
                    parts.add(span);
                }
            } else {
                span.words().forEach(word -> parts.add(new Span(List.of(word), false)));
            }
        }
        return parts;
    }

    /// Into how many parts [#some] takes the words apart.
    int countParts(Typed typed) {
        return parts(typed).size();
    }

    /// At least so many of the words that [#all] asks for must match; what has all of them comes first.
    Query some(Typed typed, int minimum) {
        var places = places(typed);
        var some = new BooleanQuery.Builder();
        parts(typed).forEach(part -> some.add(query(part), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(some.setMinimumNumberShouldMatch(minimum).build(), Occur.MUST)
                .add(new BoostQuery(all(typed), HAVING_ALL), Occur.SHOULD)
                .build();
    }

    private List<Span> spans(Typed typed) {
        var words = typed.words();
        var spans = new ArrayList<Span>();
        for (var at = 0; at < words.size(); ) {
            var length = spanLength(words, at);
            spans.add(new Span(words.subList(at, at + length), at + length == words.size()));
            at += length;
        }
        return spans;
    }

    /// How many words from here on belong together: a code or a phrase of the dictionary; else one.
    private int spanLength(List<Typed.Word> words, int at) {
        var longest = Math.min(words.size() - at, Math.max(MAX_CODE_WORDS, dictionary.longest()));
        for (var length = longest; length > 1; length--) {
            var span = words.subList(at, at + length);
            var code = code(span);
            if (length <= MAX_CODE_WORDS && (isCode(code) || isCourseCode(span, code))
                    || !dictionary.translate(span).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private boolean isPlace(Span span) {
        return span.words().stream().allMatch(word -> gazetteer.contains(word.plain()));
    }

    private Query query(Span span) {
        var words = span.words();
        var code = code(words);
        var ways = new ArrayList<Query>();
        if (isCode(code)) {
            add(ways, Field.CODE, code, idf(1));
            if (FAMILY.matcher(code).matches()) {
                add(ways, Field.NEAR_CODE, code, idf(RARE));
            }
        }
        if (NUMBER_CODE.matcher(code).matches() && !ways.isEmpty()) {
            return best(ways);
        }
        if (isCourseCode(words, code)) {
            add(ways, Field.NEAR_CODE, code, idf(RARE));
            var subject = words.getFirst().written().replaceAll("\\d.*", "");
            if (subject.length() > 1) {
                ways.add(new BoostQuery(best(ways(Typed.Word.of(subject, false), true)), SUBJECT_OF_CODE));
            }
            var near = Describer.nearCodes(code);
            for (var i = 0; i < near.size(); i++) {
                add(ways, Field.NEAR_CODE, near.get(i), idf(RARE) * (i + 1) / (near.size() + 1));
            }
        } else if (words.size() == 1) {
            ways.addAll(ways(words.getFirst(), span.last()));
        } else {
            var each = new BooleanQuery.Builder();
            for (var i = 0; i < words.size(); i++) {
                each.add(best(ways(words.get(i), span.last() && i == words.size() - 1)), Occur.MUST);
            }
            ways.add(each.build());
        }
        for (var english : dictionary.translate(words)) {
            var each = new BooleanQuery.Builder();
            english.forEach(word -> each.add(best(english(word)), Occur.MUST));
            ways.add(new BoostQuery(each.build(), TRANSLATED * Math.min(1, rarity(words) / inEnglish(english))));
        }
        return best(ways);
    }

    private static Query best(List<Query> ways) {
        return ways.isEmpty() ? new MatchNoDocsQuery("a word that nothing has") : new DisjunctionMaxQuery(ways, TIE);
    }

    private static String code(List<Typed.Word> span) {
        var written = span.stream().map(Typed.Word::written).toList();
        var digits = String.join("", written);
        // Codes of programs and occupations keep their zeros, those of courses do not.
        return digits.chars().allMatch(Character::isDigit) ? digits : CourseCodes.fold(String.join(" ", written));
    }

    private boolean isCode(String code) {
        return code.chars().anyMatch(Character::isDigit)
                && (vocabulary.things(Field.CODE, code) > 0
                        || FAMILY.matcher(code).matches() && vocabulary.things(Field.NEAR_CODE, code) > 0);
    }

    /// `AUTO 101`, whether or not there is such a course, as long as the subject exists.
    private boolean isCourseCode(List<Typed.Word> span, String code) {
        return span.size() <= 2
                && COURSE_CODE.matcher(code).matches()
                && vocabulary.things(Field.NEAR_CODE, Describer.nearCodes(code).getFirst()) > 0;
    }

    private List<Query> ways(Typed.Word word, boolean last) {
        var rarity = rarity(word);
        var ways = new ArrayList<Query>();
        for (var field : Field.values()) {
            switch (field) {
                case WHOLE, LEADS_WHOLE, CODE, NEAR_CODE, WORD, TOOL, PAIR -> {}
                case PLACE -> add(ways, field, word.plain(), idf(RARE));
                case FIRST,
                        NAME,
                        TITLE,
                        TITLE_ES,
                        OTHER,
                        OTHER_ES,
                        PHRASE,
                        PHRASE_ES,
                        TECHNOLOGY,
                        OTHER_TECHNOLOGY,
                        TEXT -> add(ways, field, word.form(field), rarity);
                case SUBJECT, SUBJECT_ES, AWARD, LEADS, LEADS_ES, MAY_LEAD, MAY_LEAD_ES ->
                    add(ways, field, word.form(field), rarity);
            }
        }
        var rare = known(word) < FEW;
        if (last && rare && word.plain().length() > 1 || word.plain().length() >= LONG) {
            var beginnings = vocabulary.beginning(word.plain());
            if (!beginnings.isEmpty()) {
                var kept = rarity * (rare ? 1 : OTHER_ENDING);
                ways.add(begun(Field.WORD, beginnings, Field.WORD.weight * kept));
                ways.add(begun(Field.NAME, beginnings, Field.TITLE.weight * kept));
            }
        }
        return ways;
    }

    /// Titles that have all words.
    private static Query inTitle(Field field, List<Typed.Word> words, float weight) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(field.key(), word.form(field))), Occur.MUST));
        return new BoostQuery(new ConstantScoreQuery(all.build()), weight);
    }

    private List<Query> inTitle(Typed.Word word) {
        var ways = new ArrayList<Query>();
        List.of(Field.FIRST, Field.NAME, Field.TITLE_ES)
                .forEach(field -> add(ways, field, word.form(field), rarity(word)));
        return ways;
    }

    private static Query begun(Field field, List<BytesRef> beginnings, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermInSetQuery(field.key(), beginnings)), weight);
    }

    /// Ways to find an English word that stands for what was typed.
    private List<Query> english(Typed.Word word) {
        var rarity = rarityInEnglish(word);
        var ways = new ArrayList<Query>();
        for (var field :
                List.of(Field.FIRST, Field.NAME, Field.TITLE, Field.OTHER, Field.PHRASE, Field.SUBJECT, Field.LEADS)) {
            add(ways, field, word.form(field), rarity);
        }
        return ways;
    }

    private void add(List<Query> ways, Field field, String word, float rarity) {
        if (vocabulary.things(field, word) > 0) {
            ways.add(term(field, word, field.weight * rarity));
        }
    }

    private static Query term(Field field, String word, float weight) {
        return new BoostQuery(new TermQuery(new Term(field.key(), word)), weight);
    }

    /// Whether anything at all has the word, or begins with it, or it is part of a code or phrase.
    boolean isKnown(Typed typed, int position) {
        var at = 0;
        for (var span : spans(typed)) {
            if (position < at + span.words().size()) {
                var alone = span.words().size() == 1;
                return !alone || !(query(span) instanceof MatchNoDocsQuery);
            }
            at += span.words().size();
        }
        return true;
    }

    private int known(Typed.Word word) {
        var known = 0;
        for (var field : TELLING) {
            known = Math.max(known, vocabulary.things(field, word.form(field)));
        }
        return known;
    }

    private float rarity(List<Typed.Word> words) {
        var rarity = 0f;
        for (var word : words) {
            rarity += rarity(word);
        }
        return rarity;
    }

    private float inEnglish(List<Typed.Word> words) {
        var rarity = 0f;
        for (var word : words) {
            rarity += rarityInEnglish(word);
        }
        return rarity;
    }

    private float rarityInEnglish(Typed.Word word) {
        return idf(Math.max(
                vocabulary.things(Field.TITLE, word.english()), vocabulary.things(Field.OTHER, word.english())));
    }

    private float rarity(Typed.Word word) {
        return idf(known(word));
    }

    private float idf(int having) {
        return (float) Math.log(1 + (double) things / (1 + having));
    }
}
