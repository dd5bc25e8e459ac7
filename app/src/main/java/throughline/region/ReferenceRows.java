package throughline.region;

import throughline.reference.CodeFact;
import throughline.reference.CountyOutlineFact;
import throughline.reference.CrosswalkFact;
import throughline.reference.CrosswalkOverrideFact;
import throughline.reference.ZipPlaceFact;

/// Reads reference facts from rows whose columns stand in the order of their tables.
final class ReferenceRows {
    private ReferenceRows() {}

    static CodeFact code(FactRow row) {
        return new CodeFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
    }

    static CrosswalkFact crosswalk(FactRow row) {
        return new CrosswalkFact(
                row.requiredText(), row.requiredText(), row.requiredText(), row.requiredText(), row.text());
    }

    static CrosswalkOverrideFact crosswalkOverride(FactRow row) {
        return new CrosswalkOverrideFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredDate(),
                row.date());
    }

    static ZipPlaceFact zipPlace(FactRow row) {
        return new ZipPlaceFact(
                row.requiredText(), row.text(), row.requiredText(), row.requiredText(), row.real(), row.real());
    }

    static CountyOutlineFact countyOutline(FactRow row) {
        return new CountyOutlineFact(row.requiredText(), row.requiredText());
    }
}
