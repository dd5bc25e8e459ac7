package throughline.finder;

import java.util.ArrayList;
import java.util.List;
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
import throughline.region.CourseCodes;

/// Makes index queries of typed words.
///
/// Each word counts once, in the field where it is worth most, times how rare it is; a word that only names a
/// place does not exclude things that have none. Words side by side that are a code, or a Spanish phrase with
/// a known translation, may match as such instead.
final class QueryMaker {
    /// Fields whose words tell how rare a word is.
    private static final List<Field> TELLING = List.of(
            Field.TITLE, Field.TITLE_ES, Field.OTHER, Field.OTHER_ES, Field.PHRASE, Field.PHRASE_ES, Field.PLACE);

    private static final float WHOLE_TITLE = 5f;
    private static final float TRANSLATED = 0.8f;
    private static final float TIE = 0.04f;
    private static final int ENOUGH = 5;
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

    /// All required words must match.
    Query all(Typed typed) {
        return make(typed, 0);
    }

    /// At least so many of the words must match.
    Query some(Typed typed, int minimum) {
        return make(typed, minimum);
    }

    private Query make(Typed typed, int minimum) {
        var words = typed.words();
        var query = new BooleanQuery.Builder();
        for (var at = 0; at < words.size(); ) {
            var length = spanLength(words, at);
            var span = words.subList(at, at + length);
            var last = at + length == words.size();
            var optional = minimum > 0 || span.stream().allMatch(Typed.Word::optional);
            query.add(span(span, last), optional ? Occur.SHOULD : Occur.MUST);
            at += length;
        }
        if (minimum > 0) {
            query.setMinimumNumberShouldMatch(minimum);
        }
        var built = query.build();
        if (minimum > 0) {
            return built;
        }
        // A title that is what was typed, nothing more and nothing less.
        var whole = new BooleanQuery.Builder().add(built, Occur.MUST);
        var rarity = 0f;
        for (var word : words) {
            rarity += rarity(word);
        }
        for (var stemmer : List.of(Stemmer.ENGLISH, Stemmer.SPANISH)) {
            var stems = words.stream()
                    .map(word -> stemmer == Stemmer.ENGLISH ? word.english() : word.spanish())
                    .toList();
            whole.add(term(Field.WHOLE, Words.whole(stems, stemmer), WHOLE_TITLE * rarity), Occur.SHOULD);
        }
        return whole.build();
    }

    /// How many words from here on belong together: a code or a phrase of the dictionary; else one.
    private int spanLength(List<Typed.Word> words, int at) {
        var longest = Math.min(words.size() - at, Math.max(MAX_CODE_WORDS, dictionary.longest()));
        for (var length = longest; length > 1; length--) {
            var span = words.subList(at, at + length);
            if (length <= MAX_CODE_WORDS && isCode(code(span))
                    || !translation(span).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private Query span(List<Typed.Word> span, boolean last) {
        var ways = new ArrayList<Query>();
        if (span.size() == 1) {
            ways.addAll(ways(span.getFirst(), last));
        } else {
            var each = new BooleanQuery.Builder();
            for (var i = 0; i < span.size(); i++) {
                each.add(best(ways(span.get(i), last && i == span.size() - 1)), Occur.MUST);
            }
            ways.add(each.build());
        }
        var code = code(span);
        if (isCode(code)) {
            ways.add(term(Field.CODE, code, Field.CODE.weight * idf(1)));
        }
        var english = translation(span);
        if (!english.isEmpty()) {
            var each = new BooleanQuery.Builder();
            english.forEach(stem -> each.add(best(english(stem)), Occur.MUST));
            ways.add(new BoostQuery(each.build(), TRANSLATED));
        }
        return best(ways);
    }

    private static Query best(List<Query> ways) {
        return ways.isEmpty() ? new MatchNoDocsQuery("a word that nothing has") : new DisjunctionMaxQuery(ways, TIE);
    }

    private List<String> translation(List<Typed.Word> span) {
        return dictionary.translate(span.stream().map(Typed.Word::spanish).toList());
    }

    private static String code(List<Typed.Word> span) {
        return CourseCodes.fold(
                String.join(" ", span.stream().map(Typed.Word::written).toList()));
    }

    private boolean isCode(String code) {
        return code.chars().anyMatch(Character::isDigit) && vocabulary.things(Field.CODE, code) > 0;
    }

    private List<Query> ways(Typed.Word word, boolean last) {
        var rarity = rarity(word);
        var ways = new ArrayList<Query>();
        for (var field : Field.values()) {
            switch (field) {
                case WHOLE, CODE, WORD, PLACELESS -> {}
                case PLACE -> add(ways, field, word.plain(), rarity);
                case TITLE, OTHER, PHRASE, TECHNOLOGY, SUBJECT, AWARD, LEADS, TEXT ->
                    add(ways, field, word.english(), rarity);
                case TITLE_ES, OTHER_ES, PHRASE_ES, SUBJECT_ES, LEADS_ES -> add(ways, field, word.spanish(), rarity);
            }
        }
        if (last && word.plain().length() > 1 && known(word) < ENOUGH) {
            var beginnings = vocabulary.beginning(word.plain());
            if (!beginnings.isEmpty()) {
                ways.add(new BoostQuery(
                        new ConstantScoreQuery(new TermInSetQuery(Field.WORD.key(), beginnings)),
                        Field.WORD.weight * rarity));
            }
        }
        if (gazetteer.contains(word.plain())) {
            ways.add(term(Field.PLACELESS, "1", Field.PLACELESS.weight * rarity));
        }
        return ways;
    }

    private List<Query> english(String stem) {
        var rarity = idf(Math.max(vocabulary.things(Field.TITLE, stem), vocabulary.things(Field.OTHER, stem)));
        var ways = new ArrayList<Query>();
        for (var field : List.of(Field.TITLE, Field.OTHER, Field.PHRASE, Field.SUBJECT, Field.LEADS, Field.TEXT)) {
            add(ways, field, stem, rarity);
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
        var word = typed.words().get(position);
        var last = position == typed.words().size() - 1;
        if (!ways(word, last).isEmpty()) {
            return true;
        }
        for (var from = Math.max(0, position - dictionary.longest()); from <= position; from++) {
            var length = spanLength(typed.words(), from);
            if (length > 1 && from + length > position) {
                return true;
            }
        }
        return isCode(code(List.of(word))) || !translation(List.of(word)).isEmpty();
    }

    private int known(Typed.Word word) {
        var known = 0;
        for (var field : TELLING) {
            known = Math.max(known, vocabulary.things(field, form(field, word)));
        }
        return known;
    }

    private static String form(Field field, Typed.Word word) {
        return field == Field.PLACE ? word.plain() : field.spanish() ? word.spanish() : word.english();
    }

    private float rarity(Typed.Word word) {
        return idf(known(word));
    }

    private float idf(int having) {
        return (float) Math.log(1 + (double) things / (1 + having));
    }
}
