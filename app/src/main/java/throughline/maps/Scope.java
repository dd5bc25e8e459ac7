package throughline.maps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.region.Articulation;

/// What belongs on the map of a subject, before like things share cards. Filled by [Scopes]; local to one making.
final class Scope {
    final Label title;
    final @Nullable Label subtitle;
    final SequencedSet<Piece> pieces = new LinkedHashSet<>();
    /// Places that the subject gives to pieces, other than their own.
    final Map<Piece, Spot> places = new HashMap<>();
    /// What the map is about.
    final Set<Piece> here = new LinkedHashSet<>();
    /// Things that matter most to the subject and are folded away last.
    final Set<Piece> close = new LinkedHashSet<>();
    /// Options among the courses of one sequence, by their words.
    final SequencedMap<String, Options> options = new LinkedHashMap<>();
    /// Named rows, each with its pathway code; empty for a map without named rows.
    final SequencedMap<String, CareerMap.Row> rows = new LinkedHashMap<>();
    /// Which university courses accept the course that is the subject.
    final List<Articulation> accepted = new ArrayList<>();
    /// Columns whose emptiness is worth a word.
    final Set<Column> expected = new LinkedHashSet<>();
    /// What a selection names and nobody knows.
    final List<String> unknown = new ArrayList<>();
    /// What a link to the finder must narrow by, for example `pathway=12C`.
    @Nullable
    String narrowing;

    @Nullable
    Label owner;

    /// Courses of which some number is asked.
    record Options(SequencedSet<Piece> courses, int minimum) {}

    Scope(Label title, @Nullable Label subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    boolean add(Piece piece) {
        return pieces.add(piece);
    }

    void addAll(Collection<Piece> more) {
        pieces.addAll(more);
    }

    void expect(Column... columns) {
        expected.addAll(List.of(columns));
    }
}
