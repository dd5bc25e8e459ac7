package throughline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Invented names of counties, cities and neighborhoods. No place or institution of California bears one of them.
final class PlaceNames {
    static final List<String> COUNTIES = words("""
            Saguaral Costa_Radiante Tresalmas Almendral Verdelomas Cantabrena Ojoclaro Sauceda Riodulce
            Bellacosta Montelargo Arboleda Cumbrevera Arroyuelo Vientosur Nortelindo Granjeras Luzardo
            Camporreal Lagunera Pinaleda Robledal Cedralia Juncosa Espinar Madroneda Salvaterra
            Olivarena Trigales Cebadal Nogalera Higueral Manzaneda Alisera Encinosa Alcorna Laurelia
            Mirtal Romeral Tomillar Lavandera Brezales Retamal Carrizal Cardonal Palmareda Datilera
            Yucales Piedralba Chaparra Mezquitera Sotolar Agaveda Bajamar Altamarea Oleaje Isloteros
            Dunamar
            """);

    private static final List<String> CITY_STARTS = words("""
            Fern Lark Quail Sand Alder Juniper Thistle Heron Plover Marl Tamar Bram Wren Osprey Flint
            Cinder Linnet Yarrow Sorrel Teasel Ember Harrow Lupin Gorse
            """);
    private static final List<String> CITY_ENDS = words("""
            moor haven mere combe stead wick holt gate marsh fell dell bourne crest reach garth shaw
            """);
    private static final List<String> SPANISH_STARTS = words("""
            Loma Brisa Cielo Rio Punta Llano Monte Valle Puerto Campo Laguna Sierra Torre Vega
            """);
    private static final List<String> SPANISH_ENDS = words("""
            Alegre Azul Celeste Leal Gentil Libre Radiante Brillante Silvestre Noble Firme Fuerte
            Humilde Distante
            """);

    private static final List<String> QUARTER_STARTS = words("""
            Amber Copper Silver Quiet Windy Twin Morning Evening Painted Stone Cedar Willow Poplar
            Acacia Sagebrush Lupine Poppy Manzanita Heron Falcon Kestrel Otter Coyote Badger Juniper
            Thistle Clover Barley Harvest Lantern Compass Anchor Ember Granite Marble Velvet Saffron
            Indigo Cobalt Russet
            """);
    private static final List<String> QUARTER_ENDS = words("""
            Hollow Landing Terrace Bend Crossing Orchard Spur Bluff Arroyo Trail Bridge Garden Quarry
            Wash Overlook Prairie Thicket Commons Furrow Lantana Paddock Cistern Lookout Windbreak
            Causeway Granary
            """);

    /// Every city name that any size uses, in the order in which counties take them.
    static final List<String> CITIES = cities();

    /// Every neighborhood name; counties take them in their own order.
    static final List<String> QUARTERS = pairs(QUARTER_STARTS, " ", QUARTER_ENDS);

    private PlaceNames() {}

    private static List<String> cities() {
        var all = new ArrayList<String>(pairs(CITY_STARTS, "", CITY_ENDS));
        all.addAll(pairs(SPANISH_STARTS, " ", SPANISH_ENDS));
        return List.copyOf(Dice.of(1, "names", "cities").shuffle(all));
    }

    /// Blanks part the words; an underscore stands for a blank inside a name.
    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    private static List<String> pairs(List<String> starts, String between, List<String> ends) {
        return starts.stream()
                .flatMap(start -> ends.stream().map(end -> start + between + end))
                .toList();
    }
}
