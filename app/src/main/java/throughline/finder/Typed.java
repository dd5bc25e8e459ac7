package throughline.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody typed, as words with the part each plays.
record Typed(List<Word> words) {
    private static final Pattern ONET_CODE = Pattern.compile("\\b(\\d{2}-?\\d{4})\\.\\d{2}\\b");
    private static final int MAX_WORDS = 12;

    /// Words around what is looked for.
    private static final Set<String> NOISE = words("""
            i im me my we you your want wanna would like need looking find show how do does can get is are
            be become becoming being what where which who that this there some any near about from into job
            jobs career careers work working study learn learning people someone thing things stuff best
            good available please quiero quisiera ser como cómo donde dónde que qué cual cuál trabajo
            trabajos trabajar empleo empleos carrera carreras estudiar aprender busco buscar necesito gusta
            love loves loving likes enjoy encanta amo
            mi es son hacer cerca sobre desde su gente
            """);

    /// Words that say what kind of thing is looked for: they help where they match and exclude nothing.
    private static final Set<String> OPTIONAL = words("""
            program programs programa programas class classes clase clases course courses curso cursos
            school schools escuela escuelas college colleges colegio colegios university universidad
            training certificate certificates certificado certificados certification certificación degree
            degrees título diploma license licencia online county condado pathway credential credencial
            major technician tech apprentice apprentices apprenticeship apprenticeships internship internships
            aprendiz aprendices pasantía pasantías
            """);

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    Typed {
        words = List.copyOf(words);
    }

    /// A word in the forms in which it is compared.
    ///
    /// @param plain    folded, not stemmed
    /// @param optional whether results without it are fine
    record Word(String written, String plain, String singular, String english, String spanish, boolean optional) {
        static Word of(String written, boolean optional) {
            return new Word(
                    written,
                    Stemmer.PLAIN.stem(written),
                    Stemmer.SINGULAR.stem(written),
                    Stemmer.ENGLISH.stem(written),
                    Stemmer.SPANISH.stem(written),
                    optional);
        }

        /// The form in which a field has it.
        String form(Field field) {
            var stemmer = field.stemmer();
            return stemmer == Stemmer.ENGLISH
                    ? english
                    : stemmer == Stemmer.SPANISH ? spanish : stemmer == Stemmer.SINGULAR ? singular : plain;
        }
    }

    /// @param dictionary phrases in which no word is noise: `learn english`
    static Typed of(String text, Dictionary dictionary) {
        var all = Stemmer.split(ONET_CODE.matcher(text).replaceAll("$1"));
        var phrases = dictionary.inPhrases(all);
        var meant = new ArrayList<String>();
        for (var i = 0; i < all.size(); i++) {
            if (phrases.get(i) || !isNoise(all.get(i))) {
                meant.add(all.get(i));
            }
        }
        var used = meant.isEmpty() ? all : meant;
        var required = used.stream().anyMatch(word -> !OPTIONAL.contains(word));
        var words = new ArrayList<Word>();
        for (var word : used) {
            if (words.size() < MAX_WORDS) {
                words.add(Word.of(word, required && OPTIONAL.contains(word)));
            }
        }
        return new Typed(words);
    }

    private static boolean isNoise(String word) {
        return Stemmer.ENGLISH.isStopWord(word) || Stemmer.SPANISH.isStopWord(word) || NOISE.contains(word);
    }

    Typed with(int position, String written) {
        var changed = new ArrayList<>(words);
        changed.set(position, Word.of(written, words.get(position).optional()));
        return new Typed(changed);
    }

    Typed without(int position) {
        var fewer = new ArrayList<>(words);
        fewer.remove(position);
        return new Typed(fewer);
    }

    String text() {
        return String.join(" ", words.stream().map(Word::written).toList());
    }
}
